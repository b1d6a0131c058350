/** People: quality, training, entries. */
import type { Shape } from '../shape.ts';
import type { people as zh } from '../zh-CN/people.ts';

export const people: Shape<typeof zh> = {
  view: {
    quality: 'Call quality',
    training: 'Training',
    entries: 'Rewards and warnings',
    fairness: 'Fairness',
    own: 'My figures',
    practice: 'Practice',
  },
};
