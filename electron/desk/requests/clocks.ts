/**
 * The clocks of a request: which target runs, what breaks first, when the scheduler must look again.
 * Pure; every duration is in milliseconds, every moment in epoch milliseconds.
 */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { type DeadlineKind, isLegal } from '../../../shared/requests/model.ts';
import type { LadderRow, RequestRow } from '../database/schema/index.ts';

/** A finished job waits this long for the guest's word before it sorts as due. No alarm hangs on it. */
const confirmWithinMs = 15 * minuteMs;

/** A target that runs now. */
export type RunningClock = { target: 'acknowledge' | 'complete'; fromMs: number; byMs: number };

type Standard = { acknowledgeMinutes: number; completeMinutes: number };

/**
 * When the clocks of a request start: now, or for a later moment early enough to be done by then.
 * A job without a span of its own, such as a wake-up, still leaves time to answer first.
 */
export const startFor = (standard: Standard, askedForMs: number | null, nowMs: number): number => {
  if (askedForMs === null) return nowMs;
  const leadMinutes = Math.max(standard.completeMinutes, standard.acknowledgeMinutes + 2);
  return Math.max(nowMs, askedForMs - leadMinutes * minuteMs);
};

/** Both targets from the moment the clocks start; what was asked for a moment is due at that moment. */
export const targets = (
  standard: Standard,
  startsAtMs: number,
  askedForMs: number | null = null,
): { acknowledgeFromMs: number; acknowledgeByMs: number; dueAtMs: number } => ({
  acknowledgeFromMs: startsAtMs,
  acknowledgeByMs: startsAtMs + standard.acknowledgeMinutes * minuteMs,
  dueAtMs: Math.max(startsAtMs + standard.completeMinutes * minuteMs, askedForMs ?? 0),
});

/** Whoever gets it next has the full time to answer; the guest's own target stays. @param fromMs when that begins */
export const answerAnew = (
  { acknowledgeFromMs, acknowledgeByMs }: Pick<RequestRow, 'acknowledgeFromMs' | 'acknowledgeByMs'>,
  fromMs: number,
): Pick<RequestRow, 'acknowledgeFromMs' | 'acknowledgeByMs'> => ({
  acknowledgeFromMs: fromMs,
  acknowledgeByMs: fromMs + (acknowledgeByMs - acknowledgeFromMs),
});

/** True while it is booked for later and nobody needs to move yet. */
export const isBooked = (row: RequestRow, nowMs: number): boolean =>
  row.startsAtMs > nowMs && (row.state === 'logged' || row.state === 'reopened');

/** A wake-up with its hour is rung from the list of the night, which shouts for itself: nobody answers for it first. */
const isRungFromList = (row: Pick<RequestRow, 'service' | 'askedForMs' | 'place'>): boolean =>
  row.service === 'wake-up' && row.askedForMs !== null && row.place !== null;

/** A register of its own shouts for it: the list of the night, or a sitting that runs past its time. */
export const climbsElsewhere = (row: RequestRow): boolean =>
  isRungFromList(row) || (row.service === 'babysitting' && row.state === 'in-progress');

export const runningClock = (row: RequestRow): RunningClock | null => {
  if (isRungFromList(row))
    return isLegal('complete', row.state) || isLegal('dispatch', row.state)
      ? { target: 'complete', fromMs: row.startsAtMs, byMs: row.dueAtMs }
      : null;
  switch (row.state) {
    case 'logged':
    case 'reopened':
    case 'dispatched':
      return { target: 'acknowledge', fromMs: row.acknowledgeFromMs, byMs: row.acknowledgeByMs };
    case 'acknowledged':
    case 'in-progress':
      return { target: 'complete', fromMs: row.startsAtMs, byMs: row.dueAtMs };
    default:
      return null;
  }
};

/**
 * True for a clock that began while the work stood on paper: it was kept or missed there, and nobody is
 * rung for it now. What was booked for a moment still to come when it was entered is rung as ever.
 */
export const ranOnPaper = (
  { enteredAtMs, askedForMs }: Pick<RequestRow, 'enteredAtMs' | 'askedForMs'>,
  { fromMs }: Pick<RunningClock, 'fromMs'>,
): boolean => enteredAtMs !== null && fromMs < enteredAtMs && (askedForMs ?? 0) <= enteredAtMs;

