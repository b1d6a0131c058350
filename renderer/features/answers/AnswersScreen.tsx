/** 问答: what guests and departments ask, and what is said to them. */
import { screenOf } from '../../app/register/shelf.tsx';
import { answersBooks } from './books.ts';
import { Library } from './Library.tsx';
import { Unanswered } from './Unanswered.tsx';

export const AnswersScreen = screenOf(answersBooks, { library: Library, unanswered: Unanswered });
