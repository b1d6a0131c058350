/**
 * What a key of a row does: sends the step, or opens what it asks for. The same for a key pressed and
 * for its button clicked, in the list and on the card.
 */
import type { BoardRequest } from '../../../shared/board/contract.ts';
import { openBook } from '../../app/navigation.ts';
import { readBoard } from '../../client/board.ts';
import { desk } from '../../client/desk.ts';
import { act, dispatchTo, takeBack } from './act.ts';
import { ask, select } from './selection.ts';
import { acts, type RowAct } from './steps.ts';

/** A minibar that is checked is half done: what was taken is written down next. */
const complete = async (id: string): Promise<void> => {
  const request = readBoard().requests.get(id);
  const isDone = await act(id, () => desk.requests.complete({ id }));
  if (isDone && request?.service === 'minibar-check' && request.place !== null)
    openBook('daily', 'minibar', request.place, 'check');
};

export const take = (row: Pick<BoardRequest, 'id'>, name: RowAct): void => {
  const { id } = row;
  if (acts[name].asks) {
    // Asked in the row that is in hand: a card’s button may stand beside another.
    select(id);
    ask(name);
    return;
  }
  switch (name) {
    case 'dispatch':
      return void dispatchTo(id);
    case 'acknowledge':
      return void act(id, () => desk.requests.acknowledge({ id }));
    case 'start':
      return void act(id, () => desk.requests.start({ id }));
    case 'complete':
      return void complete(id);
    case 'resume':
      return void act(id, () => desk.requests.resume({ id }));
    case 'confirm':
      return void act(id, () => desk.requests.confirm({ id, satisfied: 'yes' }));
    case 'undo':
      return void takeBack(id);
    default:
      return;
  }
};
