/** Minibars: articles, par, checks, refills, expiry. The domain's public face. */
import type { minibarContract } from '../../../shared/minibar/contract.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { roomNamed } from '../rooms/index.ts';
import { addArticle, changeArticle, setPar, viewArticle, viewPar } from './articles.ts';
import { check, correct, undo } from './check.ts';
import { exchange, refill } from './refill.ts';
import { cardOf, expiriesOf, refillListOf, roomsOf, viewCheck } from './views.ts';

export { awaited } from './check.ts';
export { minibarForHandover } from './handover.ts';
export { minibarFollows } from './refill.ts';
export { startMinibar } from './standards.ts';

export const minibarHandlers: Handlers<typeof minibarContract> = {
  articles: ({ reads }) => ({ articles: reads.minibar.articles().map(viewArticle) }),
  pars: ({ reads }) => ({ pars: reads.minibar.pars().flatMap(viewPar) }),
  rooms: (context, { floor }) => ({ rooms: roomsOf(context, floor) }),
  room: (context, { place }) => cardOf(context, roomNamed(context, place)),
  refillList: (context, { floor }) => ({ floors: refillListOf(context, floor) }),
  expiries: (context, { days, floor }) => ({ expiries: expiriesOf(context, days, floor) }),
  check: (context, wanted) => viewCheck(context, check(context, wanted)),
  undo: (context, { id }) => viewCheck(context, undo(context, id)),
  correct: (context, wanted) => viewCheck(context, correct(context, wanted)),
  refill: (context, { place, articles }) => cardOf(context, refill(context, place, articles)),
  exchange: (context, { place, article, expires }) =>
    cardOf(context, exchange(context, place, article, expires)),
  setPar: (context, wanted) => viewArticle(setPar(context, wanted)),
  addArticle: (context, wanted) => viewArticle(addArticle(context, wanted)),
  changeArticle: (context, { article, ...patch }) =>
    viewArticle(changeArticle(context, article, patch)),
};
