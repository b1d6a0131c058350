/** 日常: the books of the work that recurs every day. */
import { createShelf } from '../../app/register/shelf.tsx';

export const dailyBooks = createShelf('daily', [
  'cleaning',
  'deepClean',
  'publicAreas',
  'laundry',
  'minibar',
  'wakeUps',
  'messages',
  'babysitting',
  'roomService',
  'guestThings',
]);
