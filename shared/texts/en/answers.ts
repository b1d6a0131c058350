/** The answer library. */
import type { Shape } from '../shape.ts';
import type { answers as zh } from '../zh-CN/answers.ts';

export const answers: Shape<typeof zh> = {
  view: {
    library: 'Library',
    unanswered: 'Unanswered',
  },
};
