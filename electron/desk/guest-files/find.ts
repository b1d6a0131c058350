/** Files found by what is typed: the room they live in, a name in Chinese, pinyin or Latin letters, a telephone, a company. */
import type { GuestLine } from '../../../shared/guests/contract.ts';
import { nameKey, phoneDigits } from '../../../shared/guests/model.ts';
import type { GuestRow } from '../database/schema/index.ts';
import { fileOfStay, inHouseAt } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { asSpelt } from '../kernel/spelling.ts';
import { byClass, firstOf, hiddenFrom } from './order.ts';
import { linesOf } from './views.ts';

/** Fewer tell nothing of a telephone, nor of a company. */
const leastDigits = 4;
const leastOfCompany = 2;

/** Whoever lives in a room of that number now. */
const livingIn = (context: Pick<ReadContext, 'reads'>, text: string): GuestRow[] =>
  inHouseAt(context, text.trim().toUpperCase()).flatMap((stay) => fileOfStay(context, stay) ?? []);

/** @param named whether who stays incognito is named to whoever asks: else they are not found */
export const findFiles = (
  context: Pick<ReadContext, 'reads'>,
  { text, limit, named }: { text: string; limit: number; named: boolean },
): GuestLine[] => {
  const key = nameKey(text.trim());
  if (key === '') return [];
  const digits = phoneDigits(text);
  const hidden = hiddenFrom(context, named);
  const fitting = context.reads.guests
    .fitting({
      key,
      spelt: asSpelt(key),
      digits: digits.length < leastDigits ? '' : digits,
      company: key.length < leastOfCompany ? '' : key,
    })
    .filter(({ id }) => !hidden.has(id));
  const best = firstOf(fitting, (a, b) => b.fit - a.fit || byClass(a, b), limit);
  const living = livingIn(context, text).filter(({ id }) => !hidden.has(id));
  const others = best.filter(({ id }) => living.every((one) => one.id !== id));
  return linesOf(context, [...living, ...others].slice(0, limit), named);
};
