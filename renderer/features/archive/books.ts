/** 档案: everything kept, found again, and let go by rule. */
import { createShelf } from '../../app/register/shelf.tsx';

export const archiveBooks = createShelf('archive', [
  'everything',
  'months',
  'retention',
  'contracts',
  'backups',
  'evidence',
  'looks',
  'outages',
]);
