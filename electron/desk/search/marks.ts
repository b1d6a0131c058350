/**
 * Marks beside a text's words: its kind, its month, that it is open. A filter asks the index for them, so
 * that the one charge among a hundred thousand requests is found at once. They begin with a character
 * nobody can type into a text's words. Pure.
 */

import { addDays, addMonths } from '../../../shared/kernel/time.ts';
import type { SearchFilter, SearchKind } from '../../../shared/search/contract.ts';
import { matchExpression } from './words.ts';

const sign = '\uE000';
const open = `${sign}open`;
const kindMark = (kind: SearchKind): string => `${sign}k${kind.replaceAll('-', '')}`;
const monthMark = (month: string): string => `${sign}m${month.replace('-', '')}`;

/** The index knows no time zone: months are those of Greenwich, and a filter reaches a day further. */
const monthOf = (atMs: number): string => new Date(atMs).toISOString().slice(0, 7);

export const marksOf = (kind: SearchKind, entry: { atMs: number; open: boolean }): string =>
  [kindMark(kind), monthMark(monthOf(entry.atMs)), ...(entry.open ? [open] : [])].join(' ');

/** More months than these are not asked for one by one. */
const mostMonths = 36;
/** A filter without an end reaches as far as anybody books ahead, months. */
const aheadMonths = 24;

const monthsBetween = (from: string, until: string): string[] => {
  const months: string[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  while (months.length <= mostMonths) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > until.slice(0, 7)) break;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
};

const oneOf = (marks: readonly string[]): string =>
  `(${marks.map((mark) => `"${mark}"`).join(' OR ')})`;

/**
 * The question with its filter, in the index's own language; null when there is nothing to look for.
 * @param kinds those the asker may see
 * @param today a day of the house, for a filter without an end
 */
export const expressionOf = (
  text: string,
  { kinds, from, until, state, place }: SearchFilter,
  today: string,
): string | null => {
  // A question of signs alone is in no text; without a question the filter is asked for.
  if (text.trim() !== '' && matchExpression(text) === null) return null;
  const parts = [matchExpression(text), place === undefined ? null : matchExpression(place)];
  if (kinds !== undefined) parts.push(oneOf(kinds.map(kindMark)));
  if (from !== undefined) {
    const months = monthsBetween(
      addDays(from, -1),
      until === undefined ? addMonths(today.slice(0, 7), aheadMonths) : addDays(until, 1),
    );
    if (months.length > 0 && months.length <= mostMonths) parts.push(oneOf(months.map(monthMark)));
  }
  if (state === 'open') parts.push(`"${open}"`);
  const asked = parts.filter((part) => part !== null);
  return asked.length === 0 ? null : asked.join(' AND ');
};
