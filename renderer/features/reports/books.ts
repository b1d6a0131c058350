/** 报表: what the record says of the work, and what is done about it. */
import { createShelf } from '../../app/register/shelf.tsx';

export const reportsBooks = createShelf('reports', [
  'morning',
  'figures',
  'analysis',
  'measures',
  'standards',
]);
