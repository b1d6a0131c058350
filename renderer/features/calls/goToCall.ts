/** To the call of a line, or to a new one there, with the cursor in its words. */
import { putInQuickLine } from '../../app/navigation.ts';
import { goToLine } from '../intake/typing.ts';

export const goToCall = (line: number): void => {
  goToLine(line);
  putInQuickLine('');
};
