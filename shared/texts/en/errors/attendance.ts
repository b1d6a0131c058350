import type { Shape } from '../../shape.ts';
import type { attendance as zh } from '../../zh-CN/errors/attendance.ts';

export const attendance: Shape<typeof zh> = {
  noOwnHours:
    '{{name}} has no fixed hours; nothing was planned. Enter them in the staff record first, or choose a shift.',
  unknownShift:
    'There is no shift “{{shift}}”; nothing was planned. Known: early E, middle M, night N, own hours O, free F, leave L.',
  weeksOverlap:
    'The weeks from {{from}} and {{to}} overlap; nothing was copied. Choose two at least seven days apart.',
  onBreak: '{{name}} is on a break already; nothing was changed.',
  noBreak: '{{name}} is not on a break; nothing was changed.',
  justNow: '{{name}} was scanned within the last half minute; this scan was not counted again.',
  forgotten:
    '{{name}} signed on at {{from}} and never signed off, and no planned end says when they went; nothing was written down. Have a supervisor correct those hours first, then scan again.',
  unknownHours:
    'There is no such time on duty; nothing was changed. Open the person’s record anew.',
  nothingToCorrect: 'No time to correct was given; nothing was changed.',
  future: 'The time lies ahead of now; nothing was changed. Check date and time.',
  backwards: 'The end lies before the start; nothing was changed. Check the times.',
  tooLong: 'That is more than {{hours}} hours at a stretch; nothing was changed. Check the date.',
  overlaps: '{{name}} was on duty from {{from}} already and the two overlap; nothing was changed.',
  pastDay: '{{date}} is over and cannot be swapped; nothing was changed.',
  shiftBegun:
    'The shift of {{name}} on {{date}} has begun and cannot be swapped; nothing was changed.',
  onLeave: '{{name}} is on leave on {{date}}, and leave cannot be swapped; nothing was changed.',
  swapWithSelf: '{{name}} cannot swap with themselves; nothing was written down.',
  swapAsked: 'A swap of {{name}} on {{date}} is waiting already; nothing was written down twice.',
  unknownSwap: 'There is no such swap; nothing was changed.',
  swapDecided: 'This swap of {{date}} has been decided; nothing was changed.',
  ownSwap:
    'Your own swap is for somebody else to approve; nothing was changed. Ask another supervisor or the duty manager.',
  badLines:
    '{{name}} has {{count}} problems, the first in line {{line}}; nothing was imported. Mend them and import it again.',
  badHours: '“{{hours}}” is no span of time; nothing was changed. Write it as 07:00-15:00.',
};
