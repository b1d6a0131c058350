import type { Shape } from '../../shape.ts';
import type { stays as zh } from '../../zh-CN/errors/stays.ts';

export const stays: Shape<typeof zh> = {
  unknown: 'There is no such stay. Refresh the list.',
  endsBeforeStart:
    'The departure ({{departure}}) lies before the arrival ({{arrival}}). Nothing was written down; put the dates right.',
  past: 'The departure {{departure}} is past. Nothing was written down; put the date right.',
  notToday:
    'The arrival {{arrival}} is not today: nobody was checked in. Write it down as expected, or put the date right.',
  roomOccupied:
    'Room {{place}} has a guest ({{arrival}} – {{departure}}). Nothing was changed; choose another room, or say that they share it.',
  bedTaken:
    'Room {{place}} is kept for another guest ({{arrival}} – {{departure}}). Nothing was changed; choose another room, or say that they share it.',
  roomClosed:
    'Room {{place}} is closed and takes no guest. Nothing was changed; open it first, or choose another.',
  closedThen:
    'Room {{place}} is closed on some of those nights (from {{from}}: {{closedFor}}). Nothing was changed; choose another room, or have the closure put off.',
  sameRoom: 'The guest is in room {{place}} already. Nothing was changed.',
  notExpected:
    'This guest is not expected any more ($t(stays.state.{{stayState}})). Nothing was changed.',
  notInHouse:
    'This guest is not in the house ($t(stays.state.{{stayState}})). Nothing was changed.',
  notDeparted:
    'This guest has not been checked out ($t(stays.state.{{stayState}})). Nothing was changed.',
  over: 'This stay is over ($t(stays.state.{{stayState}})). Nothing was changed.',
  arrivedAlready: 'The guest came on {{arrival}}: the arrival cannot be after today.',
  whichGuest: 'Say which guest or which room is meant.',
  nobodyThere: 'Nobody stays in room {{place}}. Nothing was changed; check the number.',
};
