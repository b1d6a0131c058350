/**
 * Taking a message and putting it right. What the caller is told is decided here and gives nothing away;
 * a guest who stays incognito gets it through those who may know where they stay.
 */
import type { Saying } from '../../../shared/messages/model.ts';
import type { MessageRow, RequestRow, StayRow } from '../database/schema/index.ts';
import { type Step, storyOf } from '../events/index.ts';
import { arrivalMsOf } from '../guests/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { correct, createRequest, floorOf, placeOf } from '../requests/index.ts';
import { ready } from './ready.ts';
import { changeMessage } from './recorded.ts';
import { stayAt, stayNamed, stayOf, untilOf } from './whom.ts';

export type Taken = {
  place?: string | undefined;
  for?: string | undefined;
  from?: string | undefined;
  contact?: string | undefined;
  text: string;
};

/** For somebody who is yet to come it is brought when they are here. */
const bookedFor = (context: WriteContext, stay: StayRow | undefined): number | null => {
  if (stay?.state !== 'expected') return null;
  const arrivalMs = arrivalMsOf(context, stay);
  return arrivalMs > context.nowMs ? arrivalMs : null;
};

type Meant = { stay: StayRow | undefined; place: string | null; confidential: boolean };

/** Named by the caller, a room is no secret any more; a name is, where its guest wants it so. */
const meant = (
  context: WriteContext,
  place: string | undefined,
  name: string | undefined,
): Meant => {
  if (place !== undefined) {
    if (!placeOf(context, place).known)
      throw new DeskError('NOT_FOUND', 'rooms.unknown', { place });
    return { stay: stayAt(context, place, name ?? null), place, confidential: false };
  }
  const stay = name === undefined ? undefined : stayNamed(context, name);
  return { stay, place: stay?.room ?? null, confidential: stay?.incognito ?? false };
};

/** How it was addressed is kept with the step: what is to be kept of its guest later hangs on it. */
const addressed = (kind: string, { place }: Pick<Taken, 'place'>): Step => ({
  kind,
  facts: { byRoom: place !== undefined },
});

/** Whether the caller named the room itself; without a name there was nothing else to go by. */
const isByRoom = (context: WriteContext, row: MessageRow): boolean =>
  row.saidFor === null ||
  storyOf(context, row.id).findLast(({ facts }) => 'byRoom' in facts)?.facts['byRoom'] === true;

/** The row of a message beside a request that has just been made. */
export const rowFor = (
  context: WriteContext,
  request: RequestRow,
  stay: StayRow | undefined,
  words: string,
): Omit<MessageRow, 'open'> => ({
  id: context.newId(),
  requestId: request.id,
  place: request.place,
  floor: floorOf(context, request),
  stayId: stay?.id ?? null,
  confidential: false,
  saidFor: null,
  saidFrom: null,
  contact: null,
  words,
  state: 'waiting',
  attempts: [],
  untilMs: untilOf(context, stay),
  passedTo: null,
  receivedAtMs: context.nowMs,
  receivedBy: context.actor.id,
  closedAtMs: null,
});

/** @throws DeskError NOT_FOUND for a room the house does not have; CONFLICT `messages.whichGuest` */
export const take = (context: WriteContext, wanted: Taken): { row: MessageRow; say: Saying } => {
  const { stay, place, confidential } = meant(context, wanted.place, wanted.for);
  const known = placeOf(context, place);
  // Everybody reads the board: of a guest who stays incognito it names no room.
  const request = createRequest(context, {
    place: confidential ? placeOf(context, null) : known,
    service: 'message',
    quantity: null,
    // Nor when that guest comes: an hour says that one is expected, as nobody's message does not.
    askedForMs: confidential ? null : bookedFor(context, stay),
    urgent: false,
    words: confidential || place === null ? '' : wanted.text,
    callId: null,
    followsId: null,
    // What leads to that guest stays out of the request as well.
    stayId: confidential ? null : (stay?.id ?? undefined),
  });
  const made = context.reads.messages.ofRequest(request.id);
  if (!made) throw new DeskError('INTERNAL', 'kernel.internal');
  const row = changeMessage(
    context,
    made,
    {
      place,
      floor: place === null ? null : floorOf(context, { place, placeKind: known.kind }),
      stayId: stay?.id ?? null,
      untilMs: untilOf(context, stay),
      confidential,
      saidFor: wanted.for ?? null,
      saidFrom: wanted.from ?? null,
      contact: wanted.contact ?? null,
      words: wanted.text,
    },
    addressed('addressed', wanted),
  );
  const open = stay !== undefined && !stay.incognito;
  return { row, say: open ? 'usual' : 'neutral' };
};

