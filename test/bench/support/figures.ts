// What a measurement comes to: samples reduced to quantiles, held against its bars. Pure.
import { quantile } from '../../../shared/kernel/quantile.ts';

export const parts = ['core', 'window', 'hand', 'start', 'recovery'] as const;
export type Part = (typeof parts)[number];

export type Statistic = 'p50' | 'p95' | 'p99' | 'value';
export type Bar = { statistic: Statistic; atMost: number };
export type Unit = 'ms' | '×' | 'keys' | 'MiB';

export type Figure = {
  part: Part;
  what: string;
  unit: Unit;
  n: number;
  values: Partial<Record<Statistic, number>>;
  /** Empty: told for comparison, held against nothing. */
  bars: readonly Bar[];
  note: string;
};

export type Verdict = 'met' | 'missed' | 'not measured' | '';

type Named = Pick<Figure, 'part' | 'what'> & { bars?: readonly Bar[]; note?: string };

export const atMost = (statistic: Statistic, limit: number): Bar => ({
  statistic,
  atMost: limit,
});

/** As a figure has it: no number of no samples. */
export const quantileOf = (sorted: readonly number[], share: number): number =>
  quantile(sorted, share) ?? Number.NaN;

const base = ({ part, what, bars = [], note = '' }: Named) => ({ part, what, bars, note });

/** Many samples of one kind. */
export const spread = (named: Named, samples: readonly number[], unit: Unit = 'ms'): Figure => {
  const sorted = [...samples].sort((a, b) => a - b);
  const values =
    sorted.length === 0
      ? {}
      : {
          p50: quantileOf(sorted, 0.5),
          p95: quantileOf(sorted, 0.95),
          p99: quantileOf(sorted, 0.99),
        };
  return { ...base(named), unit, n: sorted.length, values };
};

/** One number worked out from others. */
export const single = (named: Named, value: number, unit: Unit, n = 1): Figure => ({
  ...base(named),
  unit,
  n,
  values: { value },
});

/** How much larger the middle of one figure is than that of another. */
export const ratio = (named: Named, of: Figure, to: Figure): Figure =>
  single(named, (of.values.p50 ?? Number.NaN) / (to.values.p50 ?? Number.NaN), '×', of.n);

/** What should have been measured and was not. */
export const unmeasured = (named: Named, unit: Unit = 'ms'): Figure => ({
  ...base(named),
  unit,
  n: 0,
  values: {},
});

export const verdictOf = ({ bars, values, n }: Figure): Verdict => {
  if (n === 0) return 'not measured';
  if (bars.length === 0) return '';
  const found = bars.map(({ statistic, atMost: limit }) => ({ limit, value: values[statistic] }));
  if (found.some(({ value }) => value === undefined || Number.isNaN(value))) return 'not measured';
  return found.every(({ limit, value }) => (value ?? 0) <= limit) ? 'met' : 'missed';
};
