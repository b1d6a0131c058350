/** 人员: how the people of the centre do, and what they are taught. */
import { screenOf } from '../../app/register/shelf.tsx';
import { CallQuality } from '../call-quality/CallQuality.tsx';
import { Conduct } from '../conduct/Conduct.tsx';
import { Fairness } from '../fairness/Fairness.tsx';
import { OwnFigures } from '../own-figures/OwnFigures.tsx';
import { Practice } from '../practice/Practice.tsx';
import { Training } from '../training/Training.tsx';
import { peopleBooks } from './books.ts';

export const PeopleScreen = screenOf(peopleBooks, {
  quality: CallQuality,
  training: Training,
  entries: Conduct,
  fairness: Fairness,
  own: OwnFigures,
  practice: Practice,
});
