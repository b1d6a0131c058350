/**
 * The hand of a register: one line selected by its id, ↑↓ to move, `/` to filter, Enter to the record
 * and Esc back: form, record, filter, board. It must not know what a line is or how it is drawn.
 */
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useKeys } from '../keys.ts';
import { type BookName, openScreen, useRegisterTarget } from '../navigation.ts';
import { filterLines, keepHeld, lineAt, lineInHand } from './rows.ts';
import {
  changeRegister,
  goToTarget,
  readRegister,
  type Side,
  takeUp,
  useRegisterState,
} from './state.ts';

type Line = { id: string };

export type RegisterOptions<Row extends Line> = {
  name: BookName;
  /** All lines there are, in the order they stand; the lines of a group side by side. */
  rows: readonly Row[];
  /** What a line is found by (see `findableBy`); without it the rows are taken as already filtered. */
  wordsOf?: (row: Row) => readonly string[];
  /** Whether a line belongs to the chosen chip; without it the rows are taken as already chosen. */
  isOfKind?: (row: Row, kind: string) => boolean;
  /** False while the rows still answer an earlier filter: no line is taken up from them. */
  answered?: boolean;
  /** The cursor stays in the search field, and ↑↓ Enter work from there. */
  typing?: boolean;
  /** What Enter does with the line, instead of going to the record; the key of its words. */
  enter?: { text: string; when?: (row: Row) => boolean; run: (row: Row) => void };
};

export type RegisterHand<Row extends Line> = {
  name: BookName;
  /** The lines as they stand on the screen. */
  rows: readonly Row[];
  /** The line in hand; it may be one the list does not hold, which a mark elsewhere opened. */
  id: string | null;
  selected: Row | null;
  filter: string;
  kind: string | null;
  side: Side;
  /** The form that is open, by name. */
  form: string | null;
  select: (id: string | null) => void;
  setFilter: (filter: string) => void;
  setKind: (kind: string | null) => void;
  openForm: (form: string) => void;
  closeForm: () => void;
  toRecord: () => void;
  toList: () => void;
  /** The filter's field has the cursor. */
  inFilter: () => void;
};

export const listId = (name: BookName): string => `${name}-list`;
export const recordId = (name: BookName): string => `${name}-record`;
export const filterId = (name: BookName): string => `${name}-filter`;
const focusOn = (id: string): void => document.getElementById(id)?.focus();

/** What is looked for in a register, for a screen whose lines the desk finds. */
export const useRegisterFilter = (name: BookName): { filter: string; kind: string | null } => {
  const { filter, kind } = useRegisterState(name);
  return { filter, kind };
};

const pageLines = 12;
const far = Number.POSITIVE_INFINITY;

