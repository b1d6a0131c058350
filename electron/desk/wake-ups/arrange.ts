/** Setting wake-ups, changing and cancelling them. */

import { clockAt, dateAt } from '../../../shared/kernel/time.ts';
import type { Repeat } from '../../../shared/wake-ups/model.ts';
import type { WakeUpRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { cancelRow, correct, createRequest, placeOf, stayFor } from '../requests/index.ts';
import { endKnock } from './door.ts';
import { momentSaid, ready, wakeUpById } from './ready.ts';
import { changeWakeUp } from './recorded.ts';
import { setNextDay } from './ring.ts';

export type Wanted = {
  place: string;
  at: string;
  repeat: Repeat;
  until?: string | undefined;
  twice: boolean;
  againMinutes: number;
  words: string;
};

/** A repeated one needs a last day: one said, or a guest who leaves. */
const refuseEndless = (
  context: WriteContext,
  place: string,
  atMs: number,
  repeat: Repeat,
  until: string | null,
): void => {
  if (repeat === 'none') return;
  if (until !== null && until < dateAt(atMs, context.timeZone))
    throw new DeskError('INVALID_INPUT', 'wakeUps.untilBefore', { place, day: until });
  if (until === null && stayFor(context, placeOf(context, place), atMs) === null)
    throw new DeskError('INVALID_INPUT', 'wakeUps.noEnd', { place });
};

const refuseTwin = (
  { reads, timeZone }: Pick<WriteContext, 'reads' | 'timeZone'>,
  place: string,
  atMs: number,
  but?: string,
): void => {
  const twin = reads.wakeUps.openAt(place).find((row) => row.atMs === atMs && row.id !== but);
  if (twin)
    throw new DeskError('CONFLICT', 'wakeUps.already', {
      place,
      time: clockAt(atMs, timeZone),
      wakeUp: twin.id,
    });
};

/**
 * Sets one, with the request it stands beside.
 * @throws DeskError NOT_FOUND for a room the house does not have; INVALID_INPUT; CONFLICT `wakeUps.already`
 */
export const setWakeUp = (context: WriteContext, wanted: Wanted): WakeUpRow => {
  const place = placeOf(context, wanted.place);
  if (!place.known) throw new DeskError('NOT_FOUND', 'rooms.unknown', { place: wanted.place });
  const atMs = momentSaid(context, wanted.at);
  const until = wanted.until ?? null;
  const { repeat, twice, againMinutes, words } = wanted;
  refuseTwin(context, wanted.place, atMs);
  refuseEndless(context, wanted.place, atMs, repeat, until);
  const request = createRequest(context, {
    place,
    service: 'wake-up',
    quantity: null,
    askedForMs: atMs,
    urgent: false,
    words,
    callId: null,
    followsId: null,
  });
  const row = found(context.reads.wakeUps.ofRequest(request.id), 'wakeUps.unknown', {
    id: request.id,
  });
  const wishes = { repeat, until, twice, againMinutes };
  const differs = Object.entries(wishes).some(
    ([name, value]) => row[name as keyof typeof wishes] !== value,
  );
  return differs ? changeWakeUp(context, row, wishes, { kind: 'arranged' }) : row;
};

type Change = { [K in keyof Omit<Wanted, 'place' | 'until'>]?: Wanted[K] | undefined } & {
  until?: string | null | undefined;
};

/** @throws DeskError WRONG_STATE, INVALID_INPUT, CONFLICT `wakeUps.already` */
export const change = (context: WriteContext, id: string, wanted: Change): WakeUpRow => {
  const row = ready(context, id, 'change');
  const atMs = wanted.at === undefined ? row.atMs : momentSaid(context, wanted.at);
  const repeat = wanted.repeat ?? row.repeat;
  const until = wanted.until === undefined ? row.until : wanted.until;
  if (atMs !== row.atMs) refuseTwin(context, row.place, atMs, id);
  refuseEndless(context, row.place, atMs, repeat, until);
  const { words } = wanted;
  if (atMs !== row.atMs || words !== undefined)
    correct(context, row.requestId, {
      // At another hour the room may be the next guest's.
      ...(atMs === row.atMs
        ? {}
        : { askedForMs: atMs, stayId: stayFor(context, placeOf(context, row.place), atMs) }),
      ...(words === undefined ? {} : { words }),
    });
  const now = wakeUpById(context, id);
  const wishes = {
    repeat,
    until,
    twice: wanted.twice ?? row.twice,
    againMinutes: wanted.againMinutes ?? row.againMinutes,
  };
  const differs = Object.entries(wishes).some(
    ([name, value]) => now[name as keyof typeof wishes] !== value,
  );
  return differs ? changeWakeUp(context, now, wishes, { kind: 'arranged' }) : now;
};

/** Off the list with the reason, and its request and the knock with it. */
export const end = (
  context: WriteContext,
  row: WakeUpRow,
  reason: string | undefined,
  facts: Record<string, unknown>,
): WakeUpRow => {
  const after = changeWakeUp(
    context,
    row,
    { state: 'cancelled', nextAtMs: null, closedAtMs: context.nowMs },
    { kind: 'cancelled', text: reason, facts },
  );
  const request = context.reads.requests.byId(row.requestId);
  if (request?.open) cancelRow(context, request, reason);
  endKnock(context, row, 'cancelled', reason);
  return after;
};

export const cancel = (
  context: WriteContext,
  id: string,
  reason: string,
  all: boolean,
): WakeUpRow => {
  const row = ready(context, id, 'cancel');
  const after = end(context, row, reason, row.repeat === 'daily' ? { all } : {});
  if (!all) setNextDay(context, after);
  return after;
};
