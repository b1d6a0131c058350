/** The three prices of an article as they are typed: washed, dry cleaned, pressed. Pure. */
import type { LaundryArticle } from '../../../shared/laundry/contract.ts';
import { treatments } from '../../../shared/laundry/model.ts';

/** `15 - 10`: a dash for what is not done. */
export const pricesOf = (article: LaundryArticle): string =>
  treatments.map((name) => (article[name] === null ? '-' : (article[name] ?? 0) / 100)).join(' ');

type Prices = Pick<LaundryArticle, 'wash' | 'dry' | 'press'>;

/** The three in hundredths; null where they are not three, or a word is no price. */
export const readPrices = (typed: string): Prices | null => {
  const prices = typed
    .normalize('NFKC')
    .trim()
    .split(/[\s/,，]+/)
    .map((word) => (/^[-–—]$/.test(word) ? null : Math.round(Number(word) * 100)));
  const wrong = prices.some((price) => price !== null && !(price >= 0 && price <= 9_999_999));
  const [wash = null, dry = null, press = null] = prices;
  return prices.length !== 3 || wrong ? null : { wash, dry, press };
};
