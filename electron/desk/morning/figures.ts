/** Yesterday and the night in numbers, beside the same hours a week before. */
import { addDays, dateAt, minuteOfDay, minuteOn } from '../../../shared/kernel/time.ts';
import type { MorningFigure } from '../../../shared/morning/contract.ts';
import { morningFigures } from '../../../shared/morning/model.ts';
import type { Counted } from '../../../shared/reports/contract.ts';
import { isReached } from '../../../shared/reports/model.ts';
import { pastAt } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { factsAmong, figureAmong, listReports } from '../reports/index.ts';

export type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone' | 'language'>;
export type Span = { fromMs: number; untilMs: number };

/** What was recorded in a span, by the kind of event. */
export const recordedIn = ({ reads }: Here, { fromMs, untilMs }: Span) => {
  const after = pastAt(reads, fromMs - 1)?.seq ?? 0;
  const until = pastAt(reads, untilMs)?.seq ?? 0;
  return Map.groupBy(reads.events.kindsBetween(after, until), ({ kind }) => kind);
};
export type RecordedIn = ReturnType<typeof recordedIn>;

/** The same hour of the clock seven days before, whatever the clocks did in between. */
const weekBefore = (ms: number, timeZone: string): number =>
  minuteOn(addDays(dateAt(ms, timeZone), -7), minuteOfDay(ms, timeZone), timeZone);

/** Requests logged in a span, in their order. */
export const loggedIn = (context: Here, { fromMs, untilMs }: Span) =>
  context.reads.requests.loggedIn(fromMs, untilMs + 1);

const countedIn = (context: Here, { fromMs, untilMs }: Span) => {
  // Reports count until before a moment; the morning until this very one.
  const span = { fromMs, untilMs: untilMs + 1 };
  const facts = new Map(
    [...new Set(morningFigures.map(({ report }) => report))].map((report) => [
      report,
      factsAmong(context, report, span, () => true),
    ]),
  );
  return ({ report, figure }: (typeof morningFigures)[number]): Counted =>
    figureAmong(context, { report, figure }, facts.get(report) ?? []);
};

/** Each figure as its report defines it, with the report's aim. */
export const morningFiguresOf = (context: Here, span: Span): MorningFigure[] => {
  const reports = new Map(listReports(context).map((one) => [one.name, one.figures]));
  const now = countedIn(context, span);
  const before = countedIn(context, {
    fromMs: weekBefore(span.fromMs, context.timeZone),
    untilMs: weekBefore(span.untilMs, context.timeZone),
  });
  return morningFigures.map((one) => {
    const named = reports.get(one.report)?.find(({ figure }) => figure === one.figure);
    if (!named) throw new Error(`The report ${one.report} has no figure ${one.figure}`);
    const counted = now(one);
    return {
      ...named,
      report: one.report,
      ...counted,
      before: before(one),
      reached: isReached(counted.value, named.aim, named.better),
    };
  });
};
