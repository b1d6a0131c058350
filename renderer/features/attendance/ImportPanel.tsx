/** A roster from a file: first what it would do, or every bad line by name; then all of it or nothing. */
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../shared/attendance/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { desk, orpc } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { queryClient } from '../../client/queries.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import classes from './attendance.module.css';

type Chosen = { name: string; content: string };

export type RosterFile = {
  name: string | null;
  preview: ImportPreview | null;
  problem: string | null;
  /** Said once it is in. */
  done: string | null;
  choose: () => void;
  apply: () => Promise<void>;
  leave: () => void;
  input: ReactNode;
};

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

export const useImport = (): RosterFile => {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);

  const read = async (file: File) => {
    setProblem(null);
    setPreview(null);
    setDone(null);
    try {
      const read_ = { name: file.name, content: await base64Of(file) };
      setChosen(read_);
      setPreview(await desk.attendance.importPreview(read_));
    } catch (error) {
      setProblem(problemOf(error).message);
    }
  };
  const leave = () => {
    setChosen(null);
    setPreview(null);
    setProblem(null);
  };
  return {
    name: chosen?.name ?? null,
    preview,
    problem,
    done,
    choose: () => field.current?.click(),
    leave,
    apply: async () => {
      if (!chosen || !preview || preview.problems.length > 0) return;
      try {
        const applied = await desk.attendance.importApply(chosen);
        await queryClient.invalidateQueries({ queryKey: orpc.attendance.key() });
        leave();
        setDone(t('attendance.import.done', applied));
      } catch (error) {
        setProblem(problemOf(error).message);
      }
    },
    input: (
      <input
        ref={field}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx"
        hidden
        aria-label={t('attendance.import.choose')}
        data-testid="roster-file"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void read(file);
          currentTarget.value = '';
        }}
      />
    ),
  };
};

export const ImportPanel = ({ file }: { file: RosterFile }) => {
  const { t } = useTranslation();
  const { preview, problem, name } = file;
  const good = preview !== null && preview.problems.length === 0;
  useKeys('panel', [
    {
      key: 'Enter',
      text: 'attendance.act.apply',
      foot: 5,
      when: () => good,
      run: (event) => event.repeat || void file.apply(),
    },
    { key: 'Esc', text: 'registers.form.leave', foot: 6, run: file.leave },
  ]);
  return (
    <section
      className={classes.import}
      aria-label={t('attendance.act.import')}
      data-testid="import"
    >
      <strong>{name}</strong>{' '}
      {preview
        ? good
          ? t('attendance.import.good', { ...preview })
          : t('attendance.import.bad', { count: preview.problems.length })
        : t('attendance.import.hint')}
      {preview && !good ? (
        <ul className={classes.problems} data-selectable="">
          {preview.problems.map(({ line, cell, kind, value }) => (
            <li key={`${line} ${cell} ${kind}`}>
              <b>
                {t('attendance.import.line', { line })} {cell}
              </b>
              <span>{t(`attendance.import.problem.${kind}`, { value })}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {problem === null ? null : <ProblemLine message={problem} />}
      <div className={classes.buttons}>
        {good ? (
          <button
            type="button"
            className={classes.chip}
            aria-pressed
            onClick={() => void file.apply()}
          >
            <Kbd keys="Enter" /> {t('attendance.act.apply')}
          </button>
        ) : null}
        <button type="button" className={classes.chip} onClick={file.leave}>
          <Kbd keys="Esc" /> {t('registers.form.leave')}
        </button>
      </div>
    </section>
  );
};
