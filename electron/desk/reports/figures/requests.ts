/** What every report about requests reads: one row of the requests a fact, and what it can be cut by. */
import type { Dimension } from '../../../../shared/reports/model.ts';
import type { RequestState } from '../../../../shared/requests/model.ts';
import { say } from '../../kernel/sentences.ts';
import type { Report, Subject } from '../engine.ts';
import { type Figure, reportOf } from '../engine.ts';
import { type HouseNames, namesOf } from '../names.ts';
import type { RequestCells } from '../store.ts';

export type RequestFact = {
  number: number;
  place: string | null;
  service: string;
  state: RequestState;
  priority: string;
  chases: number;
  reopened: number;
  assigneeId: string | null;
  callId: string | null;
  satisfied: string | null;
  loggedAtMs: number;
  askedForMs: number | null;
  startsAtMs: number;
  acknowledgeByMs: number;
  dueAtMs: number;
  dispatchedAtMs: number | null;
  acknowledgedAtMs: number | null;
  startedAtMs: number | null;
  doneAtMs: number | null;
  /** When it was entered, where that was after its time: it was on paper until then. */
  enteredAtMs: number | null;
  /** Of its call, where the report or the question needs it. */
  caller: string | null;
  callBeganAtMs: number | null;
  /** Not done, and its time is over. */
  overdue: boolean;
};

/** It counts when it happened; how many did so from paper is told beside. */
export const isEnteredLate = ({ enteredAtMs }: RequestFact): boolean => enteredAtMs !== null;

export const isCancelled = ({ state }: RequestFact): boolean => state === 'cancelled';
/** Done and not taken up again. */
export const isDone = ({ state, doneAtMs }: RequestFact): boolean =>
  doneAtMs !== null && (state === 'done' || state === 'confirmed');

/** When its clocks first began: with the request; of one booked or reopened, when its time began. */
export const beganAtMs = ({ askedForMs, reopened, loggedAtMs, startsAtMs }: RequestFact): number =>
  askedForMs === null && reopened === 0 ? loggedAtMs : startsAtMs;

export const requestFact = (cells: RequestCells, nowMs: number): RequestFact => {
  const state = cells[3] as RequestState;
  const dueAtMs = cells[14];
  const doneAtMs = cells[18];
  return {
    number: cells[0],
    place: cells[1],
    service: cells[2],
    state,
    priority: cells[4],
    chases: cells[5],
    reopened: cells[6],
    assigneeId: cells[7],
    callId: cells[8],
    satisfied: cells[9],
    loggedAtMs: cells[10],
    askedForMs: cells[11],
    startsAtMs: cells[12],
    acknowledgeByMs: cells[13],
    dueAtMs,
    dispatchedAtMs: cells[15],
    acknowledgedAtMs: cells[16],
    startedAtMs: cells[17],
    doneAtMs,
    enteredAtMs: cells[19],
    caller: cells[20] ?? null,
    callBeganAtMs: cells[21] ?? null,
    overdue: doneAtMs === null && state !== 'cancelled' && dueAtMs < nowMs,
  };
};

export const requestDimensions: readonly Dimension[] = [
  'floor',
  'service',
  'person',
  'hour',
  'weekday',
  'day',
  'week',
  'month',
  'department',
  'roomType',
  'callerKind',
];

/** What a thing at a place, of a service, with somebody, can be cut by. */
export const cutsOf = (
  names: HouseNames,
): Pick<
  Subject<{ place: string | null; service: string; assigneeId: string | null }>,
  'by'
>['by'] => ({
  floor: ({ place }) => names.floorOf(place),
  service: ({ service }) => service,
  person: ({ assigneeId }) => names.codeOf(assigneeId),
  department: ({ service }) => names.departmentOf(service),
  roomType: ({ place }) => names.typeOf(place),
});

/** @param withCall whether its figures need the call a request came by; a question about callers always does */
export const requestReport = (
  figures: readonly Figure<RequestFact>[],
  { withCall = false }: { withCall?: boolean } = {},
): Report =>
  reportOf(requestDimensions, figures, (context) => {
    const { reads, nowMs } = context;
    const names = namesOf(context);
    return {
      by: { ...cutsOf(names), callerKind: ({ caller }) => caller },
      atMs: ({ loggedAtMs }) => loggedAtMs,
      keyOf: ({ number }) => String(number),
      windowDays: 14,
      read: (span, wanted) =>
        (withCall || wanted.has('callerKind')
          ? reads.reports.requestsWithCalls(span)
          : reads.reports.requests(span)
        ).map((cells) => requestFact(cells, nowMs)),
      say: ({ number, place, service, assigneeId, enteredAtMs }) => {
        const id = reads.reports.requestId(number);
        return {
          subject: id === undefined ? null : { kind: 'request', id },
          number,
          place,
          what:
            enteredAtMs === null
              ? names.serviceName(service)
              : `${names.serviceName(service)} · ${say(context.language, 'outages.mark')}`,
          who: names.personName(assigneeId),
        };
      },
    };
  });
