/** Files found by what is typed: a name in Chinese, pinyin or Latin letters, a telephone, a company. */
import { pinyin } from 'pinyin-pro';
import type { GuestLine } from '../../../shared/guests/contract.ts';
import { nameKey, phoneDigits } from '../../../shared/guests/model.ts';
import type { GuestRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { byClass, isHidden, viewLine } from './views.ts';

const spelt = new Map<string, string[]>();
/** Whole and by first letters: `zhangwei`, `zw`. */
const spellings = (name: string): string[] => {
  const known = spelt.get(name);
  if (known) return known;
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head' });
  const made = [syllables.join('').toLowerCase(), syllables.map(([first]) => first).join('')];
  if (spelt.size > 20_000) spelt.clear();
  spelt.set(name, made);
  return made;
};

/** 3: the name itself; 2: its beginning; 1: elsewhere; 0: not it. */
const closeness = (file: GuestRow, key: string, digits: string): number => {
  if (file.nameKey === key) return 3;
  const [whole = '', letters = ''] = /\p{Script=Han}/u.test(file.name) ? spellings(file.name) : [];
  if (file.nameKey.startsWith(key) || whole.startsWith(key) || letters === key) return 2;
  if (digits.length >= 4 && file.phone?.includes(digits)) return 2;
  if (file.nameKey.includes(key)) return 1;
  return key.length >= 2 && file.company && nameKey(file.company).includes(key) ? 1 : 0;
};

export const findFiles = (context: ReadContext, text: string, limit: number): GuestLine[] => {
  const key = nameKey(text.trim());
  if (key === '') return [];
  const digits = phoneDigits(text);
  const fitting = context.reads.guests
    .all()
    .map((file) => ({ file, fit: closeness(file, key, digits) }))
    .filter((one) => one.fit > 0)
    .sort((a, b) => b.fit - a.fit || byClass(a.file, b.file));
  const lines: GuestLine[] = [];
  for (const { file } of fitting) {
    if (lines.length >= limit) break;
    if (!isHidden(context, file.id)) lines.push(viewLine(context, file));
  }
  return lines;
};
