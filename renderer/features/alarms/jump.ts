/** From an alarm to the row it shouts for: a request on the board, or a line of a register. */
import type { AlarmView } from '../../../shared/alarms/contract.ts';
import type { SubjectKind } from '../../../shared/kernel/subjects.ts';
import {
  closeCard,
  openBook,
  openRegister,
  openRequest,
  openRoom,
  openScreen,
  type RegisterName,
} from '../../app/navigation.ts';
import { readBoard } from '../../client/board.ts';
import { bringUp } from '../requests/rows.ts';

/** The book of a shelf each kind of thing stands in. */
const books: Partial<Record<SubjectKind, readonly [screen: RegisterName, book: string]>> = {
  'wake-up': ['daily', 'wakeUps'],
  message: ['daily', 'messages'],
  'room-task': ['daily', 'publicAreas'],
  laundry: ['daily', 'laundry'],
  sitting: ['daily', 'babysitting'],
  order: ['daily', 'roomService'],
  'guest-thing': ['daily', 'guestThings'],
  guest: ['guests', 'files'],
  'care-action': ['guests', 'carePlans'],
  complaint: ['guests', 'complaints'],
  answer: ['answers', 'library'],
  question: ['answers', 'unanswered'],
  measure: ['reports', 'measures'],
  training: ['people', 'training'],
  'service-contract': ['archive', 'contracts'],
  archive: ['archive', 'months'],
  backup: ['archive', 'backups'],
};

/** Where each kind of thing stands. */
const registers: Partial<Record<SubjectKind, RegisterName>> = {
  key: 'keyControl',
  incident: 'keyControl',
  'found-item': 'lostAndFound',
  'loss-report': 'lostAndFound',
  loan: 'loans',
  'loan-item': 'loans',
  charge: 'charges',
  handover: 'handover',
  staff: 'attendance',
};

export const jumpTo = ({ about }: Pick<AlarmView, 'about'>): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  if (about.kind === 'house') {
    openBook('archive', 'evidence', null);
    return;
  }
  if (about.kind === 'minibar') {
    openBook('daily', 'minibar', null);
    return;
  }
  const book = books[about.kind];
  if (book) {
    openBook(...book, about.id);
    return;
  }
  const register = registers[about.kind];
  if (register) {
    // The handover under way is the screen itself, no line of it; so is all that is open together.
    const isWhole = about.kind === 'handover' || about.id === 'open';
    openRegister(register, isWhole ? undefined : about.id);
    return;
  }
  if (about.kind === 'room') {
    openRoom(about.id);
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
