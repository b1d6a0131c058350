/**
 * Which change of shift is being handed over now, and its row. There is at most one open at a time: it
 * is begun by the first answer, note or signature, or by the clock at the change itself.
 */
import { hourMs } from '../../../shared/kernel/durations.ts';
import { unwatch } from '../alarms/index.ts';
import type { HandoverRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { boundaryAfter, boundaryBefore, shiftAt } from './boundary.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

/** A sheet signed longer before the change than this was a relief in mid-shift: the change needs its own. */
const earliestMs = 2 * hourMs;

/** What the event that freezes it cannot know of itself. */
export const recorded: Recorded<HandoverRow> = {
  kind: 'handover',
  personal: [],
  derived: ['signedSeq', 'signedHash'],
};

/** True when this signed sheet is the one for that change of shift. */
export const covers = (row: HandoverRow | undefined, boundaryMs: number): boolean =>
  row?.state === 'signed' &&
  row.boundaryAtMs === boundaryMs &&
  (row.incomingAtMs ?? 0) >= boundaryMs - earliestMs;

const blank = (context: Here, boundaryAtMs: number): Omit<HandoverRow, 'id' | 'number'> => ({
  boundaryAtMs,
  fromShift: shiftAt(context, boundaryAtMs - 1),
  toShift: shiftAt(context, boundaryAtMs),
  state: 'open',
  begunAtMs: context.nowMs,
  outgoingId: null,
  outgoingAtMs: null,
  incomingId: null,
  incomingAtMs: null,
  noCountReason: null,
  sheetHash: null,
  signedSeq: null,
  signedHash: null,
});

/** The change of shift that comes next and has no signed sheet yet. */
const coming = (context: Here): number => {
  const [newest] = context.reads.handover.newest(1);
  // What comes after an open one comes next, also when its hour is over and nobody has attended it yet.
  const next = boundaryAfter(
    context,
    newest?.state === 'open' ? newest.boundaryAtMs : context.nowMs,
  );
  if (next === null) throw new DeskError('WRONG_STATE', 'handover.noShifts', {});
  return covers(newest, next) ? (boundaryAfter(context, next) ?? next) : next;
};

/**
 * The open row, while it is the one to be signed: left by everybody until the change after it is near, it is not,
 * for whoever hands over now means that one. Once it is given out it waits for whoever takes over.
 */
const inHand = (context: Here): HandoverRow | undefined => {
  const row = context.reads.handover.open();
  if (!row || row.outgoingId !== null) return row;
  const next = boundaryAfter(context, row.boundaryAtMs);
  return next !== null && context.nowMs >= next - earliestMs ? undefined : row;
};

/** The handover as it stands: its row, or what the row would be if somebody began it now. */
export const current = (context: Here): HandoverRow | Omit<HandoverRow, 'id' | 'number'> =>
  inHand(context) ?? blank(context, coming(context));

/** Begins a handover. */
export const begin = (context: WriteContext, boundaryAtMs: number): HandoverRow => {
  const row: HandoverRow = {
    id: context.newId(),
    number: context.nextNumber('handover'),
    ...blank(context, boundaryAtMs),
  };
  context.writes.handover.insert(row);
  recordRow(context, recorded, row, { kind: 'handover-begun' });
  return row;
};

/** Changes an open handover. */
export const change = (
  context: WriteContext,
  before: HandoverRow,
  patch: Partial<HandoverRow>,
  kind: string,
): HandoverRow => {
  const after = { ...before, ...patch };
  recordChange(context, recorded, before, after, { kind });
  context.writes.handover.save(after);
  return after;
};

/** Closes an open handover that both will not sign any more: nobody is asked for it again. */
export const miss = (context: WriteContext, row: HandoverRow): void => {
  change(context, row, { state: 'missed' }, 'handover-missed');
  unwatch(context, { kind: 'handover', id: row.id }, 'handover');
};

/** The handover to be signed now, begun if it was not; an open one whose time is over makes room for it. */
export const opened = (context: WriteContext): HandoverRow => {
  const row = inHand(context);
  if (row) return row;
  const boundaryMs = coming(context);
  const left = context.reads.handover.open();
  if (left) miss(context, left);
  return begin(context, boundaryMs);
};

export type ShiftSpan = { fromMs: number; untilMs: number };

/** The shift that ends with this handover: from its beginning until now. */
export const shiftSpan = (
  context: Here,
  { boundaryAtMs }: Pick<HandoverRow, 'boundaryAtMs'>,
): ShiftSpan => ({
  fromMs: boundaryBefore(context, boundaryAtMs - 1),
  untilMs: context.nowMs,
});

/** A count or a check older than this, or of the handover before, is not this one's. */
export const countsFrom = (
  { reads, nowMs }: Here,
  { boundaryAtMs }: Pick<HandoverRow, 'boundaryAtMs'>,
) =>
  Math.max(
    Math.min(nowMs, boundaryAtMs) - earliestMs,
    reads.handover.lastSigned()?.incomingAtMs ?? 0,
  );

/** What was noted since the last sheet was signed is handed over, however long ago that was. */
export const notesSince = (context: Here, row: Pick<HandoverRow, 'boundaryAtMs'>): number => {
  const shiftMs = boundaryBefore(context, row.boundaryAtMs - 1);
  const signedMs = context.reads.handover.lastSigned()?.incomingAtMs ?? null;
  // What was noted until the very moment of the signature stood on the sheet that was signed.
  return signedMs === null ? shiftMs : Math.min(shiftMs, signedMs + 1);
};
