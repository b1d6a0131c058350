/**
 * The due-out recall: every morning what is lent in rooms that leave today, by floor, so that it is back
 * before its guest has gone. Made once a day, also when there is nothing to call back; missed because the
 * machine was off, it is made up for until guests have left.
 */

import { dayMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { dateAt, minuteOn } from '../../../shared/kernel/time.ts';
import type { RecallLine } from '../../../shared/loans/model.ts';
import type { LoanRecallRow } from '../database/schema/index.ts';
import { type Recorded, recordRow } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { type DeskWork, desk } from '../kernel/pipeline.ts';
import type { Due } from '../kernel/scheduler.ts';
import { outstanding } from './figures.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

const recorded: Recorded<LoanRecallRow> = { kind: 'loan', personal: [], derived: [] };

/** Rooms whose guest is still here and leaves on the day. */
export const leavingRooms = ({ reads }: Pick<Here, 'reads'>, day: string): ReadonlySet<string> =>
  new Set(
    reads.stays
      .onBoard()
      .filter(({ state, departure }) => state === 'in-house' && departure <= day)
      .map(({ room }) => room),
  );

/** What is lent in rooms that leave on the day, in the order of the house. */
export const recallLines = (context: Here, day: string): RecallLine[] => {
  const { reads } = context;
  const leaving = leavingRooms(context, day);
  const floors = new Map(reads.rooms.floors().map(({ code, position }) => [code, position]));
  const order = ({ floor, place }: RecallLine) =>
    `${String(floors.get(floor ?? '') ?? 999).padStart(3, '0')} ${place}`;
  return reads.loans
    .open()
    .flatMap((row) =>
      row.state === 'out' && row.place !== null && leaving.has(row.place)
        ? {
            loanId: row.id,
            number: row.number,
            item: row.itemId,
            unit: (row.unitId === null ? undefined : reads.loans.unit(row.unitId)?.serial) ?? null,
            quantity: outstanding(row),
            place: row.place,
            floor: row.floor,
          }
        : [],
    )
    .sort((one, other) => (order(one) < order(other) ? -1 : 1));
};

/** Makes the day's list, unless there is one. */
export const makeRecall = (context: WriteContext): void => {
  const day = dateAt(context.nowMs, context.timeZone);
  if (context.reads.loans.recall(day)) return;
  const row: LoanRecallRow = {
    id: context.newId(),
    day,
    atMs: context.nowMs,
    lines: recallLines(context, day),
  };
  context.writes.loans.insertRecall(row);
  recordRow(context, recorded, row, { kind: 'recalled', facts: { lent: row.lines.length } });
};

/** When the next list is to be made, epoch milliseconds. */
const nextRecall = ({ reads, nowMs, timeZone }: Here): number => {
  const { recallMinute, checkOutMinute } = reads.loans.settings();
  const on = (day: string, minute: number) => minuteOn(day, minute, timeZone);
  const today = dateAt(nowMs, timeZone);
  const over = Math.max(on(today, checkOutMinute), on(today, recallMinute) + minuteMs);
  if (nowMs < over && !reads.loans.recall(today)) return on(today, recallMinute);
  return on(dateAt(on(today, 12 * 60) + dayMs, timeZone), recallMinute);
};

/** The recall as work that falls due. */
export const recallDue = ({ reads, clock, house, pipeline }: DeskWork): Due => ({
  nextAtMs: () => {
    const timeZone = house()?.timeZone;
    return timeZone === undefined ? null : nextRecall({ reads, nowMs: clock.nowMs(), timeZone });
  },
  run: () => pipeline.perform(desk, 'desk', makeRecall),
});
