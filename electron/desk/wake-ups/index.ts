/** Wake-up calls: the list of the night beside its requests. The public face of the domain. */
import type { wakeUpsContract } from '../../../shared/wake-ups/contract.ts';
import type { WakeUpRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { cancel, change, setWakeUp } from './arrange.ts';
import { mostPressing } from './board.ts';
import { ready, ringable, wakeUpById } from './ready.ts';
import { changeWakeUp } from './recorded.ts';
import { answered, knock, send, unanswered, wake } from './ring.ts';
import { takeBack } from './undo.ts';
import { cardOf, viewWakeUp } from './views.ts';

export { boardWakeUps, wakeUpsAsOf, wakeUpsForHandover } from './board.ts';
export { wakeUpsFollow } from './follow.ts';
export { wakeUpsFollowStay } from './follow-stay.ts';

type ListInput = {
  state?: string | undefined;
  place?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  limit: number;
};

const candidates = (
  { reads }: ReadContext,
  { place, from, until, state }: ListInput,
): WakeUpRow[] => {
  if (from !== undefined || until !== undefined)
    return reads.wakeUps.between(
      from === undefined ? 0 : Date.parse(from),
      until === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(until),
      5_000,
    );
  const stillOpen = state === undefined || state === 'open';
  if (place !== undefined)
    return stillOpen ? reads.wakeUps.openAt(place) : reads.wakeUps.at(place, 5_000);
  return stillOpen
    ? reads.wakeUps.open().sort(mostPressing)
    : reads.wakeUps.between(0, Number.MAX_SAFE_INTEGER, 5_000);
};

const list = (context: ReadContext, input: ListInput): WakeUpRow[] => {
  const { state, place, limit } = input;
  return candidates(context, input)
    .filter(
      (row) =>
        (place === undefined || row.place === place) &&
        (state === undefined || (state === 'open' ? row.open : row.state === state)),
    )
    .slice(0, limit);
};

export const wakeUpsHandlers: Handlers<typeof wakeUpsContract> = {
  list: (context, input) => ({
    wakeUps: list(context, input).map((row) => viewWakeUp(context, row)),
  }),
  get: (context, { id }) => cardOf(context, wakeUpById(context, id)),
  set: (context, wanted) => viewWakeUp(context, setWakeUp(context, wanted)),
  setMany: (context, { places, ...wanted }) => ({
    wakeUps: [...new Set(places)].map((place) =>
      viewWakeUp(context, setWakeUp(context, { ...wanted, place })),
    ),
  }),
  change: (context, { id, ...wanted }) => viewWakeUp(context, change(context, id, wanted)),
  answered: (context, { id }) =>
    viewWakeUp(context, answered(context, ringable(context, id, 'answered'))),
  unanswered: (context, { id }) =>
    viewWakeUp(context, unanswered(context, ringable(context, id, 'unanswered'))),
  send: (context, { id }) => viewWakeUp(context, send(context, ready(context, id, 'send'))),
  knock: (context, { id, result, note }) =>
    viewWakeUp(context, knock(context, ready(context, id, 'knock'), result, note)),
  resolve: (context, { id, text }) =>
    viewWakeUp(context, wake(context, ready(context, id, 'resolve'), {}, 'resolved', text)),
  note: (context, { id, text }) =>
    viewWakeUp(
      context,
      changeWakeUp(context, ready(context, id, 'note'), {}, { kind: 'noted', text }),
    ),
  cancel: (context, { id, reason, all }) => viewWakeUp(context, cancel(context, id, reason, all)),
  undo: (context, { id }) => viewWakeUp(context, takeBack(context, id)),
};
