/** What the last Enter recorded, and what a second Enter would do with it. */
import { useTranslation } from 'react-i18next';
import { readBoard, useBoard } from '../../client/board.ts';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { usePlaceName, useServiceName, useStaffName } from '../board/names.ts';
import { loose, type Recorded } from './drafts.ts';
import { EntryDone } from './EntryLine.tsx';
import classes from './QuickLine.module.css';
import { namesWithCounts } from './Understanding.tsx';

/** Names of those who would get what was recorded, or have got it. */
export const useTakers = (recorded: Recorded | null): string => {
  const { t } = useTranslation();
  const person = useStaffName();
  useBoard((board) => board.requests);
  const ids =
    recorded?.stage === 'recorded'
      ? loose(recorded)
      : (recorded?.requests.map(({ id }) => id) ?? []);
  const codes = ids.flatMap((id) => {
    const row = readBoard().requests.get(id);
    return row?.assignee ?? row?.proposed ?? [];
  });
  return namesWithCounts(codes.map(person), t('intake.and'));
};

type AfterRecordProps = {
  recorded: Recorded;
  /** The next line is already being typed: told at the end of the row for a moment. */
  aside?: boolean;
};

export const AfterRecord = ({ recorded, aside = false }: AfterRecordProps) => {
  const { t } = useTranslation();
  const service = useServiceName();
  const place = usePlaceName();
  const takers = useTakers(recorded);
  if (recorded.problem)
    return (
      <div className={classes.error} data-testid="error-line">
        <ProblemLine message={recorded.problem.message} />
      </div>
    );
  const fresh = recorded.requests.filter(({ chased }) => !chased);
  const chases = recorded.requests.filter(({ chased }) => chased);
  const words = fresh.map((one) => {
    const row = readBoard().requests.get(one.id);
    if (!row) return `#${one.number}`;
    const where = row.place === null ? '' : `${place(row.place)} `;
    const what = row.service === 'other' ? row.words : service(row.service);
    return `${where}${what}${row.quantity === null ? '' : ` ×${row.quantity}`}`;
  });
  return (
    <span
      className={classes.recorded}
      role="status"
      data-testid={aside ? 'recorded-before' : 'recorded'}
      data-aside={aside || undefined}
      data-stage={recorded.stage}
    >
      {recorded.entry ? <EntryDone entry={recorded.entry} /> : null}
      {fresh.length > 0 ? (
        <span>
          ✓ {t('intake.recorded')} {words.join(t('intake.and'))}
        </span>
      ) : null}
      {chases.map(({ id, number }) => (
        <span key={id}>✓ {t('intake.chased', { number })}</span>
      ))}
      {recorded.stage === 'sent' ? (
        <strong>{t('intake.dispatched', { names: takers })}</strong>
      ) : null}
    </span>
  );
};
