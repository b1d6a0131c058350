/** Plays the open work of the demo house up to now, through the same steps as everybody else's. */
import { secondMs } from '../../../../shared/kernel/durations.ts';
import { beginCall, endCall, keepSaid } from '../../calls/index.ts';
import { chase, createRequest, placeOf } from '../../requests/index.ts';
import { showRoom } from '../room-states.ts';
import type { Stage } from '../stage.ts';
import * as steps from '../steps.ts';
import { whenAt } from './when.ts';
import { lateWorks, type Work, type WorkStep, works } from './works.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

/** What one work has come to: its request, once it is recorded. */
type Course = { work: Work; id: string | null };

export type Running = {
  /** Brings a work that changed hands back to where it stood. */
  handedOver: (requestId: string) => void;
  /** The operator has heard what is only coming due; what is late still asks. */
  hear: () => void;
};

export const planRunning = (stage: Stage, nowMs: number, lastChangeMs: number): Running => {
  const { inPart, momentsOf, recheckMs, bookedMs } = whenAt(nowMs, stage.timeZone);
  const courses: Course[] = works.map((work) => ({ work, id: null }));

  const stands = (id: string) => stage.reads.requests.byId(id)?.state;

  const take = (course: Course, id: string, [_, step, ...more]: WorkStep): void => {
    const { place } = course.work;
    const [first, second] = more as [string | number | undefined, number | undefined];
    const text = String(first);
    // Whoever took it over may have said so already.
    if (step === 'acknowledge' && stands(id) !== 'dispatched') return;
    if (step === 'start' && stands(id) === 'in-progress') return;
    switch (step) {
      case 'dispatch':
        steps.dispatch(stage.asOperator(), { id });
        break;
      case 'acknowledge':
        steps.acknowledge(stage.asReporting(id), { id });
        break;
      case 'start':
        steps.start(stage.asReporting(id), { id });
        break;
      case 'complete':
        steps.complete(stage.asReporting(id), { id });
        closeFollowUps(id);
        break;
      case 'promise':
        steps.promise(stage.asOperator(), { id, by: iso(nowMs + Number(first) * secondMs) });
        break;
      case 'wait':
        if (text === 'dnd') showRoom(stage, place, { dnd: true });
        steps.wait(stage.asReporting(id), {
          id,
          reason: text,
          recheckAt: iso(recheckMs(second ?? 0)),
        });
        break;
      case 'note':
        steps.note(stage.asOperator(), { id, text });
        break;
      case 'reopen':
        steps.reopen(stage.asOperator(), { id, reason: text });
        break;
      case 'chase': {
        const context = stage.asOperator();
        const line = `${place} ${text}`;
        const call = keepSaid(context, beginCall(context), line, place);
        chase(context, id, line, call.id);
        endCall(context, call, true);
      }
    }
  };

  /** The guest is asked whether it is right, and for now says so. */
  const closeFollowUps = (id: string): void => {
    for (const row of stage.reads.requests.following(id)) {
      const at = (seconds: number, step: () => void) =>
        stage.at(stage.nowMs() + seconds * secondMs, step);
      at(30, () => steps.dispatch(stage.asOperator(), { id: row.id }));
      at(45, () => steps.acknowledge(stage.asOperator(), { id: row.id }));
      at(240, () => steps.complete(stage.asOperator(), { id: row.id }));
      at(250, () => steps.confirm(stage.asOperator(), { id: row.id, satisfied: 'unknown' }));
    }
  };

  const record = (together: readonly Course[]): void => {
    const [first] = together;
    if (!first) return;
    const { work } = first;
    const momentOf = momentsOf(work);
    const loggedMs = momentOf(work.loggedAgo);
    let callId = '';
    stage.at(loggedMs - 22 * secondMs, () => {
      callId = beginCall(stage.asOperator(), { caller: work.caller ?? 'guest' }).id;
    });
    stage.at(loggedMs, () => {
      const context = stage.asOperator();
      const call = stage.reads.calls.byId(callId);
      if (!call) throw new Error('a call that never began');
      const line = work.line ?? `${work.place} ${inPart(work.words)}`;
      keepSaid(context, call, line, work.place);
      for (const course of together)
        course.id = createRequest(context, {
          place: placeOf(context, work.place),
          service: inPart(course.work.service),
          words: inPart(course.work.words),
          quantity: course.work.quantity ?? null,
          askedForMs: work.bookedFor === undefined ? null : bookedMs(work.bookedFor),
          urgent: false,
          callId,
          followsId: null,
        }).id;
    });
    stage.at(loggedMs + 5 * secondMs, () => {
      const call = stage.reads.calls.byId(callId);
      if (call) endCall(stage.asOperator(), call, true);
    });
    for (const course of together)
      for (const step of course.work.steps) {
        // What is already done was done by somebody who is still here to say so.
        const atMs = momentOf(step[0]);
        const since = course.work.state === 'done' && step[1] === 'complete' ? lastChangeMs : 0;
        stage.at(Math.max(atMs, since), () => {
          if (course.id) take(course, course.id, step);
        });
      }
  };

  const byCall = Map.groupBy(
    courses,
    ({ work }) => work.line ?? `${work.place} ${inPart(work.words)}`,
  );
  for (const together of byCall.values()) record(together);

  return {
    hear: () => {
      const late = courses.slice(0, lateWorks).map(({ id }) => id);
      for (const { alarm } of stage.reads.alarms.asking())
        if (!late.includes(alarm.subjectId)) steps.hear(stage.asOperator(), { id: alarm.id });
    },
    handedOver: (requestId) => {
      const course = courses.find(({ id }) => id === requestId);
      if (!course) return;
      const { state } = course.work;
      const again = (afterMs: number, step: () => void): void =>
        stage.at(Math.min(stage.nowMs() + afterMs, nowMs), step);
      if (state === 'acknowledged' || state === 'in-progress')
        again(40 * secondMs, () => {
          if (stands(requestId) === 'dispatched')
            steps.acknowledge(stage.asReporting(requestId), { id: requestId });
        });
      if (state === 'in-progress')
        again(100 * secondMs, () => {
          if (stands(requestId) === 'acknowledged')
            steps.start(stage.asReporting(requestId), { id: requestId });
        });
    },
  };
};
