/** 客房: the state of every room, and the books beside it. */
import { createShelf } from '../../app/register/shelf.tsx';

export const roomBooks = createShelf(
  'rooms',
  ['rooms', 'stays', 'discrepancies', 'serviceModel', 'layout', 'imports'],
  'roomBooks.view',
);
