/** When a lent thing has to be back, and the watch that shouts when it is not. */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, minuteOn } from '../../../shared/kernel/time.ts';
import { unwatch, watch } from '../alarms/index.ts';
import type { LoanItemRow, LoanRow } from '../database/schema/index.ts';
import { mainStayAt } from '../guests/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';

type Due = Pick<LoanRow, 'dueAtMs' | 'dueKind'>;

/** The departure of whoever stays there; where nobody does, the next day. Never in the past. */
export const checkOut = (
  context: Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>,
  place: string | null,
): number => {
  const { reads, nowMs, timeZone } = context;
  const stay = mainStayAt(context, place);
  const day = stay?.departure ?? addDays(dateAt(nowMs, timeZone), 1);
  const dueMs = minuteOn(day, reads.loans.settings().checkOutMinute, timeZone);
  return dueMs > nowMs ? dueMs : nowMs + 60 * minuteMs;
};

/** As asked for, else as the kind says, else when the guest leaves. @throws DeskError INVALID_INPUT */
export const dueOf = (
  context: Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>,
  item: Pick<LoanItemRow, 'dueMinutes'>,
  place: string | null,
  wanted?: string,
): Due => {
  if (wanted !== undefined) {
    const dueAtMs = Date.parse(wanted);
    if (dueAtMs <= context.nowMs)
      throw new DeskError('INVALID_INPUT', 'loans.duePast', { at: wanted });
    return { dueAtMs, dueKind: 'time' };
  }
  return item.dueMinutes === null
    ? { dueAtMs: checkOut(context, place), dueKind: 'check-out' }
    : { dueAtMs: context.nowMs + item.dueMinutes * minuteMs, dueKind: 'time' };
};

const about = ({ id }: Pick<LoanRow, 'id'>) => ({ kind: 'loan' as const, id });

/** What the register calls a loan: the unit's serial, else its number. */
const labelOf = ({ reads }: Pick<ReadContext, 'reads'>, row: LoanRow): string => {
  const unit = row.unitId === null ? undefined : reads.loans.unit(row.unitId);
  return unit?.serial ?? `#${row.number}`;
};

/** Sets, or sets anew, what is watched of a loan in the state it is in now. */
export const watchLoan = (context: WriteContext, row: LoanRow): void => {
  unwatch(context, about(row), 'loan-return');
  unwatch(context, about(row), 'loan-ready');
  const label = labelOf(context, row);
  const { place } = row;
  if (row.state === 'out' && row.dueAtMs !== null)
    watch(context, {
      about: about(row),
      target: 'loan-return',
      label,
      place,
      dueAtMs: row.dueAtMs,
    });
  if (row.state === 'ready')
    watch(context, {
      about: about(row),
      target: 'loan-ready',
      label,
      place,
      dueAtMs: context.nowMs,
    });
};
