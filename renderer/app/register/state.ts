/**
 * Where the hand is in each register: line, filter, side, open form. It outlives the screen, so that a
 * register opens where it was left. It must not know what the lines are.
 */
import { createStore, useStore } from '../../client/store.ts';
import type { Held } from '../../ui/hold.ts';
import type { BookName, RegisterTarget } from '../navigation.ts';
import { dropDrafts } from './drafts.ts';

/** `filter`: the field was gone to, and no line has been since. */
export type Side = 'list' | 'record' | 'filter';
export type RegisterState = {
  /** The line in hand and the place it had in the list; NaN: not seen in the list yet. */
  held: Held | null;
  filter: string;
  /** The chip that is chosen; null: the usual list. */
  kind: string | null;
  side: Side;
  /** The form that is open, by the name its screen gave it. */
  form: string | null;
};

const start: RegisterState = { held: null, filter: '', kind: null, side: 'list', form: null };
const store = createStore<Partial<Record<BookName, RegisterState>>>({});

export const readRegister = (name: BookName): RegisterState => store.get()[name] ?? start;
export const useRegisterState = (name: BookName): RegisterState =>
  useStore(store, (all) => all[name] ?? start);

export const changeRegister = (name: BookName, next: Partial<RegisterState>): void =>
  store.set((all) => ({ ...all, [name]: { ...start, ...all[name], ...next } }));

/**
 * Takes up another line: forms of the last one close, and what was typed in them goes; what was typed for
 * a new record stays. Where none was in hand, a form that is open hangs on no line and stays.
 */
export const takeUp = (name: BookName, held: Held | null): void => {
  const before = readRegister(name).held;
  if (before === null || before.id === held?.id) {
    changeRegister(name, { held });
    return;
  }
  dropDrafts({ register: name, about: before.id });
  changeRegister(name, { held, form: null });
};

/** Somebody came to a register for something: its line even where the filter would hide it, or a form. */
export const goToTarget = ({ screen: name, id, filter, form }: RegisterTarget): void => {
  // A form is come for, not a line: no line is left, and nothing typed about one is lost.
  if (id === null && form !== undefined) changeRegister(name, { held: null });
  else takeUp(name, id === null ? null : { id, index: Number.NaN });
  changeRegister(name, { filter, kind: null, side: 'list', form: form ?? null });
};

/** The next person starts with registers nobody has touched. */
export const clearRegisters = (): void => {
  dropDrafts();
  store.set({});
};
