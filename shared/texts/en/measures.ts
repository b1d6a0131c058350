/** Measures: what, who, by when, before and after. */
import type { Shape } from '../shape.ts';
import type { measures as zh } from '../zh-CN/measures.ts';

export const measures: Shape<typeof zh> = {
  title: 'Measures',
  kind: {
    fit: 'Fit',
    label: 'Label',
    restock: 'Restock',
    brief: 'Brief',
    other: 'Other',
  },
  state: { open: 'open', done: 'done', dropped: 'dropped' },
};