export const useRegister = <Row extends Line>({
  name,
  rows: all,
  wordsOf,
  isOfKind,
  answered = true,
  typing = false,
  enter,
}: RegisterOptions<Row>): RegisterHand<Row> => {
  const { held, filter, kind, side, form } = useRegisterState(name);
  const target = useRegisterTarget(name);
  const last = useRef<Row | null>(null);

  useLayoutEffect(() => {
    if (target) goToTarget(target);
  }, [target]);

  const found = useMemo(() => {
    const ofKind = kind === null || !isOfKind ? all : all.filter((row) => isOfKind(row, kind));
    return wordsOf ? filterLines(ofKind, filter, wordsOf) : ofKind;
  }, [all, kind, filter, isOfKind, wordsOf]);
  const rows = useMemo(() => keepHeld(found, held, last.current), [found, held]);
  const selected = lineInHand(rows, held, { answered, isAwaited: target?.id === held?.id });
  const at = selected === null ? -1 : rows.indexOf(selected);

  // The line in hand is held by its id as soon as it is seen: a new one above it must not take its keys.
  useLayoutEffect(() => {
    last.current = selected;
    if (selected === null || !answered) return;
    // A mark has just led to another line: this hand is the one before it.
    if (readRegister(name).held !== held) return;
    if (held?.id !== selected.id || held.index !== at) takeUp(name, { id: selected.id, index: at });
  }, [name, selected, at, held, answered]);

  const select = (id: string | null) => {
    takeUp(name, id === null ? null : { id, index: rows.findIndex((row) => row.id === id) });
    if (readRegister(name).side === 'filter') changeRegister(name, { side: 'list' });
  };
  const move = (by: number) => {
    const next = lineAt(rows, held?.id ?? null, by);
    if (next) select(next.id);
  };
  const setFilter = (next: string) => {
    if (next === readRegister(name).filter) return;
    // The best match comes into hand. Lines the desk finds are gone with what was sought.
    if (next !== '' || !wordsOf) takeUp(name, null);
    changeRegister(name, { filter: next });
  };
  const setKind = (next: string | null) => {
    if (next !== null) takeUp(name, null);
    changeRegister(name, { kind: next });
  };
  const toRecord = () => {
    changeRegister(name, { side: 'record' });
    const region = document.getElementById(recordId(name));
    // What scrolls takes the arrow keys.
    (region?.querySelector<HTMLElement>('[data-record-body]') ?? region)?.focus();
  };
  const toList = () => {
    changeRegister(name, { side: 'list' });
    focusOn(listId(name));
  };
  const closeForm = () => changeRegister(name, { form: null });
  const isFiltered = filter !== '' || kind !== null;
  const back = () => {
    if (form !== null) return closeForm();
    if (side === 'record') return toList();
    if (!isFiltered && side === 'filter') return toList();
    if (!isFiltered) return openScreen('board');
    setFilter('');
    setKind(null);
    // Where the cursor stays in the search field, it stays.
    return typing ? undefined : toList();
  };

  // While a form is open the line in hand stays: what is typed is about it.
  const isFree = () => readRegister(name).form === null;
  const inList = () => isFree() && readRegister(name).side !== 'record';
  const moving = { text: 'registers.keys.move', inText: typing, when: inList };
  useKeys('screen', [
    { ...moving, key: 'Up', shown: '↑↓', foot: 10, run: () => move(-1) },
    { ...moving, key: 'Down', silent: true, run: () => move(1) },
    { ...moving, key: 'PageUp', silent: true, run: () => move(-pageLines) },
    { ...moving, key: 'PageDown', silent: true, run: () => move(pageLines) },
    // In a field these two belong to the words.
    { ...moving, key: 'Home', silent: true, inText: false, run: () => move(-far) },
    { ...moving, key: 'End', silent: true, inText: false, run: () => move(far) },
    {
      key: '/',
      text: 'registers.keys.filter',
      foot: 20,
      when: () => isFree() && document.getElementById(filterId(name)) !== null,
      run: () => focusOn(filterId(name)),
    },
    {
      key: 'Enter',
      text: enter?.text ?? 'registers.keys.toRecord',
      inText: typing,
      foot: 15,
      when: () => selected !== null && inList() && (enter?.when?.(selected) ?? true),
      run: (event) => {
        if (event.repeat || selected === null) return;
        if (enter) enter.run(selected);
        else toRecord();
      },
    },
    {
      key: 'Esc',
      text:
        form !== null
          ? 'registers.form.leave'
          : side === 'record'
            ? 'registers.keys.toList'
            : isFiltered
              ? 'registers.keys.clearFilter'
              : side === 'filter'
                ? 'registers.keys.toList'
                : 'registers.screen.board',
      foot: 88,
      run: back,
    },
  ]);
  // A register that is left is come back to at its list.
  useEffect(() => () => changeRegister(name, { side: 'list' }), [name]);

  return {
    name,
    rows,
    id: held?.id ?? selected?.id ?? null,
    selected,
    filter,
    kind,
    side,
    form,
    select,
    setFilter,
    setKind,
    openForm: (next) => changeRegister(name, { form: next }),
    closeForm,
    toRecord,
    toList,
    inFilter: () => changeRegister(name, { side: 'filter' }),
  };
};
