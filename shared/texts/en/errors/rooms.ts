import type { Shape } from '../../shape.ts';
import type { rooms as zh } from '../../zh-CN/errors/rooms.ts';

export const rooms: Shape<typeof zh> = {
  unknown: 'There is no room or area “{{place}}”. Check the number.',
  changedSince:
    'The guest of room {{place}} has changed since {{time}}, after it was seen. Nothing was changed; look at the room again.',
  closed:
    'Room {{place}} is closed, or would be by this. Nothing was changed; close or open it by itself, with a reason.',
  closedAlready:
    'Room {{place}} is closed at that time already. Open it first, or choose another time.',
  occupied:
    'A guest lives in room {{place}}: it cannot be out of order. Move the guest first; it was left as it is.',
  endsBeforeStart:
    'The end for room {{place}} lies before its beginning. Nothing was changed; put the times right.',
  reasonMissing: 'Room {{place}} is closed only with a reason. Say what is wrong with it.',
  noClosure: 'There is no such closure any more. Nothing was changed.',
  openAlready: 'Room {{place}} is open again already. Nothing was changed.',
  noBatch: 'There is nothing of that kind to take back.',
  notYourBatch:
    'Only whoever did it may take it back. The rooms stay as they are; put them right one by one.',
  tooLateToUndo:
    'It is too late to take this back, or it was taken back already. Put the rooms right one by one.',
  noDiscrepancy: 'There is no such discrepancy. Nothing was changed.',
  discrepancyOver: 'The discrepancy of room {{place}} is over already. Nothing was changed.',
};
