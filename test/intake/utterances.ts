/**
 * Reads the utterance tables: what is typed, and the place, items and rest it must give.
 *
 * An item is `service*quantity@time!`, items joined by ` + `; a time is `18:30` today, `+1 06:30`
 * tomorrow; a place ends in `?` when the house does not have it; `-` is no place.
 */
import { readFileSync } from 'node:fs';
import type { Reading } from '../../shared/intake/model.ts';

export type Utterance = { text: string; place: string; items: string; rest: string; line: number };

/** The moment every utterance is typed at. */
export const clock = { nowMs: Date.parse('2026-11-23T16:00:00+08:00'), timeZone: 'Asia/Shanghai' };

const day = 86_400_000;
const zoneMs = 8 * 3_600_000;

const timeOf = (atMs: number): string => {
  const days = Math.floor((atMs + zoneMs) / day) - Math.floor((clock.nowMs + zoneMs) / day);
  const hands = new Date(atMs + zoneMs).toISOString().slice(11, 16);
  return days === 0 ? hands : `+${days} ${hands}`;
};

export const readUtterances = (file: string): Utterance[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .map((row, index) => ({ row, line: index + 1 }))
    .slice(1)
    .filter(({ row }) => row.trim() !== '')
    .map(({ row, line }) => {
      const [text = '', place = '', items = '', rest = ''] = row.split('\t');
      return { text, place, items, rest, line };
    });

/** A reading in the notation of the tables. */
export const writeReading = (reading: Reading): { place: string; items: string; rest: string } => ({
  place: reading.place === null ? '-' : reading.place.code + (reading.place.known ? '' : '?'),
  items: reading.items
    .map(({ service, quantity, atMs, urgent }) =>
      [
        service,
        quantity === undefined ? '' : `*${quantity}`,
        atMs === undefined ? '' : `@${timeOf(atMs)}`,
        urgent === true ? '!' : '',
      ].join(''),
    )
    .join(' + '),
  rest: reading.rest,
});
