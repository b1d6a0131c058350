/**
 * How a report is counted. A subject reads its facts once, in windows of time; every figure is a rule over
 * one fact. The same rule gives the figure, its lines and the rows behind it, so they cannot disagree.
 * It must not know what the facts are about.
 */
import { minutesToTenth } from '../../../shared/kernel/durations.ts';
import { quantile } from '../../../shared/kernel/quantile.ts';
import type { Subject as Noun } from '../../../shared/kernel/subjects.ts';
import type { Counted, ReportFilters } from '../../../shared/reports/contract.ts';
import {
  type Better,
  type Dimension,
  isOfTime,
  nothing,
  shareOf,
  type Unit,
} from '../../../shared/reports/model.ts';

import type { ReadContext } from '../kernel/context.ts';
import { type LocalClock, type Span, stepOf } from './period.ts';

/** What a report is counted from: the house as it stands at one moment. */
export type Reading = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone' | 'language'>;

type Rule<F> =
  /** How many are so. */
  | { kind: 'count'; of: (fact: F) => boolean }
  /** How many of those are so, in per cent. */
  | { kind: 'share'; among: (fact: F) => boolean; of: (fact: F) => boolean }
  /** What they come to together; null: not one of them. */
  | { kind: 'sum'; of: (fact: F) => number | null }
  /** Milliseconds: their mean, middle or what nine of ten keep. */
  | { kind: 'mean' | 'median' | 'p90'; of: (fact: F) => number | null };

export type Figure<F> = Rule<F> & {
  name: string;
  unit: Unit;
  better: Better | null;
  /** What the house aims at unless it says otherwise. */
  aim?: number;
};

/** A row as the window lists it, before what the figure says of it is added. */
export type RowSaid = {
  subject: Noun | null;
  number: number | null;
  place: string | null;
  what: string;
  who: string | null;
  /** Only the entitled may read it, and not whom it is about (code): for anybody else it is counted and not named. */
  kept?: { about: string | null };
};

/** What a report reads and counts. */
export type Subject<F> = {
  figures: readonly Figure<F>[];
  /** What it can be cut by beside the steps of time, which each can. Null: it has none. */
  by: Partial<Record<Dimension, (fact: F) => string | null>>;
  atMs: (fact: F) => number;
  /** Tells facts of one moment apart. */
  keyOf: (fact: F) => string;
  /** Facts of a time in the order of it. @param wanted what it is cut or filtered by: what costs is read only then */
  read: (span: Span, wanted: ReadonlySet<Dimension>) => readonly F[];
  /** Days read at once. */
  windowDays: number;
  say: (fact: F) => RowSaid;
};

/** Makes a subject for one question: names are looked up once. */
export type Report = {
  dimensions: readonly Dimension[];
  figures: readonly (Omit<Figure<never>, 'of' | 'among'> & { kind: Rule<never>['kind'] })[];
  open: (context: Reading) => Subject<unknown>;
};

/** Declares a report: what is asked of it without reading, and how it is read. */
export const reportOf = <F>(
  dimensions: readonly Dimension[],
  figures: readonly Figure<F>[],
  open: (context: Reading) => Omit<Subject<F>, 'figures'>,
): Report => ({
  dimensions,
  figures: figures as Report['figures'],
  open: (context) => ({ ...open(context), figures }) as Subject<unknown>,
});

/** Whether a figure looks at a fact, and whether it counts it. */
export const weighs = <F>(figure: Figure<F>, fact: F): { seen: boolean; counted: boolean } => {
  switch (figure.kind) {
    case 'count': {
      const counted = figure.of(fact);
      return { seen: counted, counted };
    }
    case 'share': {
      const seen = figure.among(fact);
      return { seen, counted: seen && figure.of(fact) };
    }
    default: {
      const seen = figure.of(fact) !== null;
      return { seen, counted: seen };
    }
  }
};

/** What one fact adds, in the figure's unit; null where it is only counted. */
export const addedBy = <F>(figure: Figure<F>, fact: F): number | null => {
  if (figure.kind === 'count' || figure.kind === 'share') return null;
  const value = figure.of(fact);
  return value === null || figure.unit !== 'minutes' ? value : minutesToTenth(value);
};

type Tally = { counted: number; seen: number; sum: number; values: number[] };
const emptyTally = (): Tally => ({ counted: 0, seen: 0, sum: 0, values: [] });

/** One thing that is measured of a fact; mean, median and nine of ten of the same are of one. */
type Measure<F> = { figure: Figure<F>; keepsValues: boolean };

const measuresOf = <F>(figures: readonly Figure<F>[]): { all: Measure<F>[]; of: number[] } => {
  const all: Measure<F>[] = [];
  const of = figures.map((figure) => {
    const isNumber = figure.kind !== 'count' && figure.kind !== 'share';
    const keepsValues = figure.kind === 'median' || figure.kind === 'p90';
    const at = isNumber ? all.findIndex((one) => one.figure.of === figure.of) : -1;
    const known = all[at];
    if (!known) return all.push({ figure, keepsValues }) - 1;
    known.keepsValues ||= keepsValues;
    return at;
  });
  return { all, of };
};

