/**
 * Where the person is: the screen, the card that is open beside it, the overlay above it, and words
 * on their way to the quick line. Screens read and call it; it knows none of them.
 */
import { useEffect, useEffectEvent } from 'react';
import { createStore, useStore } from '../client/store.ts';

export type Screen =
  | 'board'
  | 'keyControl'
  | 'lostAndFound'
  | 'loans'
  | 'attendance'
  | 'handover'
  | 'record'
  | 'rooms'
  | 'daily'
  | 'charges'
  | 'guests'
  | 'answers'
  | 'reports'
  | 'people'
  | 'archive';
/** The books of the desk: each has lines of its own to be opened at. */
export type RegisterName = Exclude<Screen, 'board' | 'record'>;
/** A screen's own list, or one of several books behind one tab: each keeps its own hand. */
export type BookName = Screen | `${RegisterName}/${string}`;
/** The line a screen is to be opened at, and what is looked for there. A new object each time. */
export type RegisterTarget = {
  screen: BookName;
  id: string | null;
  filter: string;
  /** The form that is to stand open there. */
  form?: string;
};
export type Card = { kind: 'room'; number: string } | { kind: 'request'; id: string };
export type Overlay = 'keys' | 'palette' | 'answer';

export type Navigation = {
  screen: Screen;
  /** What is opened to be read and acted on; null: nothing. */
  card: Card | null;
  overlay: Overlay | null;
  /** What somebody came to a screen for; null: it opens where it was left. */
  target: RegisterTarget | null;
  /** The book a card was opened from to be looked at: closing the card leads back to it. */
  from: RegisterTarget | null;
};

const start: Navigation = {
  screen: 'board',
  card: null,
  overlay: null,
  target: null,
  from: null,
};
const store = createStore<Navigation>(start);

export const useNavigation = <T>(select: (navigation: Navigation) => T): T =>
  useStore(store, select);

export const useScreen = (): Screen => useNavigation((navigation) => navigation.screen);
export const useCard = (): Card | null => useNavigation((navigation) => navigation.card);
export const useOverlay = (): Overlay | null => useNavigation((navigation) => navigation.overlay);

/** Whoever goes elsewhere has left the way back. */
const change = (next: Partial<Navigation>): void =>
  store.set((navigation) => ({
    ...navigation,
    ...(next.screen === undefined ? {} : { from: null }),
    ...next,
  }));

export const openScreen = (screen: Screen): void => change({ screen, overlay: null, target: null });
/** A register, at the line with the id where one is named; else where it was left. */
export const openRegister = (screen: RegisterName, id?: string): void =>
  change({ screen, overlay: null, target: id === undefined ? null : { screen, id, filter: '' } });
/** One of the books behind a screen's tab, at the line with the id where one is named. */
export const openBook = (
  screen: RegisterName,
  book: string,
  id: string | null,
  form?: string,
): void =>
  change({
    screen,
    overlay: null,
    target: { screen: `${screen}/${book}`, id, filter: '', ...(form ? { form } : {}) },
  });
/** The book of a screen somebody came for, by its name; null: it opens where it was left. */
export const useBookTarget = (screen: RegisterName): string | null =>
  useNavigation(({ target }) => {
    const [of, book] = target?.screen.split('/') ?? [];
    return of === screen && book !== undefined ? book : null;
  });
/** The line the register is to show, for the screen to fetch what its list does not hold. */
export const useRegisterTarget = (screen: BookName): RegisterTarget | null =>
  useNavigation(({ target }) => (target?.screen === screen ? target : null));
/** The room's card, on the board; `from` as of a request's. */
export const openRoom = (number: string, from: RegisterTarget | null = null): void =>
  change({ screen: 'board', card: { kind: 'room', number }, overlay: null, from });
/** The request's card, on the board; `from` the line of a book it is looked at from. */
export const openRequest = (id: string, from: RegisterTarget | null = null): void =>
  change({ screen: 'board', card: { kind: 'request', id }, overlay: null, from });
/** The record screen, looking for the words. */
export const openRecord = (sought: string): void =>
  change({
    screen: 'record',
    overlay: null,
    target: { screen: 'record', id: null, filter: sought },
  });
/** Back to the bare board, nothing sought: the next person starts clean. */
export const resetNavigation = (): void => store.set(start);
/** Another room's card, or none, where a room's card is open; no screen comes or goes. */
export const turnRoomCard = (number: string | null): void =>
  store.set((navigation) =>
    navigation.card?.kind !== 'room' || navigation.card.number === number
      ? navigation
      : { ...navigation, card: number === null ? null : { kind: 'room', number } },
  );
/** Another request's card, where one is open; no screen comes or goes. */
export const turnRequestCard = (id: string): void =>
  store.set((navigation) =>
    navigation.card?.kind !== 'request' || navigation.card.id === id
      ? navigation
      : { ...navigation, card: { kind: 'request', id } },
  );
export const closeCard = (): void => {
  const { screen, from } = store.get();
  const back = screen === 'board' ? from : null;
  const [book] = (back?.screen.split('/') ?? []) as [Screen?];
  change({ card: null, ...(book === undefined ? {} : { screen: book, target: back }) });
};
export const openOverlay = (overlay: Overlay): void => change({ overlay });
export const closeOverlay = (): void => change({ overlay: null });

type QuickWords = { text: string; replace: boolean };
const quickListeners = new Set<(words: QuickWords) => void>();
/** Words put while no quick line was on the screen; the next one takes them. */
let onTheWay: QuickWords | null = null;

/** Puts words into the quick line and the cursor behind them; what is typed there stays unless replaced. */
export const putInQuickLine = (text: string, replace = false): void => {
  change({ screen: 'board', overlay: null });
  onTheWay = { text, replace };
  if (quickListeners.size === 0) return;
  onTheWay = null;
  for (const listener of quickListeners) listener({ text, replace });
};

/** For the quick line: hears words put into it from elsewhere. */
export const useQuickWords = (take: (words: QuickWords) => void): void => {
  const taken = useEffectEvent(take);
  useEffect(() => {
    const listener = (words: QuickWords) => taken(words);
    quickListeners.add(listener);
    if (onTheWay) {
      listener(onTheWay);
      onTheWay = null;
    }
    return () => {
      quickListeners.delete(listener);
    };
  }, []);
};
