/** Requests as the contract shows them: rows with codes and moments instead of ids and numbers. */

import type { BoardRequest } from '../../../shared/board/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { RequestCard, RequestView } from '../../../shared/requests/contract.ts';
import { isOpen, legalSteps } from '../../../shared/requests/model.ts';
import type { RequestRow } from '../database/schema/index.ts';
import { storyOf } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { Situation } from './routing.ts';
import { proposeAt } from './situation.ts';
import type { BoardFields } from './store.ts';
import { undoUntil } from './undo.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

const codeOf = ({ reads }: Here, staffId: string | null): string | null =>
  staffId === null ? null : (reads.staff.byId(staffId)?.code ?? null);

export const viewRequest = (context: Here, row: RequestRow): RequestView => {
  const iso = (ms: number | null) => (ms === null ? null : isoAt(ms, context.timeZone));
  return {
    id: row.id,
    number: row.number,
    place: row.place,
    placeKind: row.placeKind,
    placeKnown: row.placeKnown,
    service: row.service,
    quantity: row.quantity,
    words: row.words,
    state: row.state,
    priority: row.priority,
    chases: row.chases,
    reopened: row.reopened,
    assignee: codeOf(context, row.assigneeId),
    callId: row.callId,
    followsId: row.followsId,
    loggedAt: isoAt(row.loggedAtMs, context.timeZone),
    late:
      row.enteredAtMs === null || row.outageId === null
        ? null
        : {
            enteredAt: isoAt(row.enteredAtMs, context.timeZone),
            outage: row.outageId,
            writtenBy: codeOf(context, row.writtenBy),
          },
    askedFor: iso(row.askedForMs),
    acknowledgeBy: iso(row.acknowledgeByMs),
    dueAt: iso(row.dueAtMs),
    promise: iso(row.promiseAtMs),
    promiseWanted: row.promiseWanted,
    waitingReason: row.waitingReason,
    recheckAt: iso(row.recheckAtMs),
    nextDeadline:
      row.deadline === null || row.deadlineAtMs === null
        ? null
        : { kind: row.deadline, at: isoAt(row.deadlineAtMs, context.timeZone) },
    satisfied: row.satisfied,
    version: row.version,
  };
};

const nobodyHasIt = (row: Pick<RequestRow, 'state'>): boolean =>
  row.state === 'logged' || row.state === 'reopened';

export const cardOf = (context: ReadContext, row: RequestRow): RequestCard => {
  const until = undoUntil(context, row.id);
  return {
    ...viewRequest(context, row),
    events: storyOf(context, row.id),
    steps: legalSteps(row.state),
    proposal: isOpen(row.state) && nobodyHasIt(row) ? proposeAt(context, row) : null,
    undoUntil: until === null ? null : isoAt(until, context.timeZone),
  };
};

/** A row of the board; while nobody has it, with the person proposed. */
export const boardRow = (
  context: Here,
  row: BoardFields,
  codes: ReadonlyMap<string, string>,
  situation: () => Situation,
): BoardRequest => ({
  id: row.id,
  number: row.number,
  place: row.place,
  placeKind: row.placeKind,
  placeKnown: row.placeKnown,
  service: row.service,
  quantity: row.quantity,
  words: row.words,
  state: row.state,
  priority: row.priority,
  chases: row.chases,
  assignee: row.assigneeId === null ? null : (codes.get(row.assigneeId) ?? null),
  proposed: nobodyHasIt(row) ? proposeAt(context, row, situation()).to : null,
  waitingReason: row.waitingReason,
  promiseAtMs: row.promiseAtMs,
  promiseWanted: row.promiseWanted,
  deadline: row.deadline,
  fromMs: row.fromMs,
  deadlineAtMs: row.deadlineAtMs,
  loggedAtMs: row.loggedAtMs,
  enteredAtMs: row.enteredAtMs,
  servedBy: row.servedBy,
  servedSinceMs: row.servedSinceMs,
  version: row.version,
});
