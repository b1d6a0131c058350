/** What a change or an exception would do, before anybody makes it: hours that change hands, work that moves. */
import { dayMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, isoAt } from '../../../shared/kernel/time.ts';
import {
  type DeskSpan,
  deskSpans,
  type FloorRules,
  lookAheadDays,
  servedAt,
  versionAt,
} from '../../../shared/service-model/model.ts';
import type { ReadContext } from '../kernel/context.ts';
import { previewTurns, readRules } from '../requests/index.ts';
import { type Change, type NewException, readChange, readException } from './changes.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;
export type Wanted = { changes?: Change[] | undefined; exception?: NewException | undefined };

/** The floors it is about and their rules as they would be; and the days on which it shows. */
type After = {
  rules: Map<string, FloorRules>;
  fromDate: string;
  untilDate: string;
  /** Nothing that begins from then on is shown: it would be the same week again. */
  endMs: number;
};

const changed = (rules: FloorRules, fromMs: number, week: FloorRules['versions'][0]['week']) => {
  const before = versionAt(rules.versions, fromMs);
  return {
    ...rules,
    versions: [
      ...rules.versions.map((one) => (one === before ? { ...one, untilMs: fromMs } : one)),
      { fromMs, untilMs: before?.untilMs ?? null, week },
    ],
  };
};

const afterOf = (
  context: Here,
  rulesOf: (floor: string) => FloorRules,
  { changes = [], exception }: Wanted,
): After => {
  const { reads, nowMs, timeZone } = context;
  const today = dateAt(nowMs, timeZone);
  const rules = new Map<string, FloorRules>();
  let [fromDate, untilDate] = [today, addDays(today, -1)];
  let beginsMs = Number.MAX_SAFE_INTEGER;
  for (const change of changes) {
    const { fromMs, week, floors } = readChange(context, change);
    for (const floor of floors) rules.set(floor, changed(rulesOf(floor), fromMs, week));
    const date = dateAt(fromMs, timeZone);
    fromDate = change === changes[0] || date < fromDate ? date : fromDate;
    // One whole week shows all that a week can change; begun at noon it ends at noon.
    untilDate = addDays(fromDate, 7);
    beginsMs = Math.min(beginsMs, fromMs);
  }
  if (exception) {
    const row = readException(context, exception);
    for (const floor of row.floors ?? reads.rooms.floors().map(({ code }) => code)) {
      const known = rules.get(floor) ?? rulesOf(floor);
      const added = { ...row, id: '~', wholeHouse: row.floors === null };
      rules.set(floor, { ...known, exceptions: [...known.exceptions, added] });
    }
    const first = row.fromDate < today ? today : row.fromDate;
    fromDate = changes.length > 0 && fromDate < first ? fromDate : first;
    untilDate = untilDate > row.untilDate ? untilDate : row.untilDate;
  }
  // An exception ends with its last night; a week is shown for seven days and goes on.
  const endMs = exception ? Number.MAX_SAFE_INTEGER : Math.max(beginsMs, nowMs) + 7 * dayMs;
  return { rules, fromDate, untilDate, endMs };
};

const isOpen = (spans: readonly DeskSpan[], ms: number): boolean =>
  spans.some(({ fromMs, untilMs }) => fromMs <= ms && ms < untilMs);

/** Where two rows of spans differ, piece by piece. */
const differing = (was: readonly DeskSpan[], becomes: readonly DeskSpan[], sinceMs: number) => {
  const edges = [
    ...new Set(
      [...was, ...becomes]
        .flatMap(({ fromMs, untilMs }) => [fromMs, untilMs])
        .map((ms) => Math.max(ms, sinceMs)),
    ),
  ].sort((a, b) => a - b);
  return edges.slice(0, -1).flatMap((fromMs, index) => {
    const untilMs = edges[index + 1] ?? fromMs;
    const open = isOpen(becomes, fromMs);
    return isOpen(was, fromMs) === open ? [] : [{ fromMs, untilMs, open }];
  });
};

const by = (open: boolean) => (open ? ('floor-desk' as const) : ('centre' as const));

export const previewOf = (context: Here, wanted: Wanted) => {
  const { nowMs, timeZone } = context;
  const rulesOf = readRules(context, nowMs - (lookAheadDays + 3) * dayMs);
  const { rules, fromDate, untilDate, endMs } = afterOf(context, rulesOf, wanted);
  const spans = (one: FloorRules) =>
    deskSpans(one, addDays(fromDate, -1), addDays(untilDate, 1), timeZone);
  const differences = [...rules].flatMap(([floor, after]) =>
    differing(spans(rulesOf(floor)), spans(after), nowMs)
      .filter(({ fromMs }) => fromMs < endMs)
      .map(({ fromMs, untilMs, open }) => ({
        floor,
        from: isoAt(fromMs, timeZone),
        until: isoAt(untilMs, timeZone),
        was: by(!open),
        becomes: by(open),
      })),
  );
  const served = new Map(
    [...rules].map(([floor, after]) => [floor, servedAt(after, nowMs, timeZone)]),
  );
  const requests = previewTurns(context, served).map(({ row, floor, decision }) => ({
    id: row.id,
    number: row.number,
    floor,
    place: row.place,
    service: row.service,
    what: decision.what,
    why: decision.what === 'kept' ? decision.why : null,
    was: decision.what === 'proposed' ? null : (decision.holder?.code ?? null),
    to: decision.what === 'kept' ? (decision.holder?.code ?? null) : decision.proposal.to,
  }));
  return { differences, requests };
};
