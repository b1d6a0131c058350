/** The books behind a screen, each a way in by the name its chip has. */

import { openScreen, type RegisterName } from '../../app/navigation.ts';
import { bookDigit } from '../../app/register/BookChips.tsx';
import { views as attendance, showView as showAttendance } from '../attendance/view.ts';
import { views as daily, showView as showDaily } from '../daily/view.ts';
import { showPast } from '../handover/view.ts';
import { views as keys, showView as showKeys } from '../keys/view.ts';
import { views as rooms, showView as showRooms } from '../rooms-register/view.ts';

type Book = {
  screen: RegisterName;
  /** Key of its name. */
  text: string;
  /** The key that opens it from its screen; null: it has none of its own. */
  keys: string | null;
  open: () => void;
};

const behind =
  (screen: RegisterName, show: () => void): (() => void) =>
  () => {
    openScreen(screen);
    show();
  };

export const books: readonly Book[] = [
  ...keys.map((view, index) => ({
    screen: 'keyControl' as const,
    text: `keyControl.view.${view}`,
    keys: `Alt+${bookDigit(index)}`,
    open: behind('keyControl', () => showKeys(view)),
  })),
  ...attendance.map((view, index) => ({
    screen: 'attendance' as const,
    text: `attendance.view.${view}`,
    keys: `Alt+${bookDigit(index)}`,
    open: behind('attendance', () => showAttendance(view)),
  })),
  ...rooms.map((view, index) => ({
    screen: 'rooms' as const,
    text: `roomBooks.view.${view}`,
    keys: `Alt+${bookDigit(index)}`,
    open: behind('rooms', () => showRooms(view)),
  })),
  ...daily.map((view, index) => ({
    screen: 'daily' as const,
    text: `daily.view.${view}`,
    keys: `Alt+${bookDigit(index)}`,
    open: behind('daily', () => showDaily(view)),
  })),
  {
    screen: 'handover',
    text: 'handover.view.past',
    keys: null,
    open: behind('handover', showPast),
  },
];
