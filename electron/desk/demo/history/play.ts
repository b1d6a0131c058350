/** Plays one call of the demo's past: what was recorded, and how each thing asked for went until it was over. */

import { minuteMs, secondMs } from '../../../../shared/kernel/durations.ts';
import { beginCall, endCall, keepSaid } from '../../calls/index.ts';
import type { RequestRow, ServiceRow } from '../../database/schema/index.ts';
import { chase, createRequest, placeOf } from '../../requests/index.ts';
import { createDice, type Dice } from '../dice.ts';
import type { Stage } from '../stage.ts';
import * as steps from '../steps.ts';
import { type Course, drawCourse } from './course.ts';
import * as onward from './onward.ts';
import { cancelReasons, chaseWords, reopenReasons, repliesLate, repliesOnTime } from './orders.ts';
import type { Contact } from './plan.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

/** Ends what the demo plays of the past: every step lies before it. */
type Until = { untilMs: number; dice: Dice };

type Job = { id: string; service: ServiceRow; startsAtMs: number };

const jobOf = (stage: Stage, row: RequestRow): Job => {
  const service = stage.reads.catalogue.service(row.service);
  if (!service) throw new Error(`no service ${row.service}`);
  return { id: row.id, service, startsAtMs: row.startsAtMs };
};

/** When a follow-up is taken up: at once, at its time, or when the guest gives the thing back earlier. */
const takenUpAt = (dice: Dice, row: RequestRow, until: Until): number => {
  const soon = row.loggedAtMs + dice.whole(20, 90) * secondMs;
  if (row.askedForMs === null) return soon;
  if (row.service === 'loan-return') {
    const givenBack = row.loggedAtMs + dice.whole(40, 900) * minuteMs;
    const latest = until.untilMs - dice.whole(8, 20) * minuteMs;
    return Math.max(soon, Math.min(givenBack, row.startsAtMs + minuteMs, latest));
  }
  return row.startsAtMs + dice.whole(20, 150) * secondMs;
};

const playFollowUps = (stage: Stage, id: string, until: Until): void => {
  for (const row of stage.reads.requests.following(id)) {
    // Done a second time, it has the follow-ups of the first time too.
    if (row.loggedAtMs !== stage.nowMs()) continue;
    const job = { ...jobOf(stage, row), startsAtMs: takenUpAt(until.dice, row, until) };
    playCourse(stage, job, until, drawCourse(until.dice, job, { followUp: true }));
  }
};

const playPromise = (stage: Stage, id: string, course: Course, at: At): void => {
  const { promised } = course;
  if (!promised) return;
  at(promised.atMs, () => steps.promise(stage.asOperator(), { id, by: iso(promised.byMs) }));
  const words = promised.replyMs <= promised.byMs ? repliesOnTime : repliesLate;
  const text = words[promised.byMs % words.length] ?? '';
  at(promised.replyMs, () => steps.reply(stage.asOperator(), { id, text }));
};

type At = (ms: number, step: () => void) => void;

/** The guest rings again: a call of its own, on the same request. */
const playChase = (stage: Stage, id: string, words: string): void => {
  const row = stage.reads.requests.byId(id);
  if (!row?.open || row.state === 'done') return;
  const context = stage.asOperator();
  const line = `${row.place} ${words}`;
  const call = keepSaid(context, beginCall(context), line, row.place);
  chase(context, id, line, call.id);
  endCall(context, call);
};

const playAgain = (stage: Stage, job: Job, course: Course, until: Until): void => {
  const { dice } = until;
  stage.at(Math.min(course.closeMs + dice.whole(6, 40) * minuteMs, until.untilMs), () => {
    const reason = dice.pick(reopenReasons);
    if (stage.reads.requests.byId(job.id)?.state !== 'confirmed') return;
    steps.reopen(stage.asOperator(), { id: job.id, reason });
    const again = { ...job, startsAtMs: stage.nowMs() };
    playCourse(stage, again, until, drawCourse(dice, again, { followUp: true }));
  });
};

const playCourse = (stage: Stage, job: Job, until: Until, course: Course): void => {
  const { id } = job;
  const { dice } = until;
  // What was called off meanwhile, such as the wake-up of a guest who has left, is left at that.
  const at: At = (ms, step) =>
    stage.at(Math.min(ms, until.untilMs), () => {
      if (stage.reads.requests.byId(id)?.open) step();
    });
  at(course.dispatchMs, () => onward.dispatch(stage, id));
  if (course.fate === 'cancelled') {
    const reason = dice.pick(cancelReasons);
    at(course.closeMs, () => steps.cancel(stage.asOperator(), { id, reason }));
    return;
  }
  at(course.acknowledgeMs, () => onward.acknowledge(stage, id));
  if (course.startMs !== null) at(course.startMs, () => onward.start(stage, id));
  const { waiting } = course;
  if (waiting) {
    const { reason } = waiting;
    const recheckAt = iso(waiting.resumeMs + 5 * minuteMs);
    at(waiting.atMs, () => steps.wait(stage.asReporting(id), { id, reason, recheckAt }));
    at(waiting.resumeMs, () => onward.resume(stage, id));
  }
  if (course.chaseMs !== null) {
    const words = dice.pick(course.english ? chaseWords.en : chaseWords.zh);
    at(course.chaseMs, () => playChase(stage, id, words));
  }
  playPromise(stage, id, course, at);
  at(course.doneMs, () => {
    onward.complete(stage, id);
    if (job.service.followUp !== null) playFollowUps(stage, id, until);
  });
  at(course.closeMs, () => steps.confirm(stage.asOperator(), { id, satisfied: course.satisfied }));
  if (course.fate === 'reopened') playAgain(stage, job, course, until);
};

/** Plans a call: taken, written down and passed on, ended; then everything that comes of it. */
export const planContact = (stage: Stage, contact: Contact, untilMs: number): void => {
  const { atMs, english, caller } = contact;
  const dice = createDice(`contact:${atMs}:${contact.place}`);
  const until = { untilMs, dice };
  let callId = '';
  stage.at(atMs - dice.whole(15, 50) * secondMs, () => {
    callId = beginCall(stage.asOperator(), { caller }).id;
  });
  stage.at(atMs, () => {
    const context = stage.asOperator();
    const call = stage.reads.calls.byId(callId);
    if (!call) throw new Error('a call that never began');
    const place = placeOf(context, contact.place);
    keepSaid(context, call, contact.line, place.code);
    for (const item of contact.items) {
      const row = createRequest(context, {
        ...item,
        place,
        urgent: false,
        callId,
        followsId: null,
      });
      const job = jobOf(stage, row);
      playCourse(
        stage,
        job,
        until,
        drawCourse(dice, job, { english, askedForMs: item.askedForMs }),
      );
    }
  });
  stage.at(atMs + dice.whole(5, 25) * secondMs, () => {
    const call = stage.reads.calls.byId(callId);
    if (call) endCall(stage.asOperator(), call, dice.percent(85));
  });
};
