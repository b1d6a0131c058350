/** A guest without a key: asked, known or refused, let in; all of it in the history of the room. */

import { isoAt } from '../../../shared/kernel/time.ts';
import type { lockedOutContract, OpeningView } from '../../../shared/locked-out/contract.ts';
import { type Askable, askable, isKnown, isOver } from '../../../shared/locked-out/model.ts';
import type { DoorOpeningRow, StayRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { boardKeys } from '../keys/index.ts';
import { createRequest, handTo, placeOf, proposeAt } from '../requests/index.ts';
import { roomNamed, wordOf } from '../rooms/index.ts';
import { isRight, offered } from './facts.ts';

const recorded: Recorded<DoorOpeningRow> = {
  kind: 'door-opening',
  personal: ['vouchedBy', 'word'],
  derived: [],
};

const staying = ({ reads }: Pick<ReadContext, 'reads'>, place: string): StayRow[] =>
  reads.stays.liveOf(place).filter(({ state }) => state === 'in-house');

const view = (context: ReadContext, row: DoorOpeningRow): OpeningView => {
  const { reads, timeZone } = context;
  const codeOf = (id: string | null) => (id === null ? null : (reads.staff.byId(id)?.code ?? id));
  const request = row.requestId === null ? undefined : reads.requests.byId(row.requestId);
  const stays = staying(context, row.place);
  return {
    id: row.id,
    place: row.place,
    state: row.state,
    facts: row.state === 'asking' ? askable.filter((fact) => offered(stays, fact)) : [],
    answers: row.answers.map(({ fact, match, atMs }) => ({
      fact,
      match,
      at: isoAt(atMs, timeZone),
    })),
    vouchedBy: row.vouchedBy,
    known: isKnown(row.answers, row.vouchedBy !== null),
    over: isOver(row.answers),
    request: request ? { id: request.id, number: request.number } : null,
    sentTo: codeOf(row.sentToId),
    key: row.keyCode,
    openedBy: codeOf(row.openedById),
    word: row.word,
    begunAt: isoAt(row.begunAtMs, timeZone),
  };
};

const change = (
  context: WriteContext,
  before: DoorOpeningRow,
  patch: Partial<DoorOpeningRow>,
  kind: string,
  more: { text?: string; facts?: Record<string, unknown> } = {},
): DoorOpeningRow => {
  const after = { ...before, ...patch };
  context.writes.lockedOut.save(after);
  recordChange(context, recorded, before, after, { kind, ...more });
  return after;
};

/** @throws DeskError NOT_FOUND; WRONG_STATE `lockedOut.wrongState` */
const inState = (
  context: WriteContext,
  id: string,
  ...states: DoorOpeningRow['state'][]
): DoorOpeningRow => {
  const row = found(context.reads.lockedOut.byId(id), 'lockedOut.unknown', {});
  if (!states.includes(row.state))
    throw new DeskError('WRONG_STATE', 'lockedOut.wrongState', {
      place: row.place,
      openingState: row.state,
    });
  return row;
};

const begin = (
  context: WriteContext,
  { place, request }: { place: string; request?: string | undefined },
): DoorOpeningRow => {
  const { reads, writes, nowMs } = context;
  const room = roomNamed(context, place);
  if (staying(context, room.number).length === 0)
    throw new DeskError('WRONG_STATE', 'lockedOut.nobodyStays', { place: room.number });
  const underWay = reads.lockedOut.now().find((one) => one.place === room.number);
  if (underWay) return underWay;
  if (request !== undefined)
    found(reads.requests.byId(request), 'requests.unknown', { id: request });
  const row: DoorOpeningRow = {
    id: context.newId(),
    place: room.number,
    state: 'asking',
    answers: [],
    vouchedBy: null,
    requestId: request ?? null,
    sentToId: null,
    keyCode: null,
    openedById: null,
    word: null,
    begunAtMs: nowMs,
    endedAtMs: null,
  };
  writes.lockedOut.insert(row);
  recordRow(context, recorded, row, { kind: 'locked-out' });
  return row;
};

const ask = (context: WriteContext, id: string, fact: Askable, said: string): DoorOpeningRow => {
  const row = inState(context, id, 'asking');
  if (isOver(row.answers)) throw new DeskError('CONFLICT', 'lockedOut.over', { place: row.place });
  const stays = staying(context, row.place);
  if (!offered(stays, fact))
    throw new DeskError('INVALID_INPUT', 'lockedOut.notAskable', { place: row.place });
  const match = isRight(stays, fact, said);
  const answers = [...row.answers, { fact, match, atMs: context.nowMs }];
  return change(context, row, { answers }, match ? 'answered-right' : 'answered-wrong', {
    facts: { fact },
  });
};

/** Who is proposed, if that person has a key for the floor; else whoever of the house has one. */
const nearestWithKey = (context: WriteContext, row: DoorOpeningRow) => {
  const place = placeOf(context, row.place);
  const floor = context.reads.rooms.floorOf(row.place);
  const proposal = proposeAt(context, {
    place: place.code,
    placeKind: 'room',
    service: 'door-opening',
    priority: 'urgent',
  });
  const held = boardKeys(context).filter(
    ({ state, floors, holder }) =>
      state === 'out' &&
      holder !== null &&
      (floors.includes('*') || (floor !== undefined && floors.includes(floor))),
  );
  const own = held.find(({ holder }) => holder === proposal.to);
  const onDuty = new Set(context.reads.staff.onDuty().map(({ staff }) => staff.code));
  const other = held.find(
    ({ holder }) =>
      onDuty.has(holder ?? '') &&
      context.reads.staff.byCode(holder ?? '')?.department === 'housekeeping',
  );
  const key = own ?? other;
  return { to: key?.holder ?? proposal.to, key: key?.code ?? null };
};

const send = (context: WriteContext, id: string): DoorOpeningRow => {
  const row = inState(context, id, 'asking');
  if (!isKnown(row.answers, row.vouchedBy !== null))
    throw new DeskError('CONFLICT', 'lockedOut.notKnown', { place: row.place });
  const { to, key } = nearestWithKey(context, row);
  const known = row.requestId === null ? undefined : context.reads.requests.byId(row.requestId);
  const request = known?.open
    ? known
    : createRequest(context, {
        place: placeOf(context, row.place),
        service: 'door-opening',
        quantity: null,
        askedForMs: null,
        urgent: true,
        words: '',
        callId: null,
        followsId: null,
      });
  const sent = handTo(context, request.id, to ?? undefined);
  return change(
    context,
    row,
    { state: 'sent', requestId: request.id, sentToId: sent.assigneeId, keyCode: key },
    'door-sent',
    { facts: { to, key } },
  );
};

const refuse = (context: WriteContext, id: string, reason: string): DoorOpeningRow => {
  const row = inState(context, id, 'asking');
  createRequest(context, {
    place: placeOf(context, row.place),
    service: 'ask-guest',
    quantity: null,
    askedForMs: null,
    urgent: true,
    words: reason,
    callId: null,
    followsId: null,
  });
  return change(context, row, { state: 'refused', endedAtMs: context.nowMs }, 'door-refused', {
    text: reason,
  });
};

type Opened = {
  id: string;
  by?: string | undefined;
  key?: string | undefined;
  word?: string | undefined;
};

/** Into the history of the room as well: who opened it, with which key, on whose word. */
const opened = (context: WriteContext, wanted: Opened): DoorOpeningRow => {
  const row = inState(context, wanted.id, 'sent');
  const opener = wanted.by === undefined ? row.sentToId : wordOf(context, wanted.by).id;
  const word = wanted.word ?? row.vouchedBy;
  const keyCode = wanted.key ?? row.keyCode;
  const after = change(
    context,
    row,
    { state: 'opened', openedById: opener, keyCode, word, endedAtMs: context.nowMs },
    'door-opened',
  );
  context.record({
    kind: 'door-opened',
    subject: { kind: 'room', id: row.place },
    body: {
      facts: {
        opening: row.id,
        by: opener === null ? null : (context.reads.staff.byId(opener)?.code ?? null),
        key: keyCode,
        asked: row.answers.filter(({ match }) => match).map(({ fact }) => fact),
      },
    },
    ...(word === null ? {} : { personal: { word } }),
  });
  return after;
};

export const lockedOutHandlers: Handlers<typeof lockedOutContract> = {
  list: (context, { place }) => {
    const { lockedOut } = context.reads;
    const rows = place === undefined ? lockedOut.now() : lockedOut.at(place);
    return { openings: rows.map((row) => view(context, row)) };
  },
  begin: (context, wanted) => view(context, begin(context, wanted)),
  ask: (context, { id, fact, said }) => view(context, ask(context, id, fact, said)),
  vouch: (context, { id, by }) =>
    view(context, change(context, inState(context, id, 'asking'), { vouchedBy: by }, 'vouched')),
  send: (context, { id }) => view(context, send(context, id)),
  refuse: (context, { id, reason }) => view(context, refuse(context, id, reason)),
  opened: (context, wanted) => view(context, opened(context, wanted)),
};
