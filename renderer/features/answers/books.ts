/** 问答: what guests and departments ask, and what is said to them. */
import { createShelf } from '../../app/register/shelf.tsx';

export const answersBooks = createShelf('answers', ['library', 'unanswered']);
