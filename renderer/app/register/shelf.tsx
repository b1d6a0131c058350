/**
 * Several books behind one tab: which is open, the chips that name them, and the screen that shows it.
 * A mark elsewhere opens the book it is about. It must not know what a book holds.
 */
import { type ComponentType, useLayoutEffect } from 'react';
import { createStore, useStore } from '../../client/store.ts';
import { type RegisterName, useBookTarget, useRegisterTarget } from '../navigation.ts';
import { BookChips } from './BookChips.tsx';

export type Shelf<Book extends string> = {
  screen: RegisterName;
  books: readonly Book[];
  /** Key of the texts the books' names stand under. */
  texts: string;
  useBook: () => Book;
  showBook: (book: Book) => void;
  /** Stands at the head of every book of the shelf. */
  Chips: ComponentType;
};

/**
 * A shelf of books, the first of them open. Their names stand in the texts under `<screen>.view`, where
 * nothing else is said.
 */
export const createShelf = <const Book extends string>(
  screen: RegisterName,
  books: readonly [Book, ...Book[]],
  texts = `${screen}.view`,
): Shelf<Book> => {
  const store = createStore<Book>(books[0]);
  const useBook = (): Book => useStore(store, (book) => book);
  const showBook = (book: Book): void => store.set(() => book);
  const Chips = () => (
    <BookChips
      texts={texts}
      books={books}
      open={useBook()}
      show={showBook}
      testId={`${screen}-view`}
    />
  );
  return { screen, books, texts, useBook, showBook, Chips };
};

/** The screen of a shelf: the book that is open. */
export const screenOf = <Book extends string>(
  { screen, books, useBook, showBook }: Shelf<Book>,
  shown: Record<Book, ComponentType>,
): ComponentType => {
  const [first] = books;
  const Screen = () => {
    const Open: ComponentType = shown[useBook()];
    const mark = useRegisterTarget(screen);
    const target = useBookTarget(screen);
    // A mark that names no book is about the first.
    useLayoutEffect(() => {
      if (mark && first !== undefined) showBook(first);
    }, [mark]);
    useLayoutEffect(() => {
      const book = books.find((one) => one === target);
      if (book) showBook(book);
    }, [target]);
    return <Open />;
  };
  return Screen;
};
