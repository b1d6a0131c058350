/** A few bars by name, one of them marked: what stands out among its like. It must not know what is counted. */
import { Bar, BarChart, Cell, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import classes from './SmallBars.module.css';

export type SmallBar = {
  name: string;
  value: number;
  /** Beside the bar: its number as it is said. */
  label: string;
  marked: boolean;
};

const tick = { fill: 'var(--ink-2)', fontSize: 11 };

export const SmallBars = ({ title, bars }: { title: string; bars: readonly SmallBar[] }) => (
  <figure className={classes.chart} aria-label={title}>
    <figcaption className={classes.title}>{title}</figcaption>
    <ResponsiveContainer width="100%" height={132}>
      <BarChart data={[...bars]} margin={{ top: 14, right: 4, bottom: 0, left: 4 }}>
        <XAxis dataKey="name" interval={0} tick={tick} tickLine={false} stroke="var(--line)" />
        <YAxis hide domain={[0, 'dataMax']} />
        <Bar dataKey="value" isAnimationActive={false}>
          {bars.map(({ name, marked }) => (
            <Cell key={name} fill={marked ? 'var(--blue)' : 'var(--tile-occupied)'} />
          ))}
          <LabelList dataKey="label" position="top" fill="var(--ink-2)" fontSize={10} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  </figure>
);
