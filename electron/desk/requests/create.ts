/** A new request: from what was understood to a row with running clocks. */

import { raised } from '../../../shared/requests/model.ts';
import { targetsFor } from '../catalogue/index.ts';
import type { RequestRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { found } from '../kernel/failure.ts';
import { insertRequest } from './change.ts';
import { startFor, targets } from './clocks.ts';
import { type Place, stayFor } from './whose.ts';

export type NewRequest = {
  place: Place;
  service: string;
  quantity: number | null;
  askedForMs: number | null;
  urgent: boolean;
  /** The words of the line that stand for it. */
  words: string;
  callId: string | null;
  followsId: string | null;
  /** Whose it is, where whoever asks knows; null: nobody's. Left out: whoever has the room at that moment. */
  stayId?: string | null | undefined;
  /** Written on paper, and entered after its time; left out: recorded as it comes. */
  late?: LateMark | undefined;
};

/** How a request is marked that was entered after its time; epoch milliseconds and staff id. */
export type LateMark = { outageId: string; enteredAtMs: number; writtenBy: string };

/** What a code names: a room, an area, or a room the house does not know, which is recorded and flagged. */
export const placeOf = (
  { reads }: Pick<ReadContext, 'reads'>,
  code: string | null,
): NewRequest['place'] => {
  if (code === null) return { code: null, kind: 'none', known: false };
  if (reads.rooms.room(code)) return { code, kind: 'room', known: true };
  if (reads.rooms.area(code)) return { code, kind: 'area', known: true };
  return { code, kind: 'room', known: false };
};

/** Records it. @throws DeskError NOT_FOUND for a service the catalogue does not have */
export const createRequest = (context: WriteContext, wanted: NewRequest): RequestRow => {
  const { nowMs } = context;
  const service = found(context.reads.catalogue.service(wanted.service), 'catalogue.unknown', {
    service: wanted.service,
  });
  const priority = wanted.urgent ? raised(service.priority) : service.priority;
  const standard = targetsFor(context, service, priority, wanted.askedForMs ?? nowMs);
  const startsAtMs = startFor(standard, wanted.askedForMs, nowMs);
  return insertRequest(
    context,
    {
      id: context.newId(),
      number: context.nextNumber('request'),
      place: wanted.place.code,
      placeKind: wanted.place.kind,
      placeKnown: wanted.place.known,
      stayId:
        wanted.stayId === undefined
          ? stayFor(context, wanted.place, wanted.askedForMs)
          : wanted.stayId,
      service: service.code,
      quantity: wanted.quantity,
      words: wanted.words,
      state: 'logged',
      stateBeforeWaiting: null,
      priority,
      chases: 0,
      reopened: 0,
      assigneeId: null,
      callId: wanted.callId,
      followsId: wanted.followsId,
      loggedAtMs: nowMs,
      askedForMs: wanted.askedForMs,
      startsAtMs,
      ...targets(standard, startsAtMs, wanted.askedForMs),
      dispatchedAtMs: null,
      acknowledgedAtMs: null,
      startedAtMs: null,
      doneAtMs: null,
      closedAtMs: null,
      promiseAtMs: null,
      promisedAtMs: null,
      promiseWanted: false,
      waitingReason: null,
      waitingSinceMs: null,
      recheckAtMs: null,
      satisfied: null,
      climb: 0,
      promiseAlarms: 0,
      servedBy: null,
      servedSinceMs: null,
      outageId: wanted.late?.outageId ?? null,
      enteredAtMs: wanted.late?.enteredAtMs ?? null,
      writtenBy: wanted.late?.writtenBy ?? null,
    },
    {
      ...(wanted.urgent ? { urgent: true } : {}),
      // The record is written now; what it tells of was then.
      ...(wanted.late ? { lateAtMs: nowMs } : {}),
      ...(wanted.place.kind === 'room' && !wanted.place.known ? { unknownRoom: true } : {}),
    },
  );
};
