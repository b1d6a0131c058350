/** 宾客: what concerns the guests themselves. */
import { screenOf } from '../../app/register/shelf.tsx';
import { Satisfaction } from '../surveys/Satisfaction.tsx';
import { guestsBooks } from './books.ts';

export const GuestsScreen = screenOf(guestsBooks, {
  satisfaction: Satisfaction,
});
