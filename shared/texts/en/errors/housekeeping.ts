import type { Shape } from '../../shape.ts';
import type { housekeeping as zh } from '../../zh-CN/errors/housekeeping.ts';

export const housekeeping: Shape<typeof zh> = {
  unknownTask: 'There is no such piece of work; nothing was changed. Look at the lists again.',
  wrongState:
    'The work at {{place}} is in a state that does not allow this; nothing was changed. Look at its record.',
  dayOver: '{{date}} is over; nothing was changed. Choose today or a day to come.',
  notYet: '{{date}} is still to come; nothing was changed. Enter the day it was done.',
  nobodyHere:
    'Nobody who makes rooms is here for that part of {{date}}; nothing was dealt. Sign people on, or put them on the roster.',
  makesNoRooms: '{{name}} ({{code}}) is no room attendant; nothing was moved. Choose another.',
  nothingToMerge: '{{name}} ({{code}}) has nothing left to hand over; nothing was changed.',
  livedIn:
    'Somebody sleeps in {{place}} on {{date}}; nothing was planned. The next free day: {{freeOn}}.',
  livedInLong:
    'Somebody sleeps in {{place}} on {{date}}, and no free day is known for two months; nothing was planned.',
  unknownKind: 'There is no such kind of work; nothing was changed.',
  notByNights: 'This kind of work does not come round by nights; nothing was changed.',
  hours:
    'The hours of day and evening do not follow each other; nothing was changed. Each has to end after it begins, the evening after the day.',
  badTimes: '“{{time}}” is no time of day; nothing was changed. Write 08:00 14:00.',
  unknownArea: 'There is no area “{{area}}”; nothing was changed. Choose one of the layout.',
  unknownRound: 'The timetable has no such line; nothing was changed. Look at it again.',
  notYours:
    'Room {{place}} is on somebody else’s list; nothing was recorded. They or the desk report it, or it is moved first.',
  unknownType: 'No room is of the type “{{name}}”; nothing was changed. Check the type.',
};
