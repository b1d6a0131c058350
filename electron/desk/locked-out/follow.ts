/**
 * The request that stands for a shut door and the asking belong together, whichever was first: nobody is
 * sent before it is known who asks, whatever screen sends; what becomes of the one becomes of the other.
 */
import type { DoorOpeningRow, RequestRow } from '../database/schema/index.ts';
import { inHouseAt } from '../guests/index.ts';
import type { RequestListener, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { boardKeys } from '../keys/index.ts';
import { followed } from '../requests/index.ts';
import { markOpened } from './opened.ts';
import { begin, callOff, change, known, underWayAt } from './openings.ts';

const service = 'door-opening';

/** The key that opens this room's floor in somebody's hands; null: one must be taken first. */
const keyOf = (context: WriteContext, room: string, code: string | undefined): string | null => {
  const floor = context.reads.rooms.floorOf(room);
  const key = boardKeys(context).find(
    ({ state, floors, holder }) =>
      state === 'out' &&
      holder === code &&
      (floors.includes('*') || (floor !== undefined && floors.includes(floor))),
  );
  return key?.code ?? null;
};

const onTheWay: readonly RequestRow['state'][] = ['dispatched', 'acknowledged', 'in-progress'];

const isSentTo = (request: RequestRow | null, place: string): boolean =>
  request !== null &&
  request.service === service &&
  request.place === place &&
  request.assigneeId !== null &&
  onTheWay.includes(request.state);

/** Whoever comes to be on their way to a door goes for whoever was asked there. @throws DeskError CONFLICT */
const mustBeAsked = (context: WriteContext, row: DoorOpeningRow | undefined, after: RequestRow) => {
  const { place } = after;
  if (place === null || inHouseAt(context, place).length === 0) return;
  const isForThis = row?.requestId === null || row?.requestId === after.id;
  if (!row || !isForThis || (row.state === 'asking' && !known(row)))
    throw new DeskError('CONFLICT', 'lockedOut.notKnown', { place });
};

const sent = (context: WriteContext, row: DoorOpeningRow, request: RequestRow): void => {
  const to = request.assigneeId;
  const code = to === null ? undefined : context.reads.staff.byId(to)?.code;
  const key = keyOf(context, row.place, code);
  change(
    context,
    row,
    { state: 'sent', requestId: request.id, sentToId: to, keyCode: key },
    'door-sent',
    { facts: { to: code ?? null, key } },
  );
};

/** Done by a slip: it is not open, and whoever was sent is on the way. */
const notOpened = (context: WriteContext, place: string, request: RequestRow): void => {
  const row = context.reads.lockedOut.at(place).find(({ requestId }) => requestId === request.id);
  if (row?.state !== 'opened' || underWayAt(context, place)) return;
  const patch = { state: 'sent', openedById: null, word: null, endedAtMs: null } as const;
  change(context, row, patch, 'door-not-opened');
  const subject = { kind: 'room', id: place } as const;
  context.record({ kind: 'door-not-opened', subject, body: { facts: { opening: row.id } } });
};

/** @throws DeskError CONFLICT `lockedOut.notKnown` where somebody is sent to a door before that */
export const openingsFollow: RequestListener = (context, move) => {
  const { before, after } = move;
  if (after.service !== service || after.placeKind !== 'room' || after.place === null) return;
  if (followed(move, [service]) === 'undelivered') notOpened(context, after.place, after);
  const row = underWayAt(context, after.place);
  if (isSentTo(after, after.place) && !isSentTo(before, after.place))
    mustBeAsked(context, row, after);
  const asked = after.state === 'logged' && inHouseAt(context, after.place).length > 0;
  if (row === undefined) {
    if (asked) begin(context, after.place, after.id);
    return;
  }
  if (asked && row.requestId === null)
    change(context, row, { requestId: after.id }, 'door-requested');
  if (row.requestId !== null && row.requestId !== after.id) return;
  if (after.state === 'dispatched' && after.assigneeId !== row.sentToId) sent(context, row, after);
  if (after.state === 'done' && row.state === 'sent') markOpened(context, row, {});
  if (after.state === 'cancelled') callOff(context, row);
};
