/** The archive. */
import type { Shape } from '../shape.ts';
import type { archive as zh } from '../zh-CN/archive.ts';

export const archive: Shape<typeof zh> = {
  view: {
    everything: 'Everything',
    months: 'Months',
    retention: 'Retention',
    contracts: 'Contracts',
  },
};
