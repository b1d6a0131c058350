/** Messages for guests: the book beside the requests that bring them. The public face of the domain. */
import type { messagesContract } from '../../../shared/messages/contract.ts';
import type { MessageRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { seesIncognito } from '../kernel/permission.ts';
import * as bring from './bring.ts';
import { messageById, ready } from './ready.ts';
import { changeMessage } from './recorded.ts';
import { change, take } from './take.ts';
import { cardOf, viewMessage } from './views.ts';
import { guestStateOf, guestsNamed } from './whom.ts';

export { messagesFollow } from './follow.ts';
export { messagesFollowStay } from './follow-stay.ts';
export { messagesOpenAt } from './open-at.ts';
export { boardMessages, messagesAsOf, messagesForHandover } from './views.ts';

type ListInput = { state: string; place?: string | undefined; limit: number };

const list = (context: ReadContext, { state, place, limit }: ListInput): MessageRow[] => {
  const { reads } = context;
  const rows =
    state === 'open'
      ? reads.messages.open()
      : place === undefined
        ? reads.messages.newest(5_000)
        : reads.messages.at(place, 5_000);
  const sees = seesIncognito(context);
  return rows
    .filter(
      (row) =>
        (state === 'open' || row.state === state) &&
        // Asked for by its room, what is confidential is not there.
        (place === undefined || (row.place === place && (sees || !row.confidential))),
    )
    .slice(0, limit);
};

export const messagesHandlers: Handlers<typeof messagesContract> = {
  list: (context, input) => ({
    messages: list(context, input).map((row) => viewMessage(context, row)),
  }),
  get: (context, { id }) => cardOf(context, messageById(context, id)),
  whom: (context, { name }) => ({
    guests: guestsNamed(context, name).map((stay) => ({
      place: stay.room,
      guest: stay.guest,
      guestState: guestStateOf(stay),
    })),
  }),
  take: (context, wanted) => {
    const { row, say } = take(context, wanted);
    return { message: viewMessage(context, row), say };
  },
  change: (context, { id, ...wanted }) => viewMessage(context, change(context, id, wanted)),
  deliver: (context, { id, how, to, by }) =>
    viewMessage(
      context,
      bring.deliver(context, ready(context, id, 'deliver'), { how, reached: true, to, by }),
    ),
  tried: (context, { id, how, by }) =>
    viewMessage(
      context,
      bring.tried(context, ready(context, id, 'tried'), { how, reached: false, by }),
    ),
  leave: (context, { id, by }) =>
    viewMessage(context, bring.leave(context, ready(context, id, 'leave'), by)),
  acknowledge: (context, { id, to }) =>
    viewMessage(context, bring.acknowledge(context, ready(context, id, 'acknowledge'), to)),
  passOn: (context, { id, to }) =>
    viewMessage(context, bring.passOn(context, ready(context, id, 'pass-on'), to)),
  close: (context, { id, reason }) =>
    viewMessage(context, bring.close(context, ready(context, id, 'close'), reason)),
  reopen: (context, { id, reason }) =>
    viewMessage(context, bring.reopen(context, ready(context, id, 'reopen'), reason)),
  note: (context, { id, text }) =>
    viewMessage(
      context,
      changeMessage(context, ready(context, id, 'note'), {}, { kind: 'noted', text }),
    ),
};
