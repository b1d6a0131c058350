import type { Shape } from '../../shape.ts';
import type { welfare as zh } from '../../zh-CN/errors/welfare.ts';

export const welfare: Shape<typeof zh> = {
  unknown: 'There is no such welfare check. Refresh the room.',
  over: 'The welfare check of room {{place}} is over already. Nothing was changed.',
  notYet:
    'Not yet for room {{place}}: ring first, then knock, then two persons go in. Nothing was recorded; next is “$t(welfare.step.{{welfareStep}})”.',
  twoPersons:
    'Two different persons go into room {{place}} together. Nothing was recorded; name the second one.',
};
