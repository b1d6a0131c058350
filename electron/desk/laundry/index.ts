/** Guests' laundry: bags, dockets, the tariff card. The public face of the domain. */
import type { laundryContract } from '../../../shared/laundry/contract.ts';
import type { LaundryBagRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { completeByDesk, createRequest, placeOf } from '../requests/index.ts';
import * as bags from './bags.ts';
import { changeBag } from './recorded.ts';
import { addArticle, changeArticle, changeSettings, viewArticle } from './tariff.ts';
import { cardOf, mostPressing, viewBag } from './views.ts';

export { laundryFollows, laundryMovesAlong } from './follow.ts';
export { laundryOpenAt } from './open-at.ts';
export { boardBags, laundryAsOf, laundryForHandover } from './views.ts';

type ListInput = { state: string; place?: string | undefined; limit: number };

const list = ({ reads }: ReadContext, { state, place, limit }: ListInput): LaundryBagRow[] => {
  const rows =
    state === 'open'
      ? reads.laundry.open().sort(mostPressing)
      : place === undefined
        ? reads.laundry.newest(5_000)
        : reads.laundry.at(place, 5_000);
  return rows
    .filter(
      (row) =>
        (place === undefined || row.place === place) && (state === 'open' || row.state === state),
    )
    .slice(0, limit);
};

/** Fetched already: the request that would have asked for it is written down as done. */
const take = (
  context: WriteContext,
  wanted: { place: string; express: boolean; pieces?: number | undefined },
): LaundryBagRow => {
  const place = placeOf(context, wanted.place);
  if (!place.known) throw new DeskError('NOT_FOUND', 'rooms.unknown', { place: wanted.place });
  const request = createRequest(context, {
    place,
    service: wanted.express ? 'laundry-express' : 'laundry-collect',
    quantity: wanted.pieces ?? null,
    askedForMs: null,
    urgent: false,
    words: '',
    callId: null,
    followsId: null,
  });
  completeByDesk(context, request);
  return found(context.reads.laundry.ofRequest(request.id), 'laundry.unknown', { docket: '' });
};

export const laundryHandlers: Handlers<typeof laundryContract> = {
  tariff: ({ reads }) => {
    const { id: _, ...settings } = reads.laundry.settings();
    return {
      articles: reads.laundry.articles().map(viewArticle),
      settings,
      currency: reads.loans.settings().currency,
    };
  },
  addArticle: (context, wanted) => viewArticle(addArticle(context, wanted)),
  changeArticle: (context, { id, ...wanted }) => viewArticle(changeArticle(context, id, wanted)),
  changeSettings: (context, wanted) => changeSettings(context, wanted),
  list: (context, input) => ({ bags: list(context, input).map((row) => viewBag(context, row)) }),
  get: (context, { id }) => cardOf(context, bags.bagNamed(context, id)),
  take: (context, wanted) => viewBag(context, take(context, wanted)),
  count: (context, { id, ...wanted }) =>
    viewBag(context, bags.count(context, bags.ready(context, id, 'count'), wanted)),
  back: (context, { id, pieces }) =>
    viewBag(context, bags.back(context, bags.ready(context, id, 'back'), pieces)),
  return: (context, { id }) =>
    viewBag(context, bags.giveBack(context, bags.ready(context, id, 'return'))),
  shortage: (context, { id, informed, text }) =>
    viewBag(
      context,
      bags.noteShortage(context, bags.ready(context, id, 'shortage'), informed, text),
    ),
  settle: (context, { id, how, text }) =>
    viewBag(context, bags.settle(context, bags.ready(context, id, 'settle'), how, text)),
  promise: (context, { id, by }) =>
    viewBag(context, bags.promise(context, bags.ready(context, id, 'promise'), by)),
  note: (context, { id, text }) =>
    viewBag(
      context,
      changeBag(context, bags.ready(context, id, 'note'), {}, { kind: 'noted', text }),
    ),
  cancel: (context, { id, reason }) =>
    viewBag(context, bags.cancel(context, bags.ready(context, id, 'cancel'), reason)),
};
