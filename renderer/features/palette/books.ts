/** The books behind a screen, each a way in by the name its chip has. */
import { openScreen, type RegisterName } from '../../app/navigation.ts';
import { bookDigit } from '../../app/register/BookChips.tsx';
import type { Shelf } from '../../app/register/shelf.tsx';
import { answersBooks } from '../answers/books.ts';
import { archiveBooks } from '../archive/books.ts';
import { attendanceBooks } from '../attendance/books.ts';
import { dailyBooks } from '../daily/books.ts';
import { guestsBooks } from '../guests/books.ts';
import { showPast } from '../handover/view.ts';
import { keyBooks } from '../keys/books.ts';
import { peopleBooks } from '../people/books.ts';
import { reportsBooks } from '../reports/books.ts';
import { roomBooks } from '../rooms-register/books.ts';

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

const booksOf = <Name extends string>({ screen, books, texts, showBook }: Shelf<Name>): Book[] =>
  books.map((book, index) => ({
    screen,
    text: `${texts}.${book}`,
    keys: `Alt+${bookDigit(index)}`,
    open: behind(screen, () => showBook(book)),
  }));

export const books: readonly Book[] = [
  ...booksOf(keyBooks),
  ...booksOf(attendanceBooks),
  ...booksOf(roomBooks),
  ...booksOf(dailyBooks),
  ...booksOf(guestsBooks),
  ...booksOf(answersBooks),
  ...booksOf(reportsBooks),
  ...booksOf(peopleBooks),
  ...booksOf(archiveBooks),
  {
    screen: 'handover',
    text: 'handover.view.past',
    keys: null,
    open: behind('handover', showPast),
  },
];
