/**
 * Ringing: answered, rung again, somebody at the door, and what was found there. A guest who is awake
 * closes the request as well; a repeated wake-up is set for the next day by its end.
 */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, minuteOfDay, minuteOn } from '../../../shared/kernel/time.ts';
import { type KnockResult, type Ring, ringsBeforeKnock } from '../../../shared/wake-ups/model.ts';
import type { RequestRow, WakeUpRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import {
  createRequest,
  endByDesk,
  isYetToDo,
  placeOf,
  retime,
  sendNow,
} from '../requests/index.ts';
import { endKnock, knockOf, knockService } from './door.ts';
import { changeWakeUp } from './recorded.ts';

const requestOf = (context: WriteContext, row: WakeUpRow): RequestRow | undefined =>
  context.reads.requests.byId(row.requestId);

const rung = (context: WriteContext, row: WakeUpRow, answered: boolean): Ring[] => [
  ...row.rings,
  { atMs: context.nowMs, byId: context.actor.id, answered },
];

/** The last day a repeated one is rung on: the one said, else the day its guest leaves; null for none. */
const lastDay = ({ reads }: Pick<WriteContext, 'reads'>, row: WakeUpRow): string | null =>
  row.until ?? (row.stayId === null ? null : (reads.stays.byId(row.stayId)?.departure ?? null));

type EndedBy = { all?: boolean; because?: string };

/** What was said as it was called off; nothing where its request was. */
export const endedBy = (
  { reads }: Pick<WriteContext, 'reads'>,
  { id, state }: WakeUpRow,
): EndedBy => {
  const last = reads.events.newestOf(id, 3).find(({ event }) => event.kind === 'cancelled');
  if (state !== 'cancelled' || !last) return {};
  return (JSON.parse(last.event.body) as { facts?: EndedBy }).facts ?? {};
};

/** The next day's, where it is set already, or was left out or called off by somebody's word. */
const settledNext = (context: WriteContext, { id }: WakeUpRow): WakeUpRow | undefined =>
  context.reads.wakeUps
    .following(id)
    .find((next) => next.state !== 'cancelled' || Object.keys(endedBy(context, next)).length > 0);

/** The hour it is wanted at: where its own day skips that, the one before it tells. */
const minuteWanted = (
  { reads, timeZone }: Pick<WriteContext, 'reads' | 'timeZone'>,
  { followsId, atMs }: WakeUpRow,
): number => {
  const before = followsId === null ? undefined : reads.wakeUps.byId(followsId);
  const minute = before && minuteOfDay(before.atMs, timeZone);
  return minute !== undefined && minuteOn(dateAt(atMs, timeZone), minute, timeZone) === atMs
    ? minute
    : minuteOfDay(atMs, timeZone);
};

/** Sets the next day's of a repeated one, where there is a next day; answered a second time, it stays one. */
export const setNextDay = (context: WriteContext, row: WakeUpRow): WakeUpRow | null => {
  if (row.repeat !== 'daily') return null;
  const settled = settledNext(context, row);
  if (settled) return settled;
  const { reads, timeZone, nowMs } = context;
  let day = addDays(dateAt(row.atMs, timeZone), 1);
  const minute = minuteWanted(context, row);
  // Closed late, when the next day's moment has gone as well: the one after it.
  while (minuteOn(day, minute, timeZone) <= nowMs) day = addDays(day, 1);
  const last = lastDay(context, row);
  if (last === null || day > last) return null;
  const request = createRequest(context, {
    place: placeOf(context, row.place),
    service: 'wake-up',
    quantity: null,
    askedForMs: minuteOn(day, minute, timeZone),
    urgent: false,
    words: requestOf(context, row)?.words ?? '',
    callId: null,
    followsId: row.requestId,
    stayId: row.stayId ?? undefined,
  });
  const next = reads.wakeUps.ofRequest(request.id);
  if (!next) return null;
  const { repeat, until, twice, againMinutes } = row;
  return changeWakeUp(
    context,
    next,
    { repeat, until, twice, againMinutes, followsId: row.id },
    { kind: 'repeated' },
  );
};

/** The guest is awake: it ends here, the request with it. */
export const wake = (
  context: WriteContext,
  row: WakeUpRow,
  patch: Partial<WakeUpRow>,
  kind: string,
  text?: string,
): WakeUpRow => {
  const after = changeWakeUp(
    context,
    row,
    { ...patch, state: 'answered', nextAtMs: null, closedAtMs: context.nowMs },
    { kind, text },
  );
  const request = requestOf(context, row);
  // Done by whoever had it: the desk asks the guest as after any work.
  if (isYetToDo(request)) endByDesk(context, request, 'confirmed');
  endKnock(context, row, patch.knockResult ? 'confirmed' : 'cancelled');
  setNextDay(context, after);
  return after;
};

/** Answered, and nobody rings again: by this ring the guest is awake, whatever was wished for. */
export const awake = (context: WriteContext, row: WakeUpRow): WakeUpRow =>
  wake(context, row, { rings: rung(context, row, true) }, 'answered');

/** Answered: awake, unless a second ring was wished for. */
export const answered = (context: WriteContext, row: WakeUpRow): WakeUpRow => {
  const first = !row.rings.some((ring) => ring.answered);
  if (!row.twice || !first || row.state === 'knocking' || row.state === 'unreachable')
    return awake(context, row);
  return ringAgain(context, row, rung(context, row, true), 'answered-first');
};

const ringAgain = (
  context: WriteContext,
  row: WakeUpRow,
  rings: Ring[],
  kind: string,
): WakeUpRow => {
  const nextAtMs = context.nowMs + row.againMinutes * minuteMs;
  const state = kind === 'unanswered' ? 'unanswered' : 'set';
  const after = changeWakeUp(context, row, { rings, state, nextAtMs }, { kind });
  const request = requestOf(context, row);
  if (request?.open) retime(context, request, nextAtMs);
  return after;
};

/** Somebody goes to the door: a job of its own for whoever is on the floor, given out at once. */
export const send = (context: WriteContext, row: WakeUpRow, rings = row.rings): WakeUpRow => {
  const request = requestOf(context, row);
  const made = createRequest(context, {
    place: placeOf(context, row.place),
    service: knockService,
    quantity: null,
    askedForMs: null,
    urgent: true,
    words: request?.words ?? '',
    callId: null,
    followsId: row.requestId,
    stayId: row.stayId ?? undefined,
  });
  const knock = sendNow(context, made);
  return changeWakeUp(
    context,
    row,
    { rings, state: 'knocking', nextAtMs: null, knockRequestId: knock.id },
    { kind: 'knock-sent', facts: { knock: knock.number } },
  );
};

/** No answer: rung again in a while; after the second in vain somebody goes to the door. */
export const unanswered = (context: WriteContext, row: WakeUpRow): WakeUpRow => {
  const rings = rung(context, row, false);
  const inVain = rings.filter((ring) => !ring.answered).length;
  if (inVain < ringsBeforeKnock) return ringAgain(context, row, rings, 'unanswered');
  // An answered first ring of two was a sign of life; the second in vain is knocked for all the same.
  return send(context, row, rings);
};

/** What was found at the door. Without an answer there either, the duty manager has it. */
export const knock = (
  context: WriteContext,
  row: WakeUpRow,
  result: KnockResult,
  note?: string,
): WakeUpRow => {
  const { nowMs, actor } = context;
  const knockedBy = knockOf(context, row)?.assigneeId ?? actor.id;
  const patch = { knockResult: result, knockedAtMs: nowMs, knockedBy };
  if (result !== 'no-answer') return wake(context, row, patch, 'knocked', note);
  const told = changeWakeUp(
    context,
    row,
    { ...patch, state: 'unreachable', nextAtMs: null },
    { kind: 'knocked', text: note },
  );
  endKnock(context, told, 'confirmed');
  return told;
};
