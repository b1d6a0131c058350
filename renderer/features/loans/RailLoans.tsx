/** Loans on the rail: what is to be decided, kept, overdue, due today or left in an empty room. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardLoan } from '../../../shared/loans/contract.ts';
import { openRegister } from '../../app/navigation.ts';
import { useBoard } from '../../client/board.ts';
import { useNowValue } from '../../client/clock.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { usePlaceName } from '../board/names.ts';
import classes from '../board/Rail.module.css';
import { RailSection } from '../board/RailSection.tsx';
import { useMoment } from '../board/time.ts';
import { timeLeft } from '../requests/clock.ts';
import { groupOf, isAstray } from './pressing.ts';
import { useLoanName } from './words.ts';

const Line = ({ loan }: { loan: BoardLoan }) => {
  const { t } = useTranslation();
  const name = useLoanName();
  const place = usePlaceName();
  const moment = useMoment();
  const timeZone = useTimeZone();
  const group = useNowValue((now) => groupOf(loan, now, timeZone));
  const time = useNowValue((now) =>
    loan.dueAtMs === null || loan.state !== 'out'
      ? ''
      : (timeLeft(loan.dueAtMs, now) ?? moment(loan.dueAtMs)),
  );
  const tone =
    group === 'overdue' ? 'late' : group === 'today' || group === 'out' ? 'calm' : 'warn';
  const aside =
    group === 'decide' || group === 'ready'
      ? t(`loans.group.${group}`)
      : loan.whereabouts === 'staying' || loan.whereabouts === 'area'
        ? ''
        : t(`loans.where.${loan.whereabouts}`);
  return (
    <button
      type="button"
      className={classes.line}
      data-tone={tone}
      data-testid="rail-loan"
      onClick={() => openRegister('loans', loan.id)}
    >
      <strong className={classes.place}>{loan.place === null ? '–' : place(loan.place)}</strong>
      <span className={classes.what}>
        {name(loan)}
        {aside === '' ? null : <span className={classes.aside}> · {aside}</span>}
      </span>
      <span className={classes.time}>{time}</span>
    </button>
  );
};

export const RailLoans = () => {
  const { t } = useTranslation();
  const loans = useBoard((board) => board.loans);
  const timeZone = useTimeZone();
  // Written short: the list is drawn anew only when a loan moves to another group.
  const asking = useNowValue((now) =>
    loans
      .filter((loan) => {
        const group = groupOf(loan, now, timeZone);
        return (group !== 'out' && group !== 'line') || isAstray(loan);
      })
      .map(({ id }) => id)
      .join(' '),
  );
  const shown = useMemo(() => {
    const ids = new Set(asking.split(' '));
    return loans.filter(({ id }) => ids.has(id));
  }, [loans, asking]);
  return (
    <RailSection name="loans" title={t('loans.rail.title')} items={shown} atMost={3}>
      {(loan) => <Line key={loan.id} loan={loan} />}
    </RailSection>
  );
};
