/** A guest without a key: asked, known or refused, let in; all of it in the history of the room. */

import type { lockedOutContract } from '../../../shared/locked-out/contract.ts';
import { type Askable, isOver } from '../../../shared/locked-out/model.ts';
import type { DoorOpeningRow } from '../database/schema/index.ts';
import { inHouseAt } from '../guests/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { boardKeys } from '../keys/index.ts';
import {
  cancelRow,
  completeByDesk,
  createRequest,
  handTo,
  placeOf,
  proposeAt,
} from '../requests/index.ts';
import { roomNamed } from '../rooms/index.ts';
import { isRight, offered } from './facts.ts';
import { markOpened, type Opened } from './opened.ts';
import {
  begin,
  callOffWithRequest,
  change,
  inState,
  known,
  openRequestOf,
  underWayAt,
  view,
} from './openings.ts';

export { openingsFollow } from './follow.ts';
export { openingsFollowStay } from './openings.ts';

const service = 'door-opening';

const beginAt = (
  context: WriteContext,
  { place, request }: { place: string; request?: string | undefined },
): DoorOpeningRow => {
  const { number } = roomNamed(context, place);
  if (inHouseAt(context, number).length === 0)
    throw new DeskError('WRONG_STATE', 'lockedOut.nobodyStays', { place: number });
  if (request !== undefined)
    found(context.reads.requests.byId(request), 'requests.unknown', { id: request });
  return underWayAt(context, number) ?? begin(context, number, request ?? null);
};

const ask = (context: WriteContext, id: string, fact: Askable, said: string): DoorOpeningRow => {
  const row = inState(context, id, 'asking');
  if (isOver(row.answers)) throw new DeskError('CONFLICT', 'lockedOut.over', { place: row.place });
  const stays = inHouseAt(context, row.place);
  if (!offered(stays, fact))
    throw new DeskError('INVALID_INPUT', 'lockedOut.notAskable', { place: row.place });
  const match = isRight(stays, fact, said);
  const answers = [...row.answers, { fact, match, atMs: context.nowMs }];
  return change(context, row, { answers }, match ? 'answered-right' : 'answered-wrong', {
    facts: { fact },
  });
};

/** Who is proposed, if that person has a key for the floor; else whoever of the house has one. */
const nearestWithKey = (context: WriteContext, row: DoorOpeningRow): string | null => {
  const place = placeOf(context, row.place);
  const floor = context.reads.rooms.floorOf(row.place);
  const proposal = proposeAt(context, {
    place: place.code,
    placeKind: 'room',
    service,
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
  return (own ?? other)?.holder ?? proposal.to;
};

const urgent = (context: WriteContext, place: string, service: string, words: string) =>
  createRequest(context, {
    place: placeOf(context, place),
    service,
    quantity: null,
    askedForMs: null,
    urgent: true,
    words,
    callId: null,
    followsId: null,
  });

/** The request says to the row who was sent, as it does when it is sent from the board. */
const send = (context: WriteContext, id: string): DoorOpeningRow => {
  const row = inState(context, id, 'asking');
  if (!known(row)) throw new DeskError('CONFLICT', 'lockedOut.notKnown', { place: row.place });
  const to = nearestWithKey(context, row);
  const request = openRequestOf(context, row) ?? urgent(context, row.place, service, '');
  handTo(context, request.id, to ?? undefined);
  return inState(context, id, 'sent');
};

const refuse = (context: WriteContext, id: string, reason: string): DoorOpeningRow => {
  const row = inState(context, id, 'asking');
  const refused = change(
    context,
    row,
    { state: 'refused', endedAtMs: context.nowMs },
    'door-refused',
    { text: reason },
  );
  const request = openRequestOf(context, row);
  if (request) cancelRow(context, request, reason);
  urgent(context, row.place, 'ask-guest', reason);
  return refused;
};

const opened = (context: WriteContext, { id, ...wanted }: Opened & { id: string }) => {
  const row = inState(context, id, 'sent');
  const after = markOpened(context, row, wanted);
  const request = openRequestOf(context, row);
  if (request) completeByDesk(context, request);
  return after;
};

export const lockedOutHandlers: Handlers<typeof lockedOutContract> = {
  list: (context, { place }) => {
    const { lockedOut } = context.reads;
    const rows = place === undefined ? lockedOut.now() : lockedOut.at(place);
    return { openings: rows.map((row) => view(context, row)) };
  },
  begin: (context, wanted) => view(context, beginAt(context, wanted)),
  ask: (context, { id, fact, said }) => view(context, ask(context, id, fact, said)),
  vouch: (context, { id, by }) =>
    view(context, change(context, inState(context, id, 'asking'), { vouchedBy: by }, 'vouched')),
  send: (context, { id }) => view(context, send(context, id)),
  refuse: (context, { id, reason }) => view(context, refuse(context, id, reason)),
  callOff: (context, { id }) =>
    view(context, callOffWithRequest(context, inState(context, id, 'asking', 'sent'))),
  opened: (context, wanted) => view(context, opened(context, wanted)),
};
