import type { Shape } from '../../shape.ts';
import type { layout as zh } from '../../zh-CN/errors/layout.ts';

export const layout: Shape<typeof zh> = {
  unknownRoom: 'There is no room {{place}}; nothing was changed. Check the number.',
  unknownFloor: 'There is no floor {{floor}}; nothing was changed. Check the floor.',
  unknownArea: 'There is no area {{place}}; nothing was changed.',
  numberTaken:
    'There is a room {{place}} already; nothing was changed. Choose another number, or swap the two.',
  numberIsArea: '{{place}} is the code of an area; nothing was changed. Choose another number.',
  renamedTwice: 'Room {{place}} was given two numbers; nothing was changed. Name each room once.',
  noFloor: 'The number {{place}} tells no floor; nothing was added. Say which floor.',
  otherFloor:
    '{{place}} is not on floor {{floor}}; nothing was moved. Choose a room of that floor.',
  connectsItself: '{{place}} cannot connect to itself; nothing was changed.',
  openAtRoom:
    '{{count}} still open at {{place}} ({{names}}); the room was not removed. Close them with the room, or finish them first.',
  stillOpen:
    '{{count}} at {{place}} cannot be closed with the room ({{names}}); it was not removed. Check out, move, or take back what is lent, then remove it.',
  notRetired: 'No room out of use is called {{place}}; nothing was changed.',
  floorExists: 'There is a floor {{floor}} already; nothing was added.',
  notEveryFloor: 'All {{count}} floors have to be named, each once; nothing was changed.',
  floorHasRooms:
    'Floor {{floor}} still has {{count}} rooms; it was not removed. Remove them or move them first.',
  areaNamed: '“{{name}}” is the name of the area {{place}}; nothing was changed. Choose another.',
  codeTaken: 'The code {{place}} is in use; nothing was added. Choose another.',
  areaRetired: 'The area {{place}} is out of use already; nothing was changed.',
  areaInUse: 'The area {{place}} is in use; nothing was changed.',
  openAtArea:
    '{{count}} still open at {{place}} ({{numbers}}); it was not taken out of use. Finish them first.',
};
