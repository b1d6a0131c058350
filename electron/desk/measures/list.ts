/** All measures with what they came to. Counts over all the time since, so it runs in the reader's thread. */
import { dayMs } from '../../../shared/kernel/durations.ts';
import { dateAt, dayStart } from '../../../shared/kernel/time.ts';
import type { MeasureResult } from '../../../shared/measures/contract.ts';
import type { MeasuredFigure } from '../../../shared/measures/model.ts';
import { changedBy, figuresSince } from '../analysis/index.ts';
import type { MeasureRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { viewFigure, viewMeasure } from './views.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;
type ListInput = { state: MeasureRow['state'] | 'all'; limit: number };

/** Days since it was done before an effect is told. */
const enoughDays = 14;
/** What came after is counted over a year at most. */
const mostDays = 366;

const passedDays = ({ nowMs, timeZone }: Here, { doneOn }: MeasureRow): number =>
  doneOn === null ? 0 : Math.max(0, Math.floor((nowMs - dayStart(doneOn, timeZone)) / dayMs));

const effectOf = (
  row: MeasureRow,
  after: MeasuredFigure | null,
  passed: number,
): MeasureResult['effect'] => {
  if (row.before === null) return 'no-figure';
  if (row.state !== 'done') return 'not-yet';
  if (passed < enoughDays) return 'too-early';
  return after === null ? 'no-figure' : changedBy(row.before, after);
};

const resultOf = (context: Here, row: MeasureRow, after: MeasuredFigure | null): MeasureResult => {
  const passed = passedDays(context, row);
  return {
    ...viewMeasure(context, row),
    after: after === null ? null : viewFigure(context, after),
    effect: effectOf(row, after, passed),
    days: { wanted: enoughDays, passed },
  };
};

/** Open ones first, soonest due on top; then the newest. */
export const listMeasures = (
  context: Here,
  { state, limit }: ListInput,
): { measures: MeasureResult[] } => {
  const { reads, nowMs, timeZone } = context;
  const rows = [
    ...reads.measures.open(),
    ...reads.measures.newest(5_000).filter((row) => row.state !== 'open'),
  ]
    .filter((row) => state === 'all' || row.state === state)
    .slice(0, limit);
  const counted = rows.flatMap(({ id, before, finding, doneOn }) => {
    if (before === null || finding === null || doneOn === null) return [];
    const fromMs = Math.max(dayStart(doneOn, timeZone), nowMs - mostDays * dayMs);
    // On the day itself nothing is behind it yet.
    return doneOn > dateAt(nowMs, timeZone) ? [] : [{ id, key: finding, per: before.per, fromMs }];
  });
  const figures = figuresSince(context, counted);
  const after = new Map(counted.map(({ id }, at) => [id, figures[at] ?? null]));
  return { measures: rows.map((row) => resultOf(context, row, after.get(row.id) ?? null)) };
};
