/** Holds a row that was read from a damaged house against what the record tells of it. */
import type { Raw } from '../database/open.ts';
import { notAsTold, registers, renumberedOf, storyIn } from './rows.ts';

/** Tells the numbers rooms bore and bear: without all of them a room may be meant under another number. */
export const roomTables: readonly string[] = ['room_names', 'retired_rooms', 'rooms'];

export type ToldRows = {
  /** What the record names such a row by. */
  key: string;
  isAsTold: (row: Record<string, unknown>) => boolean;
};

/** @param raw the house that came back, with its record and its rooms @returns undefined for a table the record does not speak of */
export const createTold = (raw: Raw): ((table: string) => ToldRows | undefined) => {
  const story = storyIn(raw);
  const names = renumberedOf(raw);
  return (table) => {
    const register = registers.find((one) => one.table === table);
    return (
      register && {
        key: register.key,
        isAsTold: (row) =>
          notAsTold(register, row, story(register, String(row[register.key])), names).length === 0,
      }
    );
  };
};
