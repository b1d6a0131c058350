/** Waiting: the targets stand still while the work cannot go on, and move on by the time waited. */
import type { RequestRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { momentToCome } from '../kernel/to-come.ts';
import { changeRequest, type Facts, type Patch } from './change.ts';
import { ready } from './ready.ts';

/** What waits before it should begin is looked at then at the latest: the hour asked for passes nobody unheard. */
const byItsStart = (
  { nowMs }: WriteContext,
  { startsAtMs }: RequestRow,
  recheckAtMs: number | null,
): number | null =>
  startsAtMs > nowMs ? Math.min(recheckAtMs ?? startsAtMs, startsAtMs) : recheckAtMs;

/** @param recheckAt when whoever lets it wait will look again: they know the hour it was asked for */
export const wait = (
  context: WriteContext,
  id: string,
  reason: string,
  recheckAt?: string,
): RequestRow => {
  const row = ready(context, id, 'wait');
  const patch: Patch = {
    state: 'waiting',
    stateBeforeWaiting: row.state === 'waiting' ? row.stateBeforeWaiting : row.state,
    waitingReason: reason,
    waitingSinceMs: row.waitingSinceMs ?? context.nowMs,
    recheckAtMs:
      recheckAt === undefined
        ? byItsStart(context, row, null)
        : momentToCome(context, recheckAt, 'requests.recheckPast'),
  };
  return changeRequest(context, row, patch, { kind: 'waiting' });
};

/**
 * Waiting stops the targets: they move on by the time waited. A promise does not wait. Before what is
 * booked should begin no target runs: waiting then moves nothing, and the hour that was asked for stands.
 */
export const afterWaiting = (context: WriteContext, row: RequestRow): Patch => {
  const { nowMs } = context;
  const stoodFromMs = Math.max(row.waitingSinceMs ?? nowMs, row.startsAtMs);
  const waited = Math.max(0, nowMs - stoodFromMs);
  return {
    stateBeforeWaiting: null,
    waitingReason: null,
    waitingSinceMs: null,
    recheckAtMs: null,
    startsAtMs: row.startsAtMs + waited,
    // Who has said yes has kept or missed that target already.
    ...(row.acknowledgedAtMs === null
      ? {
          acknowledgeFromMs: row.acknowledgeFromMs + waited,
          acknowledgeByMs: row.acknowledgeByMs + waited,
        }
      : {}),
    dueAtMs: row.dueAtMs + waited,
    // Its alarms ended when it was put to wait: what is late still is told anew.
    climb: 0,
  };
};

/** Goes on where it stood still. */
const goingOn = (context: WriteContext, row: RequestRow): Patch => ({
  ...afterWaiting(context, row),
  state: row.stateBeforeWaiting ?? 'logged',
});

export const resume = (context: WriteContext, id: string): RequestRow => {
  const row = ready(context, id, 'resume');
  return changeRequest(context, row, goingOn(context, row), { kind: 'resumed' });
};

/** What only the guest's own wish holds: the sign on the door, or that it be done later. */
const atGuestsWish: readonly (string | null)[] = ['dnd', 'guest-asked'];

/**
 * The guest asks again for what waits: at the guest's own wish it waits no longer, that guest expects the
 * knock. What cannot be done yet waits on, and somebody looks at it now.
 */
export const askedAgain = (context: WriteContext, row: RequestRow): Patch => {
  if (row.state !== 'waiting') return {};
  return atGuestsWish.includes(row.waitingReason)
    ? goingOn(context, row)
    : { recheckAtMs: context.nowMs };
};

/** The desk itself lets it wait, for what only a register can tell is missing. Undo looks past it. */
export const hold = (
  context: WriteContext,
  row: RequestRow,
  reason: string,
  recheckAtMs: number | null,
  facts: Facts,
): RequestRow =>
  changeRequest(
    context,
    row,
    {
      state: 'waiting',
      stateBeforeWaiting: row.state,
      waitingReason: reason,
      waitingSinceMs: context.nowMs,
      recheckAtMs: byItsStart(context, row, recheckAtMs),
    },
    { kind: 'held', facts },
  );

/** What the desk held for this reason goes on by itself; what a person made of it meanwhile stays. */
export const goOn = (
  context: WriteContext,
  row: RequestRow,
  reason: string,
  facts: Facts,
): RequestRow =>
  row.state === 'waiting' && row.waitingReason === reason
    ? changeRequest(context, row, goingOn(context, row), { kind: 'went-on', facts })
    : row;
