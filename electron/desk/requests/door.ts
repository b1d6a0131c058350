/**
 * Work that needs the door of a room where nobody wants to be disturbed: it waits, is looked at again by
 * the clock, and starts anew at routing when the sign comes down or it is to be done behind another door.
 * What a guest has just asked for by telephone, or asks for again, goes on: that guest expects the knock.
 * An emergency knocks always.
 */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import type { RequestRow, RoomRow } from '../database/schema/index.ts';
import type {
  ReadContext,
  RequestListener,
  RoomListener,
  WriteContext,
} from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { momentToCome } from '../kernel/to-come.ts';
import { changeRequest } from './change.ts';
import { answerAnew, isBooked } from './clocks.ts';
import { requestById } from './ready.ts';
import { afterWaiting, hold } from './waiting.ts';

const sign = 'dnd';
/** Before anybody has begun: who stands in the room already is let finish. */
const notBegun: readonly RequestRow['state'][] = [
  'logged',
  'reopened',
  'dispatched',
  'acknowledged',
];

const recheckMs = ({ reads, nowMs }: Pick<ReadContext, 'reads' | 'nowMs'>): number =>
  nowMs + (reads.rooms.settings()?.recheckMinutes ?? 60) * minuteMs;

const needsDoor = (context: ReadContext, row: RequestRow): boolean =>
  row.placeKind === 'room' &&
  row.priority !== 'emergency' &&
  notBegun.includes(row.state) &&
  !isBooked(row, context.nowMs) &&
  context.reads.catalogue.service(row.service)?.needsDoor === true;

const isShut = ({ reads }: Pick<ReadContext, 'reads'>, place: string | null): boolean =>
  place !== null && reads.rooms.room(place)?.flags.dnd !== undefined;

const waitsForSign = ({ state, waitingReason }: RequestRow): boolean =>
  state === 'waiting' && waitingReason === sign;

const holdAtDoor = (context: WriteContext, row: RequestRow): RequestRow =>
  hold(context, row, sign, recheckMs(context), { place: row.place });

/** Back to routing: who was near an hour ago need not be near now. */
const restart = (context: WriteContext, row: RequestRow): RequestRow =>
  changeRequest(
    context,
    row,
    {
      ...afterWaiting(context, row),
      // Who had it has it no longer; where nobody did, the time to find somebody runs on.
      ...(row.assigneeId === null ? {} : answerAnew(row, Math.max(context.nowMs, row.startsAtMs))),
      state: row.stateBeforeWaiting === 'reopened' ? 'reopened' : 'logged',
      assigneeId: null,
      dispatchedAtMs: null,
      acknowledgedAtMs: null,
      startedAtMs: null,
    },
    { kind: 'went-on', facts: { door: row.place } },
  );

/**
 * Work the desk or another piece of work calls for, what was booked for this hour, and what is another
 * room's by now: there a sign hangs or none does, whatever hung where it was.
 */
export const doorHolds: RequestListener = (context, { before, after, step }) => {
  const isElsewhere = before !== null && before.place !== after.place;
  if (isElsewhere && waitsForSign(after))
    return isShut(context, after.place) ? undefined : restart(context, after);
  const isNewThere = (before === null || isElsewhere) && after.callId === null;
  if (!isNewThere && step !== 'came-due' && step !== 'went-on') return undefined;
  return needsDoor(context, after) && isShut(context, after.place)
    ? holdAtDoor(context, after)
    : undefined;
};

const wentUp = (before: RoomRow, after: RoomRow): boolean =>
  before.flags.dnd === undefined && after.flags.dnd !== undefined;

/** The sign goes up: what has not begun waits. It comes down: all that waited for it starts again. */
export const doorFollows: RoomListener = (context, { before, after }) => {
  const open = () => context.reads.requests.openAt(after.number);
  if (wentUp(before, after))
    for (const row of open().filter((one) => needsDoor(context, one))) holdAtDoor(context, row);
  if (wentUp(after, before)) for (const row of open().filter(waitsForSign)) restart(context, row);
};

export type AtDoor = {
  id: string;
  remedy: 'phone' | 'slip';
  text?: string | undefined;
  recheckAt?: string | undefined;
};

/**
 * What was done instead of knocking: the guest was rung, or a notice was slipped under the door.
 * @throws DeskError WRONG_STATE `requests.notAtDoor` for what does not wait for a sign
 */
export const atDoor = (context: WriteContext, wanted: AtDoor): RequestRow => {
  const row = requestById(context, wanted.id);
  if (!waitsForSign(row))
    throw new DeskError('WRONG_STATE', 'requests.notAtDoor', { number: row.number });
  const recheckAtMs =
    wanted.recheckAt === undefined
      ? recheckMs(context)
      : momentToCome(context, wanted.recheckAt, 'requests.recheckPast');
  return changeRequest(
    context,
    row,
    { recheckAtMs },
    { kind: 'at-door', facts: { remedy: wanted.remedy }, text: wanted.text },
  );
};
