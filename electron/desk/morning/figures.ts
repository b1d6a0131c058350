/** Yesterday and the night in numbers, beside the same hours a week before. */
import { addDays, dateAt, minuteOfDay, minuteOn } from '../../../shared/kernel/time.ts';
import type { MorningFigure } from '../../../shared/morning/contract.ts';
import { aims, type MorningFigureName } from '../../../shared/morning/model.ts';
import { pastAt } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { numberAt } from '../requests/index.ts';

export type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;
export type Span = { fromMs: number; untilMs: number };

/** A value and of how many; null of nothing. */
type Counted = { value: number | null; of: number | null };
type Figures = Record<MorningFigureName, Counted>;

/** What was recorded in a span, by the kind of event. */
export const recordedIn = ({ reads }: Here, { fromMs, untilMs }: Span) => {
  const after = pastAt(reads, fromMs - 1)?.seq ?? 0;
  const until = pastAt(reads, untilMs)?.seq ?? 0;
  return Map.groupBy(reads.events.kindsBetween(after, until), ({ kind }) => kind);
};
export type RecordedIn = ReturnType<typeof recordedIn>;

/** Other registers close and open again as well: here only requests count. */
const recordedOfRequests = (context: Here, span: Span): RecordedIn =>
  new Map(
    [...recordedIn(context, span)].map(([kind, all]) => [
      kind,
      all.filter(({ subjectKind }) => subjectKind === 'request'),
    ]),
  );

/** The same hour of the clock seven days before, whatever the clocks did in between. */
const weekBefore = (ms: number, timeZone: string): number =>
  minuteOn(addDays(dateAt(ms, timeZone), -7), minuteOfDay(ms, timeZone), timeZone);

/** Requests logged in a span, in their order. */
export const loggedIn = (context: Here, { fromMs, untilMs }: Span) =>
  context.reads.requests
    .numbered(numberAt(context, fromMs), numberAt(context, untilMs + 1) - 1)
    .filter(({ loggedAtMs }) => loggedAtMs >= fromMs && loggedAtMs <= untilMs);

const mean = (values: readonly number[]): Counted => ({
  value:
    values.length === 0
      ? null
      : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length / 6_000) / 10,
  of: values.length,
});

const share = (inside: number, of: number): Counted => ({
  value: of === 0 ? null : inside / of,
  of,
});

const count = (value: number): Counted => ({ value, of: null });

const figuresOf = (context: Here, span: Span): Figures => {
  const logged = loggedIn(context, span);
  const recorded = recordedOfRequests(context, span);
  const counted = logged.filter(({ state }) => state !== 'cancelled');
  const done = counted.flatMap(({ doneAtMs, ...row }) =>
    doneAtMs === null ? [] : [{ ...row, doneAtMs }],
  );
  const kept = (recorded.get('replied') ?? []).filter(
    ({ body }) =>
      (JSON.parse(body) as { facts?: { promiseKept?: boolean } }).facts?.promiseKept === true,
  ).length;
  const broken = recorded.get('promise-passed')?.length ?? 0;
  const views = (recorded.get('confirmed') ?? []).map(
    ({ subjectId }) => context.reads.requests.byId(subjectId)?.satisfied,
  );
  const yes = views.filter((view) => view === 'yes').length;
  return {
    volume: count(logged.length),
    answer: mean(
      counted.flatMap(({ acknowledgedAtMs, startsAtMs }) =>
        acknowledgedAtMs === null ? [] : [Math.max(0, acknowledgedAtMs - startsAtMs)],
      ),
    ),
    complete: mean(done.map(({ doneAtMs, startsAtMs }) => Math.max(0, doneAtMs - startsAtMs))),
    inside: share(done.filter(({ doneAtMs, dueAtMs }) => doneAtMs <= dueAtMs).length, done.length),
    promises: share(kept, kept + broken),
    chases: count(recorded.get('chased')?.length ?? 0),
    reopened: count(recorded.get('reopened')?.length ?? 0),
    satisfied: share(yes, yes + views.filter((view) => view === 'no').length),
  };
};

const units: Record<MorningFigureName, MorningFigure['unit']> = {
  volume: 'count',
  answer: 'minutes',
  complete: 'minutes',
  inside: 'share',
  promises: 'share',
  chases: 'count',
  reopened: 'count',
  satisfied: 'share',
};

export const morningFiguresOf = (context: Here, span: Span): MorningFigure[] => {
  const now = figuresOf(context, span);
  const before = figuresOf(context, {
    fromMs: weekBefore(span.fromMs, context.timeZone),
    untilMs: weekBefore(span.untilMs, context.timeZone),
  });
  return (Object.keys(units) as MorningFigureName[]).map((name) => {
    const { value, of } = now[name];
    const aim = aims[name] ?? null;
    const unit = units[name];
    const met =
      value === null || aim === null ? null : unit === 'minutes' ? value <= aim : value >= aim;
    return { name, unit, value, of, before: before[name].value, aim, met };
  });
};
