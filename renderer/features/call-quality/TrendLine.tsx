/** Twelve weeks of means, 1 to 5, as a line; a week without a check is a gap, never a zero. */
import type { CallQualityTrend } from './lines.ts';
import classes from './TrendLine.module.css';

const width = 360;
const height = 96;
const edge = 14;

const x = (index: number, count: number): number =>
  edge + (index * (width - 2 * edge)) / Math.max(1, count - 1);
const y = (mean: number): number => height - edge - ((mean - 1) * (height - 2 * edge)) / 4;

export const TrendLine = ({ weeks, label }: { weeks: CallQualityTrend; label: string }) => {
  const dots = weeks.flatMap(({ week, overall }, index) =>
    overall === null ? [] : [{ week, overall, at: x(index, weeks.length) }],
  );
  return (
    <svg
      className={classes.trend}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      data-testid="quality-trend"
    >
      {[1, 3, 5].map((mark) => (
        <g key={mark}>
          <line className={classes.rule} x1={edge} x2={width - edge} y1={y(mark)} y2={y(mark)} />
          <text className={classes.mark} x={0} y={y(mark) + 4}>
            {mark}
          </text>
        </g>
      ))}
      <polyline
        className={classes.line}
        points={dots.map(({ at, overall }) => `${at},${y(overall)}`).join(' ')}
      />
      {dots.map(({ week, overall, at }) => (
        <g key={week}>
          <circle className={classes.dot} cx={at} cy={y(overall)} r={3} />
          <text className={classes.value} x={at} y={y(overall) - 7} textAnchor="middle">
            {overall.toFixed(1)}
          </text>
        </g>
      ))}
    </svg>
  );
};
