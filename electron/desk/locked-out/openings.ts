/** The rows of guests before a shut door: who stays there, how one begins and changes, how it is shown. */

import { isoAt } from '../../../shared/kernel/time.ts';
import type { OpeningView } from '../../../shared/locked-out/contract.ts';
import { askable, isKnown, isOver } from '../../../shared/locked-out/model.ts';
import type { DoorOpeningRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow } from '../events/index.ts';
import { inHouseAt } from '../guests/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
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

/** What is under way at a door. */
export const underWayAt = (
  { reads }: Pick<ReadContext, 'reads'>,
  place: string,
): DoorOpeningRow | undefined => reads.lockedOut.now().find((one) => one.place === place);

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
