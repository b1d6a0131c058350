/**
 * One figure line by line as bars: the same on the screen, in either theme, and on paper in black and
 * white. It is loaded when a chart is first drawn.
 */
import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import type { ReportView } from '../../../shared/reports/contract.ts';
import type { Unit } from '../../../shared/reports/model.ts';

export type ChartProps = {
  view: ReportView;
  /** Place of the figure in the report. */
  figure: number;
  /** On paper it has a size of its own and no colours. */
  paper?: { width: number; height: number };
};

/** Days and months are said without their year where there are many of them. */
const short = (label: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(label)
    ? label.slice(5)
    : label.length > 14
      ? `${label.slice(0, 13)}…`
      : label;

/** A day before the record begins is no day of nought: it is not drawn. */
const isKnown = ({ figures }: ReportView['lines'][number]): boolean =>
  figures.some(
    ({ value, numerator, denominator }) =>
      value !== null || numerator !== null || denominator !== null,
  );

/** A share is drawn against the whole. */
const scaleOf = (unit: Unit) => (unit === 'percent' ? { domain: [0, 100] } : {});

export const Chart = ({ view, figure: at, paper }: ChartProps) => {
  const figure = view.figures[at];
  if (!figure) return null;
  const scale = figure.unit === 'money' ? 100 : 1;
  const data = view.lines.filter(isKnown).map(({ key, label, figures }) => {
    const value = figures[at]?.value ?? null;
    return { key, label: short(label), value: value === null ? null : value / scale };
  });
  const ink = paper ? '#000' : 'var(--ink-3)';
  const chart = (
    <BarChart
      data={data}
      margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
      {...(paper ?? {})}
      // Keys are the screen's, and a chart that moves says nothing more.
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke={paper ? '#bbb' : 'var(--rule)'} />
      <XAxis
        dataKey="label"
        tick={{ fill: ink, fontSize: 11 }}
        stroke={ink}
        minTickGap={6}
        height={22}
      />
      <YAxis tick={{ fill: ink, fontSize: 11 }} stroke={ink} width={48} {...scaleOf(figure.unit)} />
      <Bar
        dataKey="value"
        fill={paper ? '#555' : 'var(--blue)'}
        isAnimationActive={false}
        maxBarSize={42}
      />
      {figure.aim === null ? null : (
        <ReferenceLine
          y={figure.aim / scale}
          stroke={paper ? '#000' : 'var(--warn)'}
          strokeDasharray="6 3"
          ifOverflow="extendDomain"
        />
      )}
    </BarChart>
  );
  return paper ? chart : <ResponsiveContainer>{chart}</ResponsiveContainer>;
};