/** When it is to be brought, once it has another guest than before: an hour somebody said stays. */
const hourAgain = (
  context: WriteContext,
  before: MessageRow,
  after: MessageRow,
  saidMs: number | null,
): number | null => {
  const [former, stay] = [stayOf(context, before), stayOf(context, after)];
  const wasBooked = former !== undefined && saidMs === arrivalMsOf(context, former);
  return (after.confidential ? null : bookedFor(context, stay)) ?? (wasBooked ? null : saidMs);
};

/** When it is to be brought, once its guest stays incognito, or no longer. */
const hourKept = (context: WriteContext, row: MessageRow, saidMs: number | null): number | null =>
  // Whoever said the hour: that it is hers is not ruled out.
  row.confidential ? null : (bookedFor(context, stayOf(context, row)) ?? saidMs);

type Retold = { isNewText: boolean; hour?: ((saidMs: number | null) => number | null) | undefined };

/**
 * Whoever brings it reads what it says now, where and when. Everybody reads the board: of a guest who stays
 * incognito it says none of these.
 */
const tellBringer = (context: WriteContext, row: MessageRow, { isNewText, hour }: Retold): void => {
  const request = context.reads.requests.byId(row.requestId);
  if (!request?.open || request.state === 'done') return;
  const { code, kind, known } = placeOf(context, row.confidential ? null : row.place);
  const said = isNewText || request.words === '' ? row.words : request.words;
  const wanted = {
    place: code,
    placeKind: kind,
    placeKnown: known,
    stayId: row.confidential ? null : row.stayId,
    words: code === null ? '' : said,
    askedForMs: hour ? hour(request.askedForMs) : request.askedForMs,
  };
  const isTold = Object.entries(wanted).every(
    ([name, value]) => request[name as keyof typeof wanted] === value,
  );
  if (!isTold) correct(context, request.id, wanted);
};

/** Its guest stays incognito from now on, or no longer: as if it were taken now. */
export const keepBack = (context: WriteContext, row: MessageRow, confidential: boolean): void => {
  if (row.confidential === confidential || isByRoom(context, row)) return;
  const after = changeMessage(context, row, { confidential }, { kind: 'changed' });
  tellBringer(context, after, {
    isNewText: false,
    hour: (saidMs) => hourKept(context, after, saidMs),
  });
};

type Change = Pick<Taken, 'place' | 'for'> & {
  text?: string | undefined;
  /** Null: not known after all. */
  from?: string | null | undefined;
  contact?: string | null | undefined;
};

/** @throws DeskError WRONG_STATE, NOT_FOUND, CONFLICT */
export const change = (context: WriteContext, id: string, wanted: Change): MessageRow => {
  const row = ready(context, id, 'change');
  const again = wanted.place !== undefined || wanted.for !== undefined;
  const placed = again
    ? meant(context, wanted.place, wanted.for ?? row.saidFor ?? undefined)
    : undefined;
  const after = changeMessage(
    context,
    row,
    {
      ...(placed
        ? {
            place: placed.place,
            floor:
              placed.place === null
                ? null
                : floorOf(context, {
                    place: placed.place,
                    placeKind: placeOf(context, placed.place).kind,
                  }),
            stayId: placed.stay?.id ?? null,
            untilMs: untilOf(context, placed.stay),
            confidential: placed.confidential,
          }
        : {}),
      ...(wanted.for === undefined ? {} : { saidFor: wanted.for }),
      ...(wanted.from === undefined ? {} : { saidFrom: wanted.from }),
      ...(wanted.contact === undefined ? {} : { contact: wanted.contact }),
      ...(wanted.text === undefined ? {} : { words: wanted.text }),
    },
    again ? addressed('changed', wanted) : { kind: 'changed' },
  );
  if (placed || wanted.text !== undefined)
    tellBringer(context, after, {
      isNewText: wanted.text !== undefined,
      hour: placed && ((saidMs) => hourAgain(context, row, after, saidMs)),
    });
  return after;
};
