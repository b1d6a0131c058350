/** Reports, analysis, measures, standards. */
import type { Shape } from '../shape.ts';
import type { reports as zh } from '../zh-CN/reports.ts';

export const reports: Shape<typeof zh> = {
  view: {
    morning: 'Morning',
    figures: 'Figures',
    analysis: 'Analysis',
    measures: 'Measures',
    standards: 'Standards',
  },
};
