/** The keys of the floors: G comes here, arrows move, digits go straight to a room, Enter opens it. */
import { type RefObject, useMemo } from 'react';
import { type KeyBinding, useKeys } from '../../app/keys.ts';
import { openRoom, useCard } from '../../app/navigation.ts';
import { readBoard } from '../../client/board.ts';
import { erase, pointAt, readCursor, stepFrom, typeNumber, useCursor } from './gridCursor.ts';
import type { FloorLine } from './layout.ts';

const characters = (numbers: Iterable<string>): string[] =>
  [...new Set([...numbers].join(''))].sort();

export const useGridKeys = (
  grid: RefObject<HTMLDivElement | null>,
  lines: readonly FloorLine[],
): void => {
  const card = useCard();
  const open = card?.kind === 'room' ? card.number : null;
  // Drawn anew when the focus comes and goes: the foot names the keys that work now.
  useCursor((cursor) => cursor.focused);
  const known = useMemo(
    () => characters(lines.flatMap(({ rooms }) => rooms.map(({ number }) => number))),
    [lines],
  );
  useKeys(
    'screen',
    [
      {
        key: 'G',
        text: 'board.keys.floors',
        foot: 30,
        run: () => {
          grid.current?.focus();
          if (readCursor().room === null) pointAt(stepFrom(lines, null, 'Down'));
        },
      },
    ],
    { group: 'rooms.title' },
  );
  const moves = (['Up', 'Down', 'Left', 'Right'] as const).map((direction) => ({
    key: direction,
    text: 'rooms.keys.move',
    shown: '↑↓←→',
    silent: direction !== 'Up',
    run: () => pointAt(stepFrom(lines, readCursor().room, direction)),
  }));
  const typing = known.map((character, at) => ({
    key: character.toUpperCase(),
    text: 'rooms.keys.jump',
    shown: '0–9',
    silent: at > 0,
    run: () => {
      const room = typeNumber(readBoard().rooms.keys(), character);
      if (room !== null) openRoom(room);
    },
  }));
  const here: KeyBinding[] = [
    ...moves,
    ...typing,
    { key: 'Backspace', text: 'rooms.keys.jump', silent: true, run: erase },
    {
      key: 'Enter',
      text: 'rooms.keys.open',
      // Once the card is open, Enter belongs to the card.
      when: () => readCursor().room !== null && readCursor().room !== open,
      run: () => {
        const { room } = readCursor();
        if (room !== null) openRoom(room);
      },
    },
    {
      key: 'Esc',
      text: 'board.keys.back',
      // What is open is closed first; the floors are left after it.
      when: () => card === null,
      run: () => grid.current?.blur(),
    },
  ];
  useKeys(
    // Above the row in hand: while the floors have the focus, an annex letter is a room number.
    'field',
    // Asked when a key comes, which may be before React has drawn that the floors have the focus.
    here.map((binding) => ({
      ...binding,
      when: () => readCursor().focused && (binding.when?.() ?? true),
    })),
    { group: 'rooms.title' },
  );
};
