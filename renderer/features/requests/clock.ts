/**
 * The clock of a row: how long until what breaks first, how much of it is used, and whether a hand is
 * needed. Pure arithmetic on milliseconds; it must not know the screen or the language.
 */
import type { BoardRequest } from '../../../shared/board/contract.ts';
import { hourMs } from '../../../shared/kernel/durations.ts';

/** `calm` carries no colour anywhere on the board. */
export type Tone = 'calm' | 'warn' | 'late';

type Dated = Pick<BoardRequest, 'deadline' | 'fromMs' | 'deadlineAtMs'>;

/** A target or a promise can be broken; a recheck, a start or an enquiry only comes due. */
const breaks = (row: Dated): boolean =>
  row.deadline === 'acknowledge' || row.deadline === 'complete' || row.deadline === 'promise';

/** Share of the time used, 0 to 1; null where nothing can break. */
export const shareUsed = (row: Dated, nowMs: number): number | null => {
  if (row.deadlineAtMs === null || !breaks(row)) return null;
  const span = row.deadlineAtMs - row.fromMs;
  if (span <= 0) return nowMs >= row.deadlineAtMs ? 1 : 0;
  return Math.min(1, Math.max(0, (nowMs - row.fromMs) / span));
};

export const toneOf = (row: Dated, nowMs: number, warnShare: number): Tone => {
  if (row.deadlineAtMs === null) return 'calm';
  if (!breaks(row)) return nowMs >= row.deadlineAtMs ? 'warn' : 'calm';
  if (nowMs >= row.deadlineAtMs) return 'late';
  return (shareUsed(row, nowMs) ?? 0) >= warnShare ? 'warn' : 'calm';
};

export const worse = (a: Tone, b: Tone): Tone =>
  a === 'late' || b === 'late' ? 'late' : a === 'warn' || b === 'warn' ? 'warn' : 'calm';

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * Time left: `2:10`, `−6:20` late, `−1h05` late by more than an hour; null when it is more than an hour
 * away and a clock time says more. Seconds are cut downwards so that 0:00 means the moment itself.
 */
export const timeLeft = (deadlineAtMs: number, nowMs: number): string | null => {
  const left = deadlineAtMs - nowMs;
  if (left > hourMs) return null;
  const seconds = Math.abs(left > 0 ? Math.ceil(left / 1000) : Math.floor(left / 1000));
  const sign = left < 0 ? '−' : '';
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60 || left > 0) return `${sign}${minutes}:${two(seconds % 60)}`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${sign}${hours}h${two(minutes % 60)}`;
  return `${sign}${Math.floor(hours / 24)}d`;
};

/** Time since: `0:42`, `12:05`, `1:02:10`. */
export const elapsed = (fromMs: number, nowMs: number): string => {
  const seconds = Math.max(0, Math.floor((nowMs - fromMs) / 1000));
  const hours = Math.floor(seconds / 3600);
  const rest = `${hours > 0 ? two(Math.floor(seconds / 60) % 60) : Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
};
