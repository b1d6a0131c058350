/** Guests' things: shoes and luggage in the house's hands. The public face of the domain. */
import type { guestThingsContract } from '../../../shared/guest-things/contract.ts';
import type { ThingRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { Handlers } from '../kernel/handlers.ts';
import * as things from './things.ts';
import { cardOf, mostPressing, viewThing } from './views.ts';

export { guestThingsFollow, guestThingsMoveAlong } from './follow.ts';
export { guestThingsForHandover, guestThingsOpenAt } from './views.ts';

type ListInput = {
  state: string;
  kind?: string | undefined;
  place?: string | undefined;
  limit: number;
};

const list = ({ reads }: ReadContext, { state, kind, place, limit }: ListInput): ThingRow[] => {
  const { guestThings } = reads;
  const rows =
    state === 'open'
      ? guestThings.open().sort(mostPressing)
      : place === undefined
        ? guestThings.newest(5_000)
        : guestThings.at(place, 5_000);
  return rows
    .filter(
      (row) =>
        (state === 'open' || state === 'closed'
          ? row.open === (state === 'open')
          : row.state === state) &&
        (kind === undefined || row.kind === kind) &&
        (place === undefined || row.place === place),
    )
    .slice(0, limit);
};

export const guestThingsHandlers: Handlers<typeof guestThingsContract> = {
  list: (context, input) => ({
    things: list(context, input).map((row) => viewThing(context, row)),
  }),
  get: (context, { id }) => cardOf(context, things.thingNamed(context, id)),
  add: (context, wanted) => viewThing(context, things.add(context, wanted)),
  take: (context, { id, ...wanted }) =>
    viewThing(context, things.take(context, things.ready(context, id, 'take'), wanted)),
  store: (context, { id, ...wanted }) =>
    viewThing(context, things.store(context, things.ready(context, id, 'store'), wanted)),
  return: (context, { id, ...wanted }) =>
    viewThing(context, things.giveBack(context, things.ready(context, id, 'return'), wanted)),
  change: (context, { id, count, from, to }) =>
    viewThing(
      context,
      things.changeThing(
        context,
        things.ready(context, id, 'change'),
        {
          ...(count === undefined ? {} : { count }),
          ...(from === undefined ? {} : { fromWhere: from }),
          ...(to === undefined ? {} : { toWhere: to }),
        },
        { kind: 'changed' },
      ),
    ),
  promise: (context, { id, by }) =>
    viewThing(context, things.promise(context, things.ready(context, id, 'promise'), by)),
  note: (context, { id, text }) =>
    viewThing(
      context,
      things.changeThing(context, things.ready(context, id, 'note'), {}, { kind: 'noted', text }),
    ),
  cancel: (context, { id, reason }) =>
    viewThing(context, things.cancel(context, things.ready(context, id, 'cancel'), reason)),
};
