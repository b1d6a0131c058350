/** From an alarm to the row it shouts for: a request on the board, or a line of a register. */
import type { AlarmView } from '../../../shared/alarms/contract.ts';
import type { SubjectKind } from '../../../shared/kernel/subjects.ts';
import {
  closeCard,
  openBook,
  openRegister,
  openRequest,
  openScreen,
  type RegisterName,
} from '../../app/navigation.ts';
import { readBoard } from '../../client/board.ts';
import { bringUp } from '../requests/rows.ts';

/** Where each kind of thing stands: in a book of a tab that holds several, or in a register. */
const books: Partial<Record<SubjectKind, `${RegisterName}/${string}`>> = {
  'room-task': 'daily/publicAreas',
};

const registers: Partial<Record<SubjectKind, RegisterName>> = {
  key: 'keyControl',
  incident: 'keyControl',
  'found-item': 'lostAndFound',
  'loss-report': 'lostAndFound',
  loan: 'loans',
  'loan-item': 'loans',
  handover: 'handover',
  staff: 'attendance',
};

export const jumpTo = ({ about }: Pick<AlarmView, 'about'>): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const book = books[about.kind];
  if (book) {
    openBook(book, about.id);
    return;
  }
  const register = registers[about.kind];
  if (register) {
    // The handover under way is the screen itself, no line of it.
    openRegister(register, about.kind === 'handover' ? undefined : about.id);
    return;
  }
  if (!readBoard().requests.has(about.id)) {
    openRequest(about.id);
    return;
  }
  openScreen('board');
  closeCard();
  bringUp(about.id);
};
