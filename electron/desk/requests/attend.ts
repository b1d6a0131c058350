/**
 * What the scheduler does with a request when something of it falls due: the climb, a promise, a
 * recheck, a booking that begins. After a night with the machine off only the highest step is shouted.
 */
import { periodAt, rungsFor, type Told, whomToTell } from '../alarms/index.ts';
import type { RequestRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { raiseInstead } from './alarms.ts';
import { changeRequest, type Patch } from './change.ts';
import {
  climbMoments,
  climbsElsewhere,
  isBooked,
  nextPromiseAlarm,
  ranOnPaper,
  runningClock,
} from './clocks.ts';

const assigneeOf = (context: WriteContext, row: RequestRow) =>
  row.assigneeId === null ? undefined : context.reads.staff.byId(row.assigneeId);

/** The desk itself is told first of what the guest is waiting to hear. */
const theDesk = (context: WriteContext): Told => {
  const operator = context.reads.staff
    .onDuty()
    .find(({ staff }) => staff.role === 'operator')?.staff;
  return operator
    ? { person: operator, why: 'role' }
    : whomToTell(context, 'supervisor', undefined);
};

const climb = (context: WriteContext, row: RequestRow): RequestRow => {
  const clock = runningClock(row);
  if (!clock || isBooked(row, context.nowMs) || climbsElsewhere(row)) return row;
  if (ranOnPaper(row, clock)) return row;
  const rungs = rungsFor(context, row.priority, periodAt(context));
  const warnShare = context.reads.house.get()?.warnShare ?? 0.7;
  const due = climbMoments(clock, warnShare, rungs).filter(
    (moment) => moment <= context.nowMs,
  ).length;
  if (due <= row.climb) return row;
  const patch: Patch = { climb: due };
  const passed = due - row.climb - 1;
  if (due === 1) {
    const told: Told = {
      person: assigneeOf(context, row) ?? null,
      why: row.assigneeId ? 'assignee' : 'undispatched',
    };
    const facts = raiseInstead(context, row, {
      step: 'warning',
      target: clock.target,
      level: 1,
      told,
    });
    return changeRequest(context, row, patch, { kind: 'warned', facts });
  }
  const rung = due - 1;
  const role = rungs[rung - 1]?.role ?? 'duty-manager';
  const told = whomToTell(context, role, assigneeOf(context, row));
  const step = `rung-${rung}` as 'rung-1' | 'rung-2' | 'rung-3' | 'rung-4';
  const facts = raiseInstead(context, row, {
    step,
    target: clock.target,
    level: rung === 1 ? 2 : 3,
    told,
  });
  return changeRequest(context, row, patch, {
    kind: 'escalated',
    facts: { ...facts, rung, role, ...(passed > 0 ? { stepsPassed: passed } : {}) },
  });
};

const promise = (context: WriteContext, row: RequestRow): RequestRow => {
  const next = nextPromiseAlarm(row);
  if (next === null || next > context.nowMs || row.promiseAtMs === null) return row;
  const passed = row.promiseAtMs <= context.nowMs;
  const facts = raiseInstead(context, row, {
    step: passed ? 'promise-passed' : 'promise',
    target: 'promise',
    level: passed ? 3 : 2,
    told: theDesk(context),
  });
  return changeRequest(
    context,
    row,
    { promiseAlarms: passed ? 2 : 1 },
    {
      kind: passed ? 'promise-passed' : 'promise-due',
      facts,
    },
  );
};

const recheck = (context: WriteContext, row: RequestRow): RequestRow => {
  if (row.state !== 'waiting' || row.recheckAtMs === null || row.recheckAtMs > context.nowMs)
    return row;
  const facts = raiseInstead(context, row, {
    step: 'recheck',
    target: 'recheck',
    level: 1,
    told: theDesk(context),
  });
  return changeRequest(context, row, { recheckAtMs: null }, { kind: 'recheck-due', facts });
};

/** True when a booked request's time to move has come and its row does not show it yet. */
const begins = (context: WriteContext, row: RequestRow): boolean =>
  row.deadline === 'start' && !isBooked(row, context.nowMs);

/** Does everything of one request that has fallen due by now. */
export const attend = (context: WriteContext, id: string): void => {
  let row = context.reads.requests.byId(id);
  if (!row) return;
  if (begins(context, row)) row = changeRequest(context, row, {}, { kind: 'came-due' });
  row = climb(context, row);
  row = promise(context, row);
  row = recheck(context, row);
  const stuck = row.attentionAtMs !== null && row.attentionAtMs <= context.nowMs;
  // Settings changed under it: the clocks are set again, so that the scheduler never turns on the spot.
  if (stuck) changeRequest(context, row, {}, { kind: 're-timed' });
};
