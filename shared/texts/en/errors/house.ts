import type { Shape } from '../../shape.ts';
import type { house as zh } from '../../zh-CN/errors/house.ts';

export const house: Shape<typeof zh> = {
  tooManyRooms:
    'These patterns would make more than {{most}} rooms. Nothing was made. Check the ranges of floors and rooms.',
  exists: 'There is a house here already; nothing was changed.',
  none: 'There is no house here yet; nothing was changed. Set one up first.',
  noRooms: 'This pattern makes no rooms; nothing was made. Correct the floors and rooms.',
  clockOff:
    'The PC’s clock says {{machine}}, which is not the time given; nothing was changed. Put the PC’s clock right first.',
  unknownTimeZone: 'The time zone “{{timeZone}}” is not known; nothing was made.',
  clockOfLiveHouse: 'Only a demo house may set its clock; nothing was changed.',
  demoOrEmpty:
    'Say which house to make, --demo or --empty, and only one of them; nothing was made.',
};
