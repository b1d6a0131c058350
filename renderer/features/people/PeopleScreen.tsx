/** 人员: how the people of the centre do, and what they are taught. */
import { screenOf } from '../../app/register/shelf.tsx';
import { peopleBooks } from './books.ts';

export const PeopleScreen = screenOf(peopleBooks, {});
