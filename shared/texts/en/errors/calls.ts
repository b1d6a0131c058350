import type { Shape } from '../../shape.ts';
import type { calls as zh } from '../../zh-CN/errors/calls.ts';

export const calls: Shape<typeof zh> = {
  notYours:
    'This call is in the hands of {{name}}. Nothing was changed. Take it over first (Shift+F1).',
  unknown: 'There is no such call; nothing was changed. Look for it in the record.',
  ended: 'This call has ended; nothing was changed.',
  lineBusy: 'Line {{line}} is in use; nothing was changed.',
  allBusy: 'All nine of your lines are in use; nothing was recorded. End a call first.',
};
