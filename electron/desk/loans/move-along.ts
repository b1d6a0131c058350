/** What is lent goes along when its guest changes rooms. */
import type { StayListener } from '../kernel/context.ts';
import { moveAll } from './changes.ts';

export const loansMoveAlong: StayListener = (context, { before, after, step }) => {
  if (step !== 'moved' || before === null || after.state !== 'in-house') return;
  if (after.sharesId === null && context.reads.loans.openAt(before.room).length > 0)
    moveAll(context, before.room, after.room);
};
