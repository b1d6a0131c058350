/**
 * Extra beds follow by themselves: put up when their request is done, paid for until their guest leaves or
 * gives them back, carried out by a request of their own.
 */
import { bedOutService, bedService, bedSteps } from '../../../shared/extra-beds/model.ts';
import { chargeAnew } from '../charges/index.ts';
import type { RequestRow, StayRow } from '../database/schema/index.ts';
import { mainStayAt } from '../guests/index.ts';
import type {
  RequestListener,
  RoomListener,
  StayListener,
  WriteContext,
} from '../kernel/context.ts';
import { cancelRow, createRequest, followed, placeOf } from '../requests/index.ts';
import { bedsOf, changeBed, giveBack, giveBackSome, putUp, standingIn, stands } from './beds.ts';

const takenBack = (context: WriteContext, request: RequestRow): void => {
  const row = context.reads.extraBeds.ofRequest(request.id);
  if (!row?.open) return;
  changeBed(context, row, { outAtMs: context.nowMs }, { kind: 'taken-back' });
  stands(context, row.place, -row.count);
};

/** Carried out: so many as were asked for, or all. Whoever has given them back pays no longer. */
const carriedOut = (context: WriteContext, request: RequestRow): void => {
  const { place, quantity } = request;
  const room = place === null ? undefined : context.reads.rooms.room(place);
  if (!room) return;
  const standing = standingIn(room);
  const out = Math.min(quantity ?? standing, standing);
  // Before the flag comes down, which would give them back as gone.
  const rows = context.reads.extraBeds.openAt(room.number);
  giveBackSome(context, rows, out, { kind: 'carried-out' }, { outRequestId: request.id });
  stands(context, room.number, -out);
};

/** Those that were carried out with others of their request left standing. */
const partStandsAgain = (context: WriteContext, { id, place }: RequestRow): boolean => {
  let isAny = false;
  for (const row of place === null ? [] : context.reads.extraBeds.openAt(place)) {
    const parts = context.reads.extraBeds.partsOf(row.id);
    const count = bedsOf(parts.filter(({ outRequestId }) => outRequestId === id));
    if (count === 0) continue;
    const step = { kind: bedSteps.partBack, facts: { count, outRequestId: id } };
    changeBed(context, row, { count: row.count + count }, step);
    stands(context, row.place, count);
    chargeAnew(context, row.requestId);
    isAny = true;
  }
  return isAny;
};

/** It was not carried out after all: it stands, and whoever had it pays. False: nobody had paid for it. */
const standsAgain = (context: WriteContext, request: RequestRow): boolean => {
  const rows = context.reads.extraBeds.ofOut(request.id);
  const isPart = partStandsAgain(context, request);
  for (const row of rows) {
    changeBed(context, row, { outAtMs: null, outRequestId: null }, { kind: 'stands-again' });
    stands(context, row.place, row.count);
    chargeAnew(context, row.requestId);
  }
  return isPart || rows.length > 0;
};

/** Told by a slip to be out: also one that nobody paid for any more, left behind by whoever has gone. */
const neverOut = (context: WriteContext, request: RequestRow): void => {
  const isPaid = standsAgain(context, request);
  if (!isPaid && request.place !== null) stands(context, request.place, request.quantity ?? 1);
};

export const extraBedsFollow: RequestListener = (context, move) => {
  const { after } = move;
  const put = followed(move, [bedService]);
  const out = followed(move, [bedOutService]);
  // Called off after all, a bed that was put up still stands: it is carried out by a job of its own. Put
  // right into another thing, it never stood, nor was one carried out.
  const becameOther = after.state !== 'cancelled';
  if (put === 'delivered') putUp(context, after);
  else if (put === 'undelivered' || (put === 'cancelled' && becameOther)) takenBack(context, after);
  if (out === 'delivered') carriedOut(context, after);
  else if (out === 'undelivered') neverOut(context, after);
  else if (out === 'cancelled' && becameOther) standsAgain(context, after);
  return undefined;
};

/** Said at the door to be gone, all or some of them: whoever had them pays no longer, for no more than stand. */
export const extraBedsFollowRoom: RoomListener = (context, { before, after }) => {
  if (standingIn(after) >= standingIn(before)) return;
  const rows = context.reads.extraBeds.openAt(after.number);
  giveBackSome(context, rows, bedsOf(rows) - standingIn(after), { kind: 'gone' });
};

