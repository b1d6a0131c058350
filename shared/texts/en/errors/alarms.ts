import type { Shape } from '../../shape.ts';
import type { alarms as zh } from '../../zh-CN/errors/alarms.ts';

export const alarms: Shape<typeof zh> = {
  unknown: 'There is no such alarm; nothing was changed.',
  ended: 'This alarm is over already; nothing was changed.',
};
