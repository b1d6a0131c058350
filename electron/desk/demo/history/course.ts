/** Draws how a request of the demo's past went: how fast, what came in between, how the guest took it. Pure. */
import { minuteMs, secondMs } from '../../../../shared/kernel/durations.ts';
import type { RequestRow, ServiceRow } from '../../database/schema/index.ts';
import type { Dice } from '../dice.ts';

/** Every moment in epoch milliseconds. */
export type Course = {
  fate: 'done' | 'cancelled' | 'reopened';
  english: boolean;
  dispatchMs: number;
  acknowledgeMs: number;
  startMs: number | null;
  waiting: { atMs: number; resumeMs: number; reason: string } | null;
  chaseMs: number | null;
  promised: { atMs: number; byMs: number; replyMs: number } | null;
  doneMs: number;
  /** When the guest was asked, or the request taken off. */
  closeMs: number;
  satisfied: NonNullable<RequestRow['satisfied']>;
};

type Job = { service: ServiceRow; startsAtMs: number };
type About = { english?: boolean; followUp?: boolean; askedForMs?: number | null };

/** Hundredths of the target used until somebody says yes, and until it is done: most in time, some not. */
const answering = [
  8, 10, 10, 12, 12, 14, 15, 16, 18, 18, 20, 20, 22, 22, 24, 25, 26, 28, 28, 30, 30, 32, 34, 35, 36,
  38, 40, 40, 42, 44, 45, 46, 48, 50, 52, 55, 58, 64, 88, 140,
];
const finishing = [
  30, 34, 38, 40, 42, 45, 47, 50, 52, 54, 56, 58, 60, 61, 62, 63, 64, 65, 66, 67, 76, 90, 98, 106,
  135,
];

/** Departments whose work takes long enough that guests are told a time. */
const promising = ['engineering', 'front-office', 'laundry'];
const ordinary = ['normal', 'high'];
const waitingReasons = ['dnd', 'dnd', 'guest-asked', 'parts', 'other-department'];

/** Whoever stands before a shut door is not asked to come back later; a door that was opened stays so. */
const locksOut = ({ code }: ServiceRow): boolean => code === 'door-opening';

/** A sitting that is over stays so: the next one is agreed anew. */
const staysOver = (service: ServiceRow): boolean =>
  locksOut(service) || service.code === 'babysitting';

const satisfaction = (dice: Dice, late: boolean): Course['satisfied'] => {
  if (dice.percent(late ? 14 : 2)) return 'no';
  return dice.percent(40) ? 'yes' : 'unknown';
};

const drawPromise = (dice: Dice, job: Job, doneMs: number): Course['promised'] => {
  if (!dice.percent(promising.includes(job.service.department) ? 22 : 3)) return null;
  const atMs = job.startsAtMs + 25 * secondMs;
  const byMs = atMs + Math.max(10, job.service.completeMinutes) * minuteMs;
  const replyMs = doneMs + dice.whole(10, 60) * secondMs;
  // Mostly the guest is answered in time even when the work is not done.
  const saved = replyMs > byMs && dice.percent(30);
  return { atMs, byMs, replyMs: saved ? byMs - 90 * secondMs : replyMs };
};

export const drawCourse = (dice: Dice, job: Job, about: About): Course => {
  const { service, startsAtMs } = job;
  const { english = false, followUp = false, askedForMs = null } = about;
  // What the house asked of itself is seldom late: nobody is standing there waiting.
  const ease = followUp ? 2 : 1;
  const answerMs = Math.floor(
    (Math.max(1, service.acknowledgeMinutes) * 600 * dice.pick(answering)) / ease,
  );
  const atOnce = dice.percent(88) || !ordinary.includes(service.priority);
  const dispatchMs = startsAtMs + (atOnce ? 0 : dice.whole(10, 60) * secondMs);
  const acknowledgeMs = dispatchMs + Math.max(12 * secondMs, answerMs);
  const share = dice.pick(finishing);
  const workMs = Math.floor((Math.max(4, service.completeMinutes) * 600 * share) / ease);
  const quick = Math.max(acknowledgeMs + 40 * secondMs, startsAtMs + workMs);
  const plainMs = askedForMs === null ? quick : askedForMs - dice.whole(0, 30) * secondMs;
  const late = share > 100 * ease;

  const mayWait = !followUp && askedForMs === null && service.needsDoor && !locksOut(service);
  const waits = mayWait && dice.percent(4);
  const waitedMs = waits ? dice.whole(15, 70) * minuteMs : 0;
  const waiting = waits
    ? {
        atMs: acknowledgeMs + 20 * secondMs,
        resumeMs: acknowledgeMs + 20 * secondMs + waitedMs,
        reason: dice.pick(waitingReasons),
      }
    : null;
  const doneMs = plainMs + waitedMs;
  const chases = !followUp && !waits && askedForMs === null && dice.percent(late ? 40 : 2);
  const promised = followUp || waits || askedForMs !== null ? null : drawPromise(dice, job, doneMs);
  const cancelled = !followUp && dice.percent(4);
  const reopened = !cancelled && !followUp && dice.percent(1.5) && !staysOver(service);
  const spokenMs = Math.max(doneMs, promised?.replyMs ?? 0);
  return {
    fate: cancelled ? 'cancelled' : reopened ? 'reopened' : 'done',
    english,
    dispatchMs,
    acknowledgeMs,
    startMs: !waits && dice.percent(30) ? acknowledgeMs + dice.whole(5, 35) * secondMs : null,
    waiting,
    chaseMs: chases ? acknowledgeMs + Math.floor((doneMs - acknowledgeMs) * 0.7) : null,
    promised,
    doneMs,
    closeMs: cancelled
      ? dispatchMs + dice.whole(40, 300) * secondMs
      : spokenMs + dice.whole(20, 400) * secondMs,
    satisfied: satisfaction(dice, late),
  };
};
