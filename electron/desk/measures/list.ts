/** All measures with what they came to. Counts over all the time since, so it runs in the reader's thread. */
import type { MeasureResult } from '../../../shared/measures/contract.ts';
import type { MeasureRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { viewMeasure } from './views.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;
type ListInput = { state: MeasureRow['state'] | 'all'; limit: number };

/** Days since it was done before an effect is told. */
export const enoughDays = 14;

const resultOf = (context: Here, row: MeasureRow): MeasureResult => ({
  ...viewMeasure(context, row),
  after: null,
  effect: row.before === null ? 'no-figure' : 'not-yet',
  days: { wanted: enoughDays, passed: 0 },
});

/** Open ones first, soonest due on top; then the newest. */
export const listMeasures = (
  context: Here,
  { state, limit }: ListInput,
): { measures: MeasureResult[] } => {
  const { reads } = context;
  const rows = [
    ...reads.measures.open(),
    ...reads.measures.newest(5_000).filter((row) => row.state !== 'open'),
  ];
  return {
    measures: rows
      .filter((row) => state === 'all' || row.state === state)
      .slice(0, limit)
      .map((row) => resultOf(context, row)),
  };
};
