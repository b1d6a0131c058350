/** The rows of guests before a shut door: who stays there, how one begins and changes, how it is shown. */

import { isoAt } from '../../../shared/kernel/time.ts';
import type { OpeningView } from '../../../shared/locked-out/contract.ts';
import { askable, askedWithinMs, isKnown, isOver } from '../../../shared/locked-out/model.ts';
import type { DoorOpeningRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow } from '../events/index.ts';
import { inHouseAt } from '../guests/index.ts';
import type { ReadContext, StayListener, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { cancelRow } from '../requests/index.ts';
import { offered } from './facts.ts';

const recorded: Recorded<DoorOpeningRow> = {
  kind: 'door-opening',
  personal: ['vouchedBy', 'word'],
  derived: [],
};

export const view = (context: ReadContext, row: DoorOpeningRow): OpeningView => {
  const { reads, timeZone } = context;
  const codeOf = (id: string | null) => (id === null ? null : (reads.staff.byId(id)?.code ?? id));
  const request = row.requestId === null ? undefined : reads.requests.byId(row.requestId);
  const stays = inHouseAt(context, row.place);
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
    known: known(row),
    over: isOver(row.answers),
    request: request ? { id: request.id, number: request.number } : null,
    sentTo: codeOf(row.sentToId),
    key: row.keyCode,
    openedBy: codeOf(row.openedById),
    word: row.word,
    begunAt: isoAt(row.begunAtMs, timeZone),
  };
};

/** Takes one step, and records it. */
export const change = (
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
export const inState = (
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

/** Nobody need open it any more. */
export const callOff = (context: WriteContext, row: DoorOpeningRow): DoorOpeningRow =>
  change(context, row, { state: 'called-off', endedAtMs: context.nowMs }, 'door-called-off');

/** The request that stands for it, while that is not over. */
export const openRequestOf = (
  { reads }: Pick<ReadContext, 'reads'>,
  { requestId }: DoorOpeningRow,
) => {
  const request = requestId === null ? undefined : reads.requests.byId(requestId);
  return request?.open ? request : undefined;
};

/** As `callOff`, and nobody need go there for it. */
export const callOffWithRequest = (
  context: WriteContext,
  row: DoorOpeningRow,
  reason?: string,
): DoorOpeningRow => {
  const after = callOff(context, row);
  const request = openRequestOf(context, row);
  if (request) cancelRow(context, request, reason);
  return after;
};

const underWay = ({ reads }: Pick<ReadContext, 'reads'>, place: string) =>
  reads.lockedOut.now().find((one) => one.place === place);

/** Left where it was, and for no request that stands. */
const isLeft = (context: ReadContext, row: DoorOpeningRow): boolean => {
  if (row.state !== 'asking' || openRequestOf(context, row)) return false;
  return context.nowMs - (row.answers.at(-1)?.atMs ?? row.begunAtMs) > askedWithinMs;
};

/** What is under way at a door. An asking that was left is over: whoever rings now is asked anew. */
export const underWayAt = (context: WriteContext, place: string): DoorOpeningRow | undefined => {
  const row = underWay(context, place);
  if (!row || !isLeft(context, row)) return row;
  callOff(context, row);
  return undefined;
};

/**
 * Whoever was asked there lives there no more; on the way to them, somebody may still be at the door. Once
 * they live in another room, nobody is.
 */
export const openingsFollowStay: StayListener = (context, { before, after, step }) => {
  const over = (room: string, ...states: DoorOpeningRow['state'][]): DoorOpeningRow[] => {
    const row = underWay(context, room);
    const others = inHouseAt(context, room).filter(({ id }) => id !== after.id);
    return row && states.includes(row.state) && others.length === 0 ? [row] : [];
  };
  const moved = step === 'moved' && after.state === 'in-house';
  if (step === 'checked-out') for (const row of over(after.room, 'asking')) callOff(context, row);
  if (moved && before)
    for (const row of over(before.room, 'asking', 'sent'))
      callOffWithRequest(context, row, `→ ${after.room}`);
  if (moved || step === 'checked-in')
    for (const row of over(after.room, 'asking', 'sent')) callOff(context, row);
};

/** Somebody stands there: asked from now on, for this request if there is one already. */
export const begin = (
  context: WriteContext,
  place: string,
  requestId: string | null,
): DoorOpeningRow => {
  const row: DoorOpeningRow = {
    id: context.newId(),
    place,
    state: 'asking',
    answers: [],
    vouchedBy: null,
    requestId,
    sentToId: null,
    keyCode: null,
    openedById: null,
    word: null,
    begunAtMs: context.nowMs,
    endedAtMs: null,
  };
  context.writes.lockedOut.insert(row);
  recordRow(context, recorded, row, { kind: 'locked-out' });
  return row;
};

export const known = (row: DoorOpeningRow): boolean => isKnown(row.answers, row.vouchedBy !== null);
