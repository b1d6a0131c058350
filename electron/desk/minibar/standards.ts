/** What a new house has in its minibars: names and pars to begin with, priced by the house. */

import type { WriteContext } from '../kernel/context.ts';
import { addArticle } from './articles.ts';

type Article = [id: string, key: string, zh: string, en: string, par: number];

const articles: readonly Article[] = [
  ['cola', 'kl', '可乐', 'Cola', 2],
  ['soda', 'sd', '苏打水', 'Soda water', 2],
  ['juice', 'gz', '橙汁', 'Orange juice', 2],
  ['beer', 'pj', '啤酒', 'Beer', 2],
  ['mineral-water', 'ks', '矿泉水', 'Mineral water', 2],
  ['red-wine', 'hj', '红酒小瓶', 'Red wine, small', 1],
  ['peanuts', 'hs', '花生', 'Peanuts', 1],
  ['chocolate', 'qk', '巧克力', 'Chocolate', 1],
  ['noodles', 'fm', '方便面', 'Instant noodles', 1],
  ['crisps', 'sp', '薯片', 'Crisps', 1],
];

/** Without prices: what is taken stands as to be priced until the house has set them. */
export const startMinibar = (context: WriteContext): void => {
  for (const [id, key, zh, en, par] of articles)
    addArticle(context, { id, key, zh, en, cents: 0, par, barcode: null });
};
