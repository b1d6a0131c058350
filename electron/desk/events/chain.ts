/**
 * How the record is chained. Each event's hash covers the one before it; a personal part enters as a
 * salted commitment, so that erasing the part later leaves every hash true.
 */
import { hash as digest } from 'node:crypto';
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
