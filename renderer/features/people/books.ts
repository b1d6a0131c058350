/** 人员: how the people of the centre do, and what they are taught. */
import { createShelf } from '../../app/register/shelf.tsx';

export const peopleBooks = createShelf('people', [
  'quality',
  'training',
  'entries',
  'fairness',
  'own',
  'practice',
]);
