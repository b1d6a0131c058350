/**
 * What the last days would have come to under other targets, from what really happened. Runs in the
 * reader's thread. Only requests that the targets in question are for get them; all others count as they went.
 */
import { dayMs, minuteMs, minutesToTenth } from '../../../shared/kernel/durations.ts';
import { quantile } from '../../../shared/kernel/quantile.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { Priority } from '../../../shared/requests/model.ts';
import type { Share, StandardPreview } from '../../../shared/standards/contract.ts';
import {
  isEveryday,
  isSameSlot,
  specialFor,
  type TargetSlot,
} from '../../../shared/standards/model.ts';
import { periodAt } from '../alarms/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { knownTargets } from './history.ts';
import { retimingsOf } from './retime.ts';
import type { TimedRequest } from './store.ts';
import { type Read, readWanted, type Wanted } from './wanted.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

const mostNamed = 200;

/** The priority it was logged with: a chase raises it, and its targets stay. */
const loggedPriority = ({ reads }: Here, row: TimedRequest): Priority => {
  if (row.chases === 0) return row.priority;
  const [logged] = reads.events.ofSubject(row.id, 0, 1);
  const body = JSON.parse(logged?.event.body ?? '{}') as { row?: { priority?: Priority } };
  return body.row?.priority ?? row.priority;
};

/** Whether the slot's targets are the ones a request is for. */
const isFor = (context: Here, { service, slot }: Read) => {
  const others: TargetSlot[] = context.reads.catalogue
    .special(service.code)
    .filter((one) => !isSameSlot(one, slot));
  const all = isEveryday(slot) ? others : [...others, slot];
  return (row: TimedRequest): boolean => {
    if (all.length === 0) return true;
    const period = periodAt({ ...context, nowMs: row.askedForMs ?? row.loggedAtMs });
    const held = specialFor(all, loggedPriority(context, row), period);
    return held === null ? isEveryday(slot) : isSameSlot(held, slot);
  };
};

const counter = () => {
  const was: Share = { inside: 0, of: 0 };
  const wouldBe: Share = { inside: 0, of: 0 };
  const count = (share: Share, inside: boolean) => {
    share.of += 1;
    if (inside) share.inside += 1;
  };
  return {
    shares: { was, wouldBe },
    add: (before: boolean, after: boolean) => {
      count(was, before);
      count(wouldBe, after);
    },
  };
};

const minutesBy = (sorted: readonly number[], share: number): number =>
  minutesToTenth(quantile(sorted, share) ?? 0);

/** @throws DeskError NOT_FOUND, INVALID_INPUT */
export const previewStandard = (
  context: Here,
  input: Wanted & { days: number },
): StandardPreview => {
  const { reads, nowMs, timeZone } = context;
  const read = readWanted(context, input);
  const { service, slot, was, wouldBe } = read;
  const fromMs = nowMs - input.days * dayMs;
  const rows = reads.standards.requestsOf(service.code, fromMs, nowMs);
  const known = knownTargets(context, service);
  const meant = isFor(context, read);
  const acknowledge = counter();
  const complete = counter();
  const took: number[] = [];
  const changing: StandardPreview['changing'] = [];
  let ownHour = 0;

  const compare = (
    row: TimedRequest,
    target: 'acknowledge' | 'complete',
    fromAtMs: number,
    atMs: number,
    before: boolean,
    after: boolean,
  ): void => {
    (target === 'acknowledge' ? acknowledge : complete).add(before, after);
    if (before === after) return;
    changing.push({
      id: row.id,
      number: row.number,
      place: row.place,
      loggedAt: isoAt(row.loggedAtMs, timeZone),
      target,
      tookMinutes: minutesToTenth(atMs - fromAtMs),
      inside: after,
    });
  };

  const answered = (row: TimedRequest, atMs: number, mine: boolean): void => {
    const governed =
      mine && known.acknowledge.has((row.acknowledgeByMs - row.acknowledgeFromMs) / minuteMs);
    const byMs = governed
      ? row.acknowledgeFromMs + wouldBe.acknowledgeMinutes * minuteMs
      : row.acknowledgeByMs;
    compare(
      row,
      'acknowledge',
      row.acknowledgeFromMs,
      atMs,
      atMs <= row.acknowledgeByMs,
      atMs <= byMs,
    );
  };
  const done = (row: TimedRequest, atMs: number, mine: boolean): void => {
    const asked = row.askedForMs !== null && row.dueAtMs === row.askedForMs;
    const governed = asked || known.complete.has((row.dueAtMs - row.startsAtMs) / minuteMs);
    if (!governed) ownHour += 1;
    const byMs =
      mine && governed && !asked
        ? Math.max(row.startsAtMs + wouldBe.completeMinutes * minuteMs, row.askedForMs ?? 0)
        : row.dueAtMs;
    took.push(Math.max(0, atMs - row.startsAtMs));
    compare(row, 'complete', row.startsAtMs, atMs, atMs <= row.dueAtMs, atMs <= byMs);
  };
  for (const row of rows) {
    if (row.state === 'cancelled' || row.doneAtMs === null) continue;
    const mine = meant(row);
    if (row.acknowledgedAtMs !== null) answered(row, row.acknowledgedAtMs, mine);
    done(row, row.doneAtMs, mine);
  }
  took.sort((a, b) => a - b);
  const open = retimingsOf(context, service, reads.requests.open(), { slot, wouldBe });
  return {
    service: service.code,
    ...slot,
    from: isoAt(fromMs, timeZone),
    until: isoAt(nowMs, timeZone),
    was,
    wouldBe,
    logged: rows.length,
    counted: took.length,
    ownHour,
    acknowledge: acknowledge.shares,
    complete: complete.shares,
    took: took.length === 0 ? null : { median: minutesBy(took, 0.5), ninety: minutesBy(took, 0.9) },
    changing: changing.slice(0, mostNamed),
    changingInAll: changing.length,
    open: {
      differing: open.length,
      lateAtOnce: open.filter(({ lateAtOnce }) => lateAtOnce).length,
    },
  };
};