type Deadline = { kind: DeadlineKind; fromMs: number; atMs: number };

const candidates = (row: RequestRow, nowMs: number): Deadline[] => {
  const list: Deadline[] = [];
  if (row.promiseAtMs !== null)
    list.push({
      kind: 'promise',
      fromMs: row.promisedAtMs ?? row.loggedAtMs,
      atMs: row.promiseAtMs,
    });
  if (row.state === 'waiting' && row.recheckAtMs !== null)
    list.push({
      kind: 'recheck',
      fromMs: row.waitingSinceMs ?? row.loggedAtMs,
      atMs: row.recheckAtMs,
    });
  if (row.state === 'done' && list.length === 0 && row.doneAtMs !== null)
    list.push({ kind: 'confirm', fromMs: row.doneAtMs, atMs: row.doneAtMs + confirmWithinMs });
  const clock = runningClock(row);
  if (clock && isBooked(row, nowMs))
    list.push({ kind: 'start', fromMs: row.loggedAtMs, atMs: row.startsAtMs });
  else if (clock) list.push({ kind: clock.target, fromMs: clock.fromMs, atMs: clock.byMs });
  return list;
};

/** What breaks first, for the row's clock and its place on the board. */
export const firstToBreak = (
  row: RequestRow,
  nowMs: number,
): Pick<RequestRow, 'deadline' | 'fromMs' | 'deadlineAtMs'> => {
  const first = candidates(row, nowMs).sort((a, b) => a.atMs - b.atMs)[0];
  return {
    deadline: first?.kind ?? null,
    fromMs: first?.fromMs ?? row.loggedAtMs,
    deadlineAtMs: first?.atMs ?? null,
  };
};

type Rung = Pick<LadderRow, 'afterPercent' | 'plusMinutes'>;

/** When each step of the climb is due: the warning, then the four rungs. */
export const climbMoments = (
  clock: RunningClock,
  warnShare: number,
  rungs: readonly Rung[],
): number[] => {
  const span = clock.byMs - clock.fromMs;
  // A rung before its target, as an emergency has, is for the answer: once somebody has it in hand,
  // the climb begins anew where the time to complete it ends.
  const least = clock.target === 'complete' ? 100 : 0;
  const percent = (rung: Rung): number => Math.max(least, rung.afterPercent);
  return [
    clock.fromMs + Math.round(span * warnShare),
    ...rungs.map((rung) =>
      Math.round(clock.fromMs + (span * percent(rung)) / 100 + rung.plusMinutes * minuteMs),
    ),
  ];
};

/** How long before a promise passes the desk asks for the reply: a fifth of it, one to five minutes. */
export const promiseLeadMs = (row: RequestRow): number => {
  const span = (row.promiseAtMs ?? 0) - (row.promisedAtMs ?? 0);
  return Math.min(5 * minuteMs, Math.max(minuteMs, Math.round(span / 5)));
};

/** The moment of the next promise alarm: coming due, then passed. */
export const nextPromiseAlarm = (row: RequestRow): number | null => {
  if (row.promiseAtMs === null || row.promiseAlarms >= 2) return null;
  return row.promiseAlarms === 0 ? row.promiseAtMs - promiseLeadMs(row) : row.promiseAtMs;
};

/** When the scheduler must look at the row again; null when nothing will fall due by itself. */
export const nextAttention = (
  row: RequestRow,
  nowMs: number,
  warnShare: number,
  rungs: () => readonly Rung[],
): number | null => {
  const moments: number[] = [];
  const promise = nextPromiseAlarm(row);
  if (promise !== null) moments.push(promise);
  if (row.state === 'waiting' && row.recheckAtMs !== null) moments.push(row.recheckAtMs);
  const clock = runningClock(row);
  if (clock && isBooked(row, nowMs)) moments.push(row.startsAtMs);
  else if (clock && !climbsElsewhere(row) && !ranOnPaper(row, clock)) {
    // The ladder is read only once the warning is out: a new request needs no more than its warning.
    const steps =
      row.climb === 0
        ? climbMoments(clock, warnShare, [])
        : climbMoments(clock, warnShare, rungs());
    const next = steps[row.climb];
    if (next !== undefined) moments.push(next);
  }
  return moments.length === 0 ? null : Math.min(...moments);
};
