/** 宾客: what concerns the guests themselves. */
import { createShelf } from '../../app/register/shelf.tsx';

export const guestsBooks = createShelf('guests', [
  'complaints',
  'files',
  'carePlans',
  'satisfaction',
]);
