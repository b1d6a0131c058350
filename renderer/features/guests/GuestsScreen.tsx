/** 宾客: what concerns the guests themselves. */
import { screenOf } from '../../app/register/shelf.tsx';
import { CarePlans } from '../care-plans/CarePlans.tsx';
import { Complaints } from '../complaints/Complaints.tsx';
import { Files } from '../guest-files/Files.tsx';
import { Satisfaction } from '../surveys/Satisfaction.tsx';
import { guestsBooks } from './books.ts';

export const GuestsScreen = screenOf(guestsBooks, {
  complaints: Complaints,
  files: Files,
  carePlans: CarePlans,
  satisfaction: Satisfaction,
});