const add = <F>({ figure, keepsValues }: Measure<F>, tally: Tally, fact: F): void => {
  switch (figure.kind) {
    case 'count':
      if (figure.of(fact)) {
        tally.counted += 1;
        tally.seen += 1;
      }
      return;
    case 'share':
      if (figure.among(fact)) {
        tally.seen += 1;
        if (figure.of(fact)) tally.counted += 1;
      }
      return;
    default: {
      const value = figure.of(fact);
      if (value === null) return;
      tally.seen += 1;
      tally.counted += 1;
      tally.sum += value;
      if (keepsValues) tally.values.push(value);
    }
  }
};

/** The values of a tally in order, put so once. */
const inOrder = new WeakMap<Tally, Float64Array>();
const sortedOf = (tally: Tally): Float64Array => {
  const known = inOrder.get(tally);
  if (known) return known;
  const sorted = Float64Array.from(tally.values).sort();
  inOrder.set(tally, sorted);
  return sorted;
};

const inUnit = (unit: Unit, value: number): number =>
  unit === 'minutes' ? minutesToTenth(value) : value;

const countedOf = <F>(figure: Figure<F>, tally: Tally): Counted => {
  const { counted, seen, sum } = tally;
  switch (figure.kind) {
    case 'count':
      return { value: counted, numerator: counted, denominator: null };
    case 'share':
      return {
        value: shareOf(counted, seen),
        numerator: counted,
        denominator: seen,
      };
    case 'sum': {
      const value = inUnit(figure.unit, sum);
      return { value, numerator: value, denominator: null };
    }
    case 'mean':
      return {
        value: seen === 0 ? null : inUnit(figure.unit, sum / seen),
        numerator: inUnit(figure.unit, sum),
        denominator: seen,
      };
    default: {
      const value = quantile(sortedOf(tally), figure.kind === 'median' ? 0.5 : 0.9);
      return {
        value: value === null ? null : inUnit(figure.unit, value),
        numerator: null,
        denominator: seen,
      };
    }
  }
};

/** How a fact is cut: by its own part of the house, or by the clock on its wall. */
const cutOf = <F>(
  subject: Subject<F>,
  dimension: Dimension,
  clock: LocalClock,
): ((fact: F) => string) => {
  if (isOfTime(dimension)) {
    const step = stepOf(dimension, clock);
    return (fact) => step(subject.atMs(fact));
  }
  const of = subject.by[dimension];
  return (fact) => of?.(fact) ?? nothing;
};

/** Whether a fact is one of those asked for. */
export const filterOf = <F>(
  subject: Subject<F>,
  filters: ReportFilters,
  clock: LocalClock,
): ((fact: F) => boolean) => {
  const tests = Object.entries(filters).map(([dimension, wanted]) => {
    const cut = cutOf(subject, dimension as Dimension, clock);
    return (fact: F) => cut(fact) === wanted;
  });
  return (fact) => tests.every((test) => test(fact));
};

/** What is read for a question: the parts of the house it names. */
export const wantedBy = (by: Dimension | undefined, filters: ReportFilters): Set<Dimension> =>
  new Set([...(by === undefined ? [] : [by]), ...(Object.keys(filters) as Dimension[])]);

export type Tallied = { figures: (Counted & { rows: number })[]; lines: Map<string, Counted[]> };

/** Counts every figure of a subject over facts, one after another, in all and by line. */
export const tally = <F>(
  subject: Subject<F>,
  windows: readonly Span[],
  clock: LocalClock,
  by: Dimension | undefined,
  filters: ReportFilters,
): Tallied => {
  const { figures } = subject;
  const keeps = filterOf(subject, filters, clock);
  const isFiltered = Object.keys(filters).length > 0;
  const cut = by === undefined ? undefined : cutOf(subject, by, clock);
  const wanted = wantedBy(by, filters);
  const measures = measuresOf(figures);
  const all = measures.all.map(emptyTally);
  const lines = new Map<string, Tally[]>();
  for (const window of windows)
    for (const fact of subject.read(window, wanted)) {
      if (isFiltered && !keeps(fact)) continue;
      let line: Tally[] | undefined;
      if (cut) {
        const key = cut(fact);
        line = lines.get(key);
        if (!line) {
          line = measures.all.map(emptyTally);
          lines.set(key, line);
        }
      }
      for (let at = 0; at < measures.all.length; at += 1) {
        const measure = measures.all[at] as Measure<F>;
        add(measure, all[at] as Tally, fact);
        if (line) add(measure, line[at] as Tally, fact);
      }
    }
  const said = (tallies: readonly Tally[]): Counted[] =>
    figures.map((figure, at) => countedOf(figure, tallies[measures.of[at] ?? -1] ?? emptyTally()));
  return {
    figures: said(all).map((counted, at) => ({
      ...counted,
      rows: all[measures.of[at] ?? -1]?.seen ?? 0,
    })),
    lines: new Map([...lines].map(([key, tallies]) => [key, said(tallies)])),
  };
};

/** Counted nothing: a line no fact stands under. */
export const emptyLine = <F>({ figures }: Subject<F>): Counted[] =>
  figures.map((figure) => countedOf(figure, emptyTally()));
