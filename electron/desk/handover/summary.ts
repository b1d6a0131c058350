/**
 * A shift in numbers. What came in it, what was finished in it, which promises were over in it; what counts as
 * finished, in time, kept or broken the reports say. The record only names what was touched: what it tells
 * may have been taken back since, or be of hours before, entered from paper.
 */
import type { ShiftSummary } from '../../../shared/handover/contract.ts';
import { dayMs } from '../../../shared/kernel/durations.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import { pastAt } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import {
  answerMs,
  completeMs,
  factsAmong,
  figureAmong,
  finishedAmong,
  promisesOverAmong,
  type RequestFact,
} from '../reports/index.ts';
import type { ShiftSpan } from './draft.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone' | 'language'>;

const weekMs = 7 * dayMs;

const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0
    ? null
    : Math.round(known.reduce((sum, value) => sum + value, 0) / known.length);
};

/** Reports count until before a moment; the sheet until this very one. */
const hoursOf = ({ fromMs, untilMs }: ShiftSpan): ShiftSpan => ({ fromMs, untilMs: untilMs + 1 });

/** What was recorded in a span. */
const recordedIn = ({ reads }: Here, { fromMs, untilMs }: ShiftSpan) => {
  const after = pastAt(reads, fromMs - 1)?.seq ?? 0;
  const until = pastAt(reads, untilMs)?.seq ?? 0;
  return { after, events: reads.events.kindsBetween(after, until) };
};
type Recorded = ReturnType<typeof recordedIn>;

/** Ids of what was touched in a span. */
const touched = ({ events }: Recorded, kind: string): Set<string> =>
  new Set(events.flatMap((one) => (one.subjectKind === kind ? [one.subjectId] : [])));

/** What was entered from paper after its hours is found by them. */
const finishedIn = (here: Here, recorded: Recorded, span: ShiftSpan): RequestFact[] => {
  const logged = here.reads.requests.loggedIn(span.fromMs, span.untilMs + 1);
  const ids = touched(recorded, 'request').union(new Set(logged.map(({ id }) => id)));
  return finishedAmong(here, ids, hoursOf(span));
};

const onTime = (here: Here, finished: readonly RequestFact[]): ShiftSummary['onTime'] => {
  const counted = figureAmong(here, { report: 'target', figure: 'done' }, finished);
  return { done: counted.denominator ?? 0, inTime: counted.numerator ?? 0 };
};

const promisesIn = (here: Here, recorded: Recorded, span: ShiftSpan): ShiftSummary['promises'] => {
  // A promise whose hour passed while nobody touched it is still on its request.
  const waiting = here.reads.requests.open().filter(({ promiseAtMs }) => promiseAtMs !== null);
  const ids = touched(recorded, 'request').union(new Set(waiting.map(({ id }) => id)));
  const over = promisesOverAmong(here, ids, hoursOf(span));
  const count = (figure: string) => figureAmong(here, { report: 'promises', figure }, over);
  return { kept: count('kept').numerator ?? 0, broken: count('broken').numerator ?? 0 };
};

/** How often guests asked again, without what was taken back. */
const chasesIn = ({ after, events }: Recorded): number => {
  const ofRequests = events.filter(({ subjectKind }) => subjectKind === 'request');
  const takenBack = ofRequests.filter(({ kind, body }) => {
    if (kind !== 'corrected') return false;
    const { facts } = JSON.parse(body) as { facts?: { undoneStep?: string; undoes?: number } };
    return facts?.undoneStep === 'chased' && (facts.undoes ?? 0) > after;
  });
  return ofRequests.filter(({ kind }) => kind === 'chased').length - takenBack.length;
};

const lostIn = (here: Here, recorded: Recorded, span: ShiftSpan): ShiftSummary['lost'] => {
  const items = [...touched(recorded, 'found-item')].flatMap(
    (id) => here.reads.lostAndFound.found(id) ?? [],
  );
  const found = factsAmong(here, 'lost', hoursOf(span), () => true);
  return {
    taken: figureAmong(here, { report: 'lost', figure: 'found' }, found).numerator ?? 0,
    returned: items.filter(
      ({ state, closedAtMs }) =>
        (state === 'returned' || state === 'sent') && (closedAtMs ?? 0) >= span.fromMs,
    ).length,
  };
};

export const summarise = (here: Here, span: ShiftSpan): ShiftSummary => {
  const recorded = recordedIn(here, span);
  const finished = finishedIn(here, recorded, span);
  const logged = factsAmong<RequestFact>(here, 'volume', hoursOf(span), () => true);
  const lastWeek = { fromMs: span.fromMs - weekMs, untilMs: span.untilMs - weekMs };
  return {
    from: isoAt(span.fromMs, here.timeZone),
    until: isoAt(span.untilMs, here.timeZone),
    calls: factsAmong(here, 'calls', hoursOf(span), () => true).length,
    requests: logged.length,
    chases: chasesIn(recorded),
    onTime: onTime(here, finished),
    lastWeek: onTime(here, finishedIn(here, recordedIn(here, lastWeek), lastWeek)),
    promises: promisesIn(here, recorded, span),
    lost: lostIn(here, recorded, span),
    acknowledgeMs: mean(logged.map(answerMs)),
    completeMs: mean(finished.map(completeMs)),
  };
};
