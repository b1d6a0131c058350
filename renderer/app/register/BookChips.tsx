/** The books behind one tab, each with its key, at the head of all of them. It must not know what they hold. */
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../ui/Kbd.tsx';
import { useKeys } from '../keys.ts';
import classes from './BookChips.module.css';

type BookChipsProps<Book extends string> = {
  /** Key of the texts the books' names stand under, e.g. `attendance.view`. */
  texts: string;
  books: readonly Book[];
  open: Book;
  show: (book: Book) => void;
  testId: string;
};

/** The digit of a book, with Alt; the tenth has the key after the ninth. */
export const bookDigit = (index: number): string => String((index + 1) % 10);

export const BookChips = <Book extends string>(props: BookChipsProps<Book>) => {
  const { texts, books, open, show, testId } = props;
  const { t } = useTranslation();
  useKeys(
    'screen',
    books.map((book, index) => ({
      key: `Alt+${bookDigit(index)}`,
      text: `${texts}.${book}`,
      inText: true,
      run: () => show(book),
    })),
  );
  return (
    <span className={classes.chips} data-testid={testId}>
      {/* Said once for all: ten books have to stand in one row. */}
      <Kbd keys="Alt" />
      {books.map((book, index) => (
        <button
          key={book}
          type="button"
          className={classes.chip}
          aria-pressed={book === open}
          data-testid={`${testId}-${book}`}
          onClick={() => show(book)}
        >
          <Kbd keys={bookDigit(index)} /> {t(`${texts}.${book}`)}
        </button>
      ))}
    </span>
  );
};