const isEmpty = ({ reads }: WriteContext, room: string): boolean =>
  !reads.stays.liveOf(room).some(({ state }) => state === 'in-house');

const carryOutOf = ({ reads }: WriteContext, room: string): RequestRow | undefined =>
  reads.requests
    .openAt(room)
    .find(({ service, state }) => service === bedOutService && state !== 'done');

/** Nobody sleeps there any more: the bill is closed, and somebody carries the bed out. */
const leftBehind = (context: WriteContext, room: string): void => {
  for (const row of context.reads.extraBeds.openAt(room)) giveBack(context, row, { kind: 'left' });
  const place = placeOf(context, room);
  const stand = context.reads.rooms.room(room)?.flags.extraBed !== undefined;
  if (stand && !carryOutOf(context, room) && context.reads.catalogue.service(bedOutService))
    createRequest(context, {
      place,
      service: bedOutService,
      quantity: null,
      askedForMs: null,
      urgent: false,
      words: '',
      callId: null,
      followsId: null,
    });
};

/** What has carried beds out since: it can still say that it did not. */
const carrierSince = ({ reads }: WriteContext, room: string, sinceMs: number): string | null =>
  reads.requests
    .openAt(room)
    .find(({ service, doneAtMs }) => service === bedOutService && (doneAtMs ?? 0) >= sinceMs)?.id ??
  null;

/** The guest is still there: so is the bed, and its bill runs on; carried out meanwhile, it was given back. */
const cameBack = (context: WriteContext, { room, departedAtMs: leftMs }: StayRow): void => {
  if (leftMs === null) return;
  const { extraBeds, rooms } = context.reads;
  const again = extraBeds
    .leftAt(room, leftMs)
    .map((row) => changeBed(context, row, { outAtMs: null }, { kind: 'stands-again' }));
  const there = rooms.room(room);
  const gone = bedsOf(extraBeds.openAt(room)) - (there ? standingIn(there) : 0);
  const out = { outRequestId: carrierSince(context, room, leftMs), atMs: leftMs };
  giveBackSome(context, again, gone, { kind: 'carried-out' }, out);
  const job = carryOutOf(context, room);
  if (job?.loggedAtMs === leftMs) cancelRow(context, job);
};

/** Put up for an arrival, or for who moves in, it is paid for by whoever came, from then on. */
const waitedFor = (context: WriteContext, stay: StayRow): void => {
  const others = context.reads.stays
    .liveOf(stay.room)
    .some(({ id, state }) => id !== stay.id && state === 'in-house');
  if (others) return;
  for (const row of context.reads.extraBeds.openAt(stay.room)) {
    changeBed(context, row, { paidFromMs: context.nowMs }, { kind: 'guest-came' });
    chargeAnew(context, row.requestId, stay.id);
  }
};

/** Its guest has left it to who sleeps there still: what is not on a bill yet is theirs, with the bed. */
const handedOn = (context: WriteContext, gone: StayRow): void => {
  const heir = mainStayAt(context, gone.room);
  if (!heir) return;
  for (const { requestId } of context.reads.extraBeds.openAt(gone.room)) {
    const charge = context.reads.charges.ofSource('request', requestId);
    if (charge?.state === 'open' && charge.stayId === gone.id)
      chargeAnew(context, requestId, heir.id);
  }
};

export const extraBedsFollowStay: StayListener = (context, { before, after, step }) => {
  if (step === 'reinstated' && before !== null) cameBack(context, before);
  const left = step === 'checked-out' ? after.room : step === 'moved' ? before?.room : undefined;
  if (left !== undefined && before?.state === 'in-house' && isEmpty(context, left))
    leftBehind(context, left);
  if (step === 'checked-out') handedOn(context, after);
  const came = step === 'checked-in' || (step === 'moved' && after.state === 'in-house');
  if (came) waitedFor(context, after);
  // Longer or shorter than planned: so is the bill.
  for (const room of new Set([after.room, ...(left === undefined ? [] : [left])]))
    for (const row of context.reads.extraBeds.openAt(room)) chargeAnew(context, row.requestId);
};
