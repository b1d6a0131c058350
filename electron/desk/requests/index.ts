/** Requests: one thing to do at one place, and its whole life. The public face of the domain. */
import { startOfDay } from '../../../shared/kernel/time.ts';
import type { requestsContract } from '../../../shared/requests/contract.ts';
import { offeredService } from '../catalogue/index.ts';
import type { RequestRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { createRequest, placeOf } from './create.ts';
import { dispatch, reassign } from './dispatch.ts';
import { atDoor } from './door.ts';
import { requestById } from './ready.ts';
import { proposeAt } from './situation.ts';
import * as steps from './steps.ts';
import { undo } from './undo.ts';
import { cardOf, viewRequest } from './views.ts';
import { resume, wait } from './waiting.ts';

export { requestsAsOf } from './as-of.ts';
export { attend } from './attend.ts';
export {
  assignByDesk,
  beginByDesk,
  completeByDesk,
  endByDesk,
  finishByDesk,
  promiseByDesk,
  rateByDesk,
  retime,
  sendNow,
  standAgain,
  startNow,
  takenByDesk,
  tellByDesk,
} from './by-desk.ts';
export { isBooked, startFor, targets } from './clocks.ts';
export { createRequest, type NewRequest, placeOf } from './create.ts';
export { handOver, handTo } from './dispatch.ts';
export { doorFollows, doorHolds } from './door.ts';
export { followTurns, previewTurns, turnsPending } from './follow-model.ts';
export { beforeCheckOut, createFollowUp } from './follow-ups.ts';
export { followed, isDelivered, isReopeningTakenBack, type RequestMove } from './followed.ts';
export { requestsForHandover } from './handover.ts';
export { enterLate } from './late.ts';
export { requestsFollowStay } from './move-along.ts';
export { workOpenAt } from './open-at.ts';
export { isYetToDo } from './ready.ts';
export { type OnDuty, proposeFor, type Situation } from './routing.ts';
export { clockText, readRules, servedNow } from './served.ts';
export { floorOf, proposeAt, readSituation } from './situation.ts';
export { cancelRow, chase, correct, reopen } from './steps.ts';
export { type AtStandard, atStandard, holdToStandard } from './to-standard.ts';
export { overtaken, undo } from './undo.ts';
export { boardRow, viewRequest } from './views.ts';
export { goOn, hold } from './waiting.ts';
export { stayFor } from './whose.ts';

const satisfaction = (
  given: boolean | 'yes' | 'no' | 'unknown' | undefined,
): RequestRow['satisfied'] =>
  typeof given === 'boolean' ? (given ? 'yes' : 'no') : (given ?? null);

type ListInput = { state?: string | undefined; place?: string | undefined; limit: number };

const closed = ['confirmed', 'cancelled'];

const candidates = ({ reads }: ReadContext, { state, place, limit }: ListInput): RequestRow[] => {
  if (place !== undefined) return reads.requests.at(place, state === undefined ? limit : 5_000);
  if (state === undefined) return reads.requests.newest(limit);
  if (closed.includes(state)) return reads.requests.inState(state, limit);
  return reads.requests.open().sort((a, b) => b.number - a.number);
};

const list = (context: ReadContext, input: ListInput): RequestRow[] =>
  candidates(context, input)
    .filter(({ state, open }) =>
      input.state === undefined ? true : input.state === 'open' ? open : state === input.state,
    )
    .slice(0, input.limit);

/** Open work at a place, and what it had since midnight, newest first. */
export const requestsAt = (context: ReadContext, place: string) => {
  const { reads, nowMs, timeZone } = context;
  const view = (row: RequestRow) => viewRequest(context, row);
  return {
    open: reads.requests.openAt(place).map(view),
    today: reads.requests.sinceAt(place, startOfDay(nowMs, timeZone)).map(view),
  };
};

export const requestsHandlers: Handlers<typeof requestsContract> = {
  create: (context, { place, service, quantity, at, urgent, words, callId }) => {
    if (callId !== undefined)
      found(context.reads.calls.byId(callId), 'calls.unknown', { id: callId });
    offeredService(context, service);
    return viewRequest(
      context,
      createRequest(context, {
        place: placeOf(context, place),
        service,
        quantity: quantity ?? null,
        askedForMs: at === undefined ? null : Date.parse(at),
        urgent: urgent ?? false,
        words: words ?? '',
        callId: callId ?? null,
        followsId: null,
      }),
    );
  },
  get: (context, { id }) => cardOf(context, requestById(context, id)),
  list: (context, input) => ({
    requests: list(context, input).map((row) => viewRequest(context, row)),
  }),
  proposal: (context, { id }) => proposeAt(context, requestById(context, id)),
  dispatch: (context, { id, to }) => viewRequest(context, dispatch(context, id, to)),
  reassign: (context, { id, to }) => viewRequest(context, reassign(context, id, to)),
  acknowledge: (context, { id }) => viewRequest(context, steps.acknowledge(context, id)),
  start: (context, { id }) => viewRequest(context, steps.start(context, id)),
  wait: (context, { id, reason, recheckAt }) =>
    viewRequest(context, wait(context, id, reason, recheckAt)),
  resume: (context, { id }) => viewRequest(context, resume(context, id)),
  complete: (context, { id, note }) => viewRequest(context, steps.complete(context, id, note)),
  confirm: (context, { id, satisfied }) =>
    viewRequest(context, steps.confirm(context, id, satisfaction(satisfied))),
  cancel: (context, { id, reason }) => viewRequest(context, steps.cancel(context, id, reason)),
  reopen: (context, { id, reason }) => viewRequest(context, steps.reopen(context, id, reason)),
  promise: (context, { id, by }) => viewRequest(context, steps.promise(context, id, by)),
  reply: (context, { id, text }) => viewRequest(context, steps.reply(context, id, text)),
  atDoor: (context, wanted) => viewRequest(context, atDoor(context, wanted)),
  note: (context, { id, text }) => viewRequest(context, steps.note(context, id, text)),
  correct: (context, { id, place, service, quantity, words }) => {
    const at = place === undefined ? undefined : placeOf(context, place);
    if (service !== undefined) offeredService(context, service);
    return viewRequest(
      context,
      steps.correct(context, id, {
        ...(at ? { place: at.code, placeKind: at.kind, placeKnown: at.known } : {}),
        ...(service === undefined ? {} : { service }),
        ...(quantity === undefined ? {} : { quantity }),
        ...(words === undefined ? {} : { words }),
      }),
    );
  },
  undo: (context, { id }) => viewRequest(context, undo(context, id)),
};
