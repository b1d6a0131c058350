/**
 * How the record is chained. Each event's hash covers the one before it; a personal part enters as a
 * salted commitment, so that erasing the part later leaves every hash true.
 */
import { hash as digest } from 'node:crypto';
import type { Raw } from '../database/open.ts';
import type { EventRow } from '../database/schema/index.ts';

const sha256 = (text: string): string => digest('sha256', text, 'hex');

/** The hash before the first event. */
export const genesis = '0'.repeat(64);

/** What stands in the chain for a personal part: SHA-256 over its salt and text. */
export const commitmentOf = (salt: string, body: string): string => sha256(`${salt}\n${body}`);

/** The hash of an event: SHA-256 over the hash before it and every field as stored. */
export const hashOf = (event: Omit<EventRow, 'hash'>): string =>
  sha256(
    JSON.stringify([
      event.previousHash,
      event.seq,
      event.id,
      event.atMs,
      event.kind,
      event.subjectKind,
      event.subjectId,
      event.actor,
      event.station,
      event.body,
      event.commitment,
    ]),
  );

/** The eight signs printed on paper to prove the record up to a moment, e.g. `9F2C·71A4`. */
export const checkWordOf = (hash: string): string =>
  `${hash.slice(0, 4)}·${hash.slice(4, 8)}`.toUpperCase();

/** A place in the chain. */
export type Link = { seq: number; hash: string };

/** The newest event at or before a moment; they stand in the order they happened. */
export const linkAt = (raw: Raw, atMs: number): Link => {
  const at = raw.prepare('SELECT seq, at_ms AS atMs, hash FROM events WHERE seq = ?');
  let low = 0;
  let high = (raw.prepare('SELECT max(seq) FROM events').pluck().get() as number | null) ?? 0;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((at.get(middle) as { atMs: number }).atMs <= atMs) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? { seq: 0, hash: genesis } : (at.get(low) as Link);
};
