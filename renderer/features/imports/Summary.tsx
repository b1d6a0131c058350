/** Beside the lines: what the file is, how its columns were understood, what was left aside, what can be done. */

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportNote, ImportPreview } from '../../../shared/imports/contract.ts';
import { isOfFile } from '../../../shared/imports/model.ts';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import { listed } from '../../client/texts.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import classes from './imports.module.css';
import type { ShownLine } from './lines.ts';
import type { Imports } from './useImports.ts';
import { useProblemWords } from './words.ts';

const isUnread = ({ problems }: ImportPreview): boolean =>
  problems.some(({ kind }) => isOfFile(kind));

/** True when Enter takes it in as it stands. */
export const isReady = ({ preview, pending }: Imports): boolean =>
  !pending &&
  preview !== null &&
  preview.counts.bad === 0 &&
  (preview.counts.new + preview.counts.changed > 0 ||
    preview.lines.some(({ what }) => what === 'retired'));

const Notes = ({ notes }: { notes: readonly ImportNote[] }) => {
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <section>
      <h3 className={classes.title}>{t('imports.notes')}</h3>
      <ul className={classes.notes}>
        {notes.map(({ kind, line, value }) => (
          <li key={`${kind} ${line} ${value}`}>
            {line === null ? null : <b>{t('imports.line', { line })}</b>}
            <span>{t(`imports.note.${kind}`, { value })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Columns = ({ columns }: Pick<ImportPreview, 'columns'>) => {
  const { t } = useTranslation();
  const known = columns.filter(({ field }) => field !== null);
  return (
    <RecordFacts
      facts={[
        [
          t('imports.columns'),
          listed(
            known.map(({ title, field }) => {
              const name = t(`imports.field.${field}`);
              return title === '' || title === name ? name : `${title} = ${name}`;
            }),
          ),
        ],
      ]}
    />
  );
};

type SummaryProps = {
  hand: { form: string | null };
  imports: Imports;
  selected: ShownLine | null;
  choose: () => void;
  children?: ReactNode;
};

export const Summary = ({ hand, imports, selected, choose, children }: SummaryProps) => {
  const { t } = useTranslation();
  const words = useProblemWords();
  const { preview, name, kind, missing, problem, done } = imports;
  const bad = preview?.counts.bad ?? 0;
  const takesRest = preview !== null && bad > 0 && !isUnread(preview);
  const said = selected?.group === 'bad' ? words(selected.problem) : null;
  return (
    <RecordPanel
      title={name ?? t(preview ? 'imports.pasted' : 'imports.nothingYet')}
      facts={preview ? t(`imports.read.${kind}`, { count: preview.read }) : ''}
    >
      {done === null ? null : (
        <p className={classes.done} role="status" data-testid="import-done">
          ✓ {done}
        </p>
      )}
      {problem === null ? null : <ProblemLine message={problem} />}
      {said === null ? null : (
        <p className={classes.todo} data-testid="import-todo">
          <b>{said.what}</b> {said.todo}
        </p>
      )}
      {preview ? (
        <p className={classes.verdict} data-bad={bad > 0 || undefined} data-testid="import-verdict">
          {bad > 0
            ? t('imports.bad', { count: bad })
            : isReady(imports)
              ? t('imports.good')
              : t('imports.nothingToDo')}{' '}
          {isReady(imports) ? <Kbd keys="Enter" /> : null}
        </p>
      ) : (
        <p className={classes.hint}>{t(`imports.hint.${kind}`)}</p>
      )}
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'O',
            text: 'imports.act.choose',
            primary: preview === null,
            foot: 30,
            run: choose,
          },
          {
            key: 'K',
            text: `imports.act.to.${kind === 'rooms' ? 'stays' : 'rooms'}`,
            foot: 31,
            run: () => imports.setKind(kind === 'rooms' ? 'stays' : 'rooms'),
          },
          {
            key: 'T',
            text: missing === 'keep' ? 'imports.act.retire' : 'imports.act.keep',
            foot: 32,
            when: kind === 'rooms' && preview !== null && preview.counts.leaving > 0,
            run: () => imports.setMissing(missing === 'keep' ? 'retire' : 'keep'),
          },
          {
            key: 'L',
            text: 'imports.act.leaveOut',
            values: { count: bad },
            foot: 33,
            when: takesRest,
            run: () => imports.apply(true),
          },
          {
            key: 'X',
            text: 'imports.act.leave',
            foot: 34,
            when: preview !== null,
            run: imports.leave,
          },
        ]}
      />
      {children}
      {preview ? (
        <>
          <Columns columns={preview.columns} />
          <Notes notes={preview.notes} />
        </>
      ) : null}
    </RecordPanel>
  );
};
