/** A question about figures answered: this time, the time before, the aims, the lines it is cut into. */
import { isoAt } from '../../../shared/kernel/time.ts';
import type {
  Counted,
  ReportFilters,
  ReportNamed,
  ReportQuestion,
  ReportView,
} from '../../../shared/reports/contract.ts';
import {
  type Dimension,
  isOfTime,
  isReached,
  nothing,
  onRecordOf,
  reportNames,
} from '../../../shared/reports/model.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { say } from '../kernel/sentences.ts';

import { type Aims, aimsOf } from './aims.ts';
import { emptyLine, type Reading, type Report, tally } from './engine.ts';
import { reportNamed, reports } from './figures/index.ts';
import { currencyOf, type HouseNames, namesOf } from './names.ts';
import { localClock, spanBefore, spanOf, stepSpan, stepsIn, windowsOf } from './period.ts';

type Here = Pick<ReadContext, 'language'>;

/** Key of a figure's words among the texts. */
const definitionOf = (report: string, figure: string): string =>
  `figures.report.${report}.figure.${figure}.says`;

const figuresNamed = ({ language }: Here, name: ReportNamed['name'], report: Report, aims: Aims) =>
  report.figures.map((figure) => ({
    figure: figure.name,
    title: say(language, `figures.report.${name}.figure.${figure.name}.title`),
    unit: figure.unit,
    definition: definitionOf(name, figure.name),
    says: say(language, definitionOf(name, figure.name)),
    better: figure.better,
    aim: aims(name as (typeof reportNames)[number], figure),
  }));

/** What can be asked. */
export const listReports = (context: Pick<ReadContext, 'reads' | 'language'>): ReportNamed[] => {
  const aims = aimsOf(context);
  return reportNames.map((name) => ({
    name,
    title: say(context.language, `figures.report.${name}.title`),
    says: say(context.language, `figures.report.${name}.says`),
    dimensions: [...reports[name].dimensions],
    figures: figuresNamed(context, name, reports[name], aims),
  }));
};

/** @throws DeskError INVALID_INPUT for what a report cannot be cut or filtered by */
export const checkCuts = (
  name: string,
  report: Report,
  asked: readonly (Dimension | undefined)[],
): void => {
  for (const dimension of asked)
    if (dimension !== undefined && !report.dimensions.includes(dimension))
      throw new DeskError('INVALID_INPUT', 'reports.notBy', {
        report: name,
        dimension,
        known: report.dimensions.join(', '),
      });
};

const byKey = (one: string, other: string): number =>
  one === nothing || other === nothing
    ? Number(one === nothing) - Number(other === nothing)
    : one.localeCompare(other, 'en', { numeric: true });

const linesOf = (
  lines: ReadonlyMap<string, Counted[]>,
  keys: readonly string[],
  empty: (key: string) => Counted[],
  names: HouseNames,
  by: Dimension,
) =>
  keys.map((key) => ({
    key,
    label: names.label(by, key),
    figures: lines.get(key) ?? empty(key),
  }));

const filtersSaid = (filters: ReportFilters): ReportFilters =>
  Object.fromEntries(Object.entries(filters).filter(([, key]) => key !== undefined));

/** @throws DeskError NOT_FOUND, INVALID_INPUT */
export const runReport = (context: Reading, input: ReportQuestion): ReportView => {
  const { timeZone, language } = context;
  const { name, report } = reportNamed(input.name);
  const { by } = input;
  const filters = filtersSaid(input.filters);
  checkCuts(name, report, [by, ...(Object.keys(filters) as Dimension[])]);
  const span = spanOf(input, timeZone);
  const before = spanBefore(span, timeZone);
  const subject = report.open(context);
  const windows = (time: typeof span) => windowsOf(time, subject.windowDays);
  const now = tally(subject, windows(span), localClock(span, timeZone), by, filters);
  const then = tally(subject, windows(before), localClock(before, timeZone), undefined, filters);
  const named = figuresNamed(context, name, report, aimsOf(context));
  const keys =
    by === undefined
      ? []
      : isOfTime(by)
        ? stepsIn(by, span, timeZone)
        : [...now.lines.keys()].sort(byKey);
  const beginsMs = context.reads.events.beginsMs() ?? null;
  /** What lies before the record is not nought: nobody counted. A row from before is counted all the same. */
  const known = (time: typeof span, counted: Counted, rows: number): Counted =>
    rows === 0 && onRecordOf(time, beginsMs) === 'none' ? nil : counted;
  const emptyAt = (key: string): Counted[] => {
    const step = by === undefined ? null : stepSpan(by, key, timeZone);
    const empty = emptyLine(subject);
    return step === null ? empty : empty.map((one) => known(step, one, 0));
  };
  const iso = ({ fromMs, untilMs }: typeof span) => ({
    from: isoAt(fromMs, timeZone),
    until: isoAt(untilMs, timeZone),
  });
  return {
    name,
    title: say(language, `figures.report.${name}.title`),
    ...iso(span),
    before: { ...iso(before), onRecord: onRecordOf(before, beginsMs) },
    recordFrom: beginsMs === null ? null : isoAt(beginsMs, timeZone),
    by: by ?? null,
    filters,
    currency: currencyOf(context),
    figures: named.map((figure, at) => {
      const { rows, ...counted } = now.figures[at] ?? { rows: 0, ...nil };
      const { rows: rowsThen, ...was } = then.figures[at] ?? { rows: 0, ...nil };
      const is = known(span, counted, rows);
      return {
        ...figure,
        ...is,
        rows,
        before: known(before, was, rowsThen),
        reached: isReached(is.value, figure.aim, figure.better),
      };
    }),
    lines: by === undefined ? [] : linesOf(now.lines, keys, emptyAt, namesOf(context), by),
  };
};

const nil: Counted = { value: null, numerator: null, denominator: null };
