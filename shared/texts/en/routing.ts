/** Why somebody is proposed: one reason a sentence, in the order they were weighed. */
import type { Shape } from '../shape.ts';
import type { routing as zh } from '../zh-CN/routing.ts';

export const routing: Shape<typeof zh> = {
  floorDesk: 'desk of floor {{floor}} until {{until}}',
  floorDeskEmpty: 'floor {{floor}} has a desk until {{until}}, but nobody is there',
  floorDeskAlways: 'desk of floor {{floor}} round the clock',
  floorDeskAlwaysEmpty: 'floor {{floor}} has a desk round the clock, but nobody is there',
  coversFloor: 'covers floor {{floor}}',
  ownIsHeavy: '{{name}} (floor {{floor}}) already carries {{load}}',
  neighbour: 'nearest, floor {{floor}}',
  nightCovers: 'covers all floors at night',
  floorEmpty: 'nobody on floor {{floor}}',
  department: '$t(board.department.{{department}}) on duty',
  departmentEmpty: 'nobody of $t(board.department.{{department}}) on duty',
  noFloor: 'not on one floor',
  answers: 'for the $t(app.role.{{role}})',
  answersOffDuty: '$t(app.role.{{role}}) is off duty: ring anyway',
  nobody: 'nobody on duty',
  load: 'carries {{load}}',
  onBreak: '{{name}} is on a break',
  onlyOnBreak: 'on a break, but there is nobody else',
};
