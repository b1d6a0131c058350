import type { Shape } from '../shape.ts';
import type { daily as zh } from '../zh-CN/daily.ts';

export const daily: Shape<typeof zh> = {
  view: {
    minibar: 'Minibar',
    wakeUps: 'Wake-ups',
    messages: 'Messages',
  },
};
