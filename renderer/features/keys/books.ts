/** 钥匙管理: the hooks, and the books beside them. */
import { createShelf } from '../../app/register/shelf.tsx';

export const keyBooks = createShelf('keyControl', [
  'hooks',
  'handout',
  'count',
  'incidents',
  'envelopes',
  'whoHad',
]);
