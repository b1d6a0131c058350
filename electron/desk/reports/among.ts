/**
 * The reports' own figures over some of their facts alone: what a person took, what was given to them. A
 * figure keeps its one definition wherever it is shown.
 */
import type { Counted } from '../../../shared/reports/contract.ts';
import type { ReportName } from '../../../shared/reports/model.ts';
import { type Reading, type Subject, tally } from './engine.ts';
import { reports } from './figures/index.ts';
import { localClock, type Span, windowsOf } from './period.ts';

/** A report's facts of a time that are wanted, read once. */
export const factsAmong = <F>(
  context: Reading,
  name: ReportName,
  span: Span,
  wants: (fact: F) => boolean,
): F[] => {
  const subject = reports[name].open(context) as Subject<F>;
  return windowsOf(span, subject.windowDays).flatMap((window) =>
    subject.read(window, new Set()).filter(wants),
  );
};

/** A figure of a report, counted over the facts given. */
export const figureAmong = <F>(
  context: Reading,
  { report, figure }: { report: ReportName; figure: string },
  facts: readonly F[],
): Counted => {
  const subject = reports[report].open(context) as Subject<F>;
  const figures = subject.figures.filter(({ name }) => name === figure);
  const span = { fromMs: 0, untilMs: 0 };
  const counted = tally(
    { ...subject, figures, read: () => facts },
    [span],
    localClock(span, context.timeZone),
    undefined,
    {},
  ).figures[0];
  if (!counted) throw new Error(`The report ${report} has no figure ${figure}`);
  const { value, numerator, denominator } = counted;
  return { value, numerator, denominator };
};
