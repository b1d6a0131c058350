/**
 * Several books behind one tab: which is open, the chips that name them, and the screen that shows it.
 * A mark elsewhere opens the book it is about. It must not know what a book holds.
 */
import { type ComponentType, useLayoutEffect } from 'react';
import { createStore, useStore } from '../../client/store.ts';
import { type RegisterName, useBookTarget } from '../navigation.ts';
import { BookChips } from './BookChips.tsx';

export type Shelf<Book extends string> = {
  screen: RegisterName;
  books: readonly Book[];
  useBook: () => Book;
  showBook: (book: Book) => void;
  /** Stands at the head of every book of the shelf. */
  Chips: ComponentType;
};

/** A shelf of books, the first of them open; their names stand in the texts under `<screen>.view`. */
export const createShelf = <const Book extends string>(
  screen: RegisterName,
  books: readonly [Book, ...Book[]],
): Shelf<Book> => {
  const store = createStore<Book>(books[0]);
  const useBook = (): Book => useStore(store, (book) => book);
  const showBook = (book: Book): void => store.set(() => book);
  const Chips = () => (
    <BookChips
      texts={`${screen}.view`}
      books={books}
      open={useBook()}
      show={showBook}
      testId={`${screen}-view`}
    />
  );
  return { screen, books, useBook, showBook, Chips };
};

/** The screen of a shelf: the book that is open. */
export const screenOf = <Book extends string>(
  { screen, books, useBook, showBook, Chips }: Shelf<Book>,
  shown: Partial<Record<Book, ComponentType>>,
): ComponentType => {
  const Screen = () => {
    const Open: ComponentType = shown[useBook()] ?? Chips;
    const target = useBookTarget(screen);
    useLayoutEffect(() => {
      const book = books.find((one) => one === target);
      if (book) showBook(book);
    }, [target]);
    return <Open />;
  };
  return Screen;
};
