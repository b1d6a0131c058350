/** 问答: what guests and departments ask, and what is said to them. */
import { screenOf } from '../../app/register/shelf.tsx';
import { answersBooks } from './books.ts';

export const AnswersScreen = screenOf(answersBooks, {});
