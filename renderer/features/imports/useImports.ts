/** What has been chosen or pasted, what the desk says it would do, and doing it. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../shared/imports/contract.ts';
import type { ImportKind } from '../../../shared/imports/model.ts';
import { isText } from '../../app/keys.ts';
import { desk } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { readAsBase64 } from '../../client/files.ts';

type Source = { name: string; content: string } | { text: string };
type Chosen = { kind: ImportKind; file: Source; missing: 'keep' | 'retire' };

export type Imports = {
  kind: ImportKind;
  missing: 'keep' | 'retire';
  /** The file's name; null: pasted, or nothing yet. */
  name: string | null;
  preview: ImportPreview | null;
  pending: boolean;
  problem: string | null;
  /** Said once it is in. */
  done: string | null;
  setKind: (kind: ImportKind) => void;
  setMissing: (missing: 'keep' | 'retire') => void;
  takeFile: (file: File) => Promise<void>;
  apply: (leaveOut: boolean) => Promise<void>;
  leave: () => void;
};

export const useImports = (): Imports => {
  const { t } = useTranslation();
  const [kind, setKind] = useState<ImportKind>('stays');
  const [missing, setMissing] = useState<'keep' | 'retire'>('keep');
  const [source, setSource] = useState<Source | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);

  const look = async (chosen: Chosen, keepProblem = false) => {
    setPending(true);
    if (!keepProblem) setProblem(null);
    setDone(null);
    try {
      setPreview(await desk.imports.preview(chosen));
    } catch (error) {
      setPreview(null);
      setProblem(problemOf(error).message);
    } finally {
      setPending(false);
    }
  };
  const take = (file: Source) => {
    setSource(file);
    return look({ kind, file, missing });
  };

  // Into the screen, not into one of its fields: what is pasted there is a list.
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (isText(event.target)) return;
      const [file] = event.clipboardData?.files ?? [];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file) void takeFile(file);
      else if (text.trim() !== '') void take({ text });
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  });

  const takeFile = async (file: File) => {
    try {
      await take({ name: file.name, content: await readAsBase64(file) });
    } catch (error) {
      setPreview(null);
      setProblem(problemOf(error).message);
    }
  };
  const leave = () => {
    setSource(null);
    setPreview(null);
    setProblem(null);
  };
  return {
    kind,
    missing,
    name: source && 'name' in source ? source.name : null,
    preview,
    pending,
    problem,
    done,
    setKind: (next) => {
      setKind(next);
      if (source) void look({ kind: next, file: source, missing });
    },
    setMissing: (next) => {
      setMissing(next);
      if (source) void look({ kind, file: source, missing: next });
    },
    takeFile,
    apply: async (leaveOut) => {
      if (!source || !preview || pending) return;
      setPending(true);
      setProblem(null);
      try {
        const { token } = preview;
        const said = await desk.imports.apply({ kind, file: source, missing, token, leaveOut });
        leave();
        setDone(t('imports.done', said));
      } catch (error) {
        setProblem(problemOf(error).message);
        // The house has changed: what it would do now is shown beside the reason.
        await look({ kind, file: source, missing }, true);
      } finally {
        setPending(false);
      }
    },
    leave,
  };
};
