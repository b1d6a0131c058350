/** 导入: a table dropped, chosen or pasted; every bad line first, nothing changed before Enter. */
import { type DragEvent, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useRegister } from '../../app/register/useRegister.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { roomBooks } from '../rooms-register/books.ts';
import classes from './imports.module.css';
import { groups, isOfKind, linesOf, type ShownLine, wordsOf } from './lines.ts';
import { isReady, Summary } from './Summary.tsx';
import { useImports } from './useImports.ts';
import { useChangeWords, useProblemWords } from './words.ts';

const none: ShownLine[] = [];
const tones: Record<string, Tone> = { left: 'warn', retired: 'late', new: 'good', arrived: 'good' };

const Cells = ({ shown }: { shown: ShownLine }) => {
  const { t } = useTranslation();
  const problem = useProblemWords();
  const change = useChangeWords();
  if (shown.group === 'bad') {
    const { line, cell } = shown.problem;
    return (
      <>
        <Cell weight="strong">
          {line > 0
            ? `${t('imports.line', { line })} ${cell ?? ''}`
            : shown.problem.kind === 'noColumn'
              ? t('imports.file')
              : shown.problem.value}
        </Cell>
        <Cell>{problem(shown.problem).what}</Cell>
        <Cell end>
          <Tag tone="late">{t('imports.group.bad')}</Tag>
        </Cell>
      </>
    );
  }
  const { place, name, what } = shown.line;
  return (
    <>
      <Cell weight="strong">{place}</Cell>
      <Cell>{[name, change(shown.line)].filter(Boolean).join(' · ')}</Cell>
      <Cell end>
        <Tag tone={tones[what] ?? 'plain'}>{t(`imports.what.${what}`)}</Tag>
      </Cell>
    </>
  );
};

export const ImportsBook = () => {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const imports = useImports();
  const { preview } = imports;
  const rows = useMemo(() => (preview ? linesOf(preview) : none), [preview]);
  const hand = useRegister({
    name: 'rooms/imports',
    rows,
    wordsOf,
    isOfKind,
    enter: {
      text: 'imports.act.apply',
      when: () => isReady(imports),
      run: () => void imports.apply(false),
    },
  });
  const bad = preview?.counts.bad ?? 0;
  useKeys(
    'screen',
    [
      {
        key: 'Enter',
        text: 'imports.act.apply',
        silent: true,
        instead:
          bad > 0
            ? { text: 'imports.why.bad', values: { count: bad } }
            : { text: 'imports.why.nothing' },
        run: () => false,
      },
    ],
    { active: preview !== null && !isReady(imports) && hand.form === null },
  );
  // Another preview begins at its first line: the one in hand was of the one before.
  const token = preview?.token;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new preview is the trigger.
  useLayoutEffect(() => hand.select(null), [token]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) void imports.takeFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file is dropped anywhere on the screen; O and Ctrl+V do the same.
    <div
      className={classes.drop}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      data-testid="imports"
    >
      <input
        ref={field}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx"
        hidden
        aria-label={t('imports.act.choose')}
        data-testid="import-file"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void imports.takeFile(file);
          currentTarget.value = '';
        }}
      />
      <Register
        hand={hand}
        title={t(`imports.title.${imports.kind}`)}
        facts={preview ? t('imports.counts', preview.counts) : ''}
        tools={
          <RegisterFilter
            hand={hand}
            kinds={groups.map((kind) => ({ kind, label: t(`imports.group.${kind}`) }))}
          />
        }
        above={<roomBooks.Chips />}
        list={
          <RegisterList
            hand={hand}
            label={t('roomBooks.view.imports')}
            columns="6.5rem minmax(0, 1fr) auto"
            groupOf={({ group }) => ({ id: group, label: t(`imports.group.${group}`) })}
            empty={preview ? t('imports.allSame') : t('imports.drop')}
          >
            {(shown) => <Cells shown={shown} />}
          </RegisterList>
        }
        record={
          <Summary
            hand={hand}
            imports={imports}
            selected={hand.selected}
            choose={() => field.current?.click()}
          />
        }
      />
    </div>
  );
};
