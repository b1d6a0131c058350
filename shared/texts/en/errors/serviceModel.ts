import type { Shape } from '../../shape.ts';
import type { serviceModel as zh } from '../../zh-CN/errors/serviceModel.ts';

export const serviceModel: Shape<typeof zh> = {
  unknownFloor: 'There is no floor {{floor}}; nothing was changed. Check the floor.',
  unknownPlace: 'There is no place {{place}}. Check the room or the floor.',
  noFloor:
    '{{place}} lies on no floor, so the centre dispatches for it. Ask for a room or a floor.',
  past: '{{at}} has passed and the past is not rewritten; nothing was changed. Give a later time.',
  same: 'These floors are served so already; nothing was changed. Change the hours first.',
  backwards: 'The last day {{to}} is before the first {{from}}; nothing was changed. Put it right.',
  tooLong:
    'An exception lasts {{most}} days at most; nothing was changed. Change the week for what lasts.',
  unknownWeek: 'There is no such week; nothing was changed. Look at the calendar again.',
  notPlanned: 'That week of floor {{floor}} is not planned any more; nothing was changed.',
  begun:
    'The week of floor {{floor}} began at {{at}} and the past is not rewritten; nothing was changed. Save another week from now on.',
  unknownException: 'There is no such exception; nothing was changed. Look at the list again.',
  removedAlready: 'That exception has been taken out already; nothing was changed.',
  badHours:
    '“{{time}}” cannot be read; nothing was changed. Write 7-11 17-22, over midnight 17-2, nothing for the centre all day.',
  badFloors: '“{{floor}}” names a floor there is not; nothing was changed. Write 3-5 9.',
  over: 'That exception was over on {{date}} and the past is not rewritten; nothing was changed.',
};
