/**
 * Takes the steps: one call to the desk for each key. The row itself changes when the commit comes back
 * through the board; here only refusals and the time for taking back are kept.
 */
import type { RequestView } from '../../../shared/requests/contract.ts';
import { readBoard } from '../../client/board.ts';
import { houseNow } from '../../client/clock.ts';
import { desk } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { ask, readSelection, tellAnswer, tellProblem, tellUndo } from './selection.ts';

/** One step at a time for a row: a key held down must not be taken for two. */
const under = new Map<string, Promise<boolean>>();
export const isUnderWay = (id: string): boolean => under.has(id);

/** Waits for the step under way: a quick second key means the row after it. */
export const settled = async (id: string): Promise<void> => {
  await under.get(id);
};

/** True when the desk took it. A refusal stands in the row as the desk's own sentence. */
export const act = (id: string, send: () => Promise<RequestView>): Promise<boolean> => {
  if (under.has(id)) return Promise.resolve(false);
  const taking = (async () => {
    try {
      const answer = await send();
      tellProblem(id, null);
      tellAnswer(answer);
      tellUndo({ id, untilMs: houseNow() + (readBoard().house?.undoMs ?? 0) });
      if (readSelection().held?.id === id) ask(null);
      return true;
    } catch (error) {
      tellProblem(id, problemOf(error));
      return false;
    } finally {
      under.delete(id);
    }
  })();
  under.set(id, taking);
  return taking;
};

export const dispatchTo = (id: string, to?: string) =>
  act(id, () => desk.requests.dispatch(to === undefined ? { id } : { id, to }));
export const reassignTo = (id: string, to?: string) =>
  act(id, () => desk.requests.reassign(to === undefined ? { id } : { id, to }));

/** Taking back is no step of its own: nothing is left to take back after it. */
export const takeBack = async (id: string): Promise<boolean> => {
  const done = await act(id, () => desk.requests.undo({ id }));
  if (done) tellUndo(null);
  return done;
};
