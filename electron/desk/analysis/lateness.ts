/**
 * Whether a request was late on its way to somebody, each time it had nobody: when it was written down, when it
 * was opened again, when a door let it go on. Its row knows the last time only; the record knows them all.
 */
import type { RequestRow } from '../database/schema/index.ts';

/** One change of when it was passed on, or of when it could be. */
export type Passing = {
  atMs: number;
  /** 1: this event gave it to its first hands, or to the first after a time without. */
  sent: number;
  /** 1: this event left it with nobody. */
  left: number;
  /** When it could be passed on, as it was said before this event; null: left as it was. */
  startedFromMs: number | null;
};

type Row = Pick<
  RequestRow,
  'loggedAtMs' | 'startsAtMs' | 'dispatchedAtMs' | 'state' | 'waitingSinceMs'
>;

const withNobodyUntil = (row: Row, nowMs: number): number | null => {
  if (row.dispatchedAtMs !== null) return null;
  if (row.state === 'waiting') return row.waitingSinceMs;
  return row.state === 'logged' || row.state === 'reopened' ? nowMs : null;
};

export const wasLate = (
  row: Row,
  passings: readonly Passing[],
  nowMs: number,
  mostMs: number,
): boolean => {
  let leftAtMs = row.loggedAtMs;
  for (const [at, { atMs, sent, left }] of passings.entries()) {
    const next = passings.slice(at + 1).find(({ startedFromMs }) => startedFromMs !== null);
    const couldBeMs = Math.max(leftAtMs, next?.startedFromMs ?? row.startsAtMs);
    if (sent === 1 && atMs - couldBeMs > mostMs) return true;
    if (left === 1) leftAtMs = atMs;
  }
  const untilMs = withNobodyUntil(row, nowMs);
  return untilMs !== null && untilMs - Math.max(leftAtMs, row.startsAtMs) > mostMs;
};
