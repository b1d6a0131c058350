/**
 * Erases what was personal: columns are overwritten, the personal parts of the record removed, pictures and
 * words of the indexes dropped. Numbers, places, times and states stay, and so does every hash of the chain.
 */
import { dayMs } from '../../../shared/kernel/durations.ts';
import type { SearchKind } from '../../../shared/search/contract.ts';
import type { StayRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import {
  type Gone,
  outdateArchives,
  prepareKept,
  type Raw,
  type Statements,
} from '../personal/index.ts';
import { isSearched } from '../search/index.ts';
import { prepareBeside } from './others.ts';
import { prepareSheets } from './sheets.ts';
import { prepareWindows } from './windows.ts';

export type Erased = { rows: number; parts: number };
export type ErasedByRegister = Erased & { registers: Record<string, number> };

/** Work that may take personal parts out of the record: at any other time the database refuses it. */
const prepareLeave = (raw: Raw) => {
  const give = raw.prepare('UPDATE own_hand SET erasing = 1');
  const take = raw.prepare('UPDATE own_hand SET erasing = 0');
  return <T>(work: () => T): T => {
    give.run();
    const done = work();
    // Where the work fails the transaction does, and takes the leave with it.
    take.run();
    return done;
  };
};

export const createEraser = (raw: Raw) => {
  const withLeave = prepareLeave(raw);
  const registers = prepareKept(raw);
  const beside = prepareBeside(raw);
  const dropParts = raw.prepare(
    'DELETE FROM event_personal WHERE seq IN (SELECT seq FROM events WHERE subject_id = ?)',
  );
  const dropPhotos = raw.prepare('DELETE FROM photos WHERE subject_id = ?');
  const dropWords = raw.prepare('DELETE FROM lost_words WHERE subject_id = ?');
  const spanOf = raw.prepare(
    'SELECT min(at_ms) AS "from", max(at_ms) AS until FROM events WHERE subject_id = ?',
  );
  const windowsOf = prepareWindows(raw);
  const sheets = prepareSheets(raw);

  /** The archive files of those months have something in them that is no more. */
  const outdate = (context: WriteContext, from: number | null, until = from): void => {
    if (from !== null) outdateArchives(context, from, until ?? from);
  };

  /** Erases one row of a register with all that was said of it: how many parts, the last of them when. */
  const eraseRow = (context: WriteContext, { sort, blank }: Statements, id: string) => {
    const atMs = blank(id);
    const parts = dropParts.run(id).changes;
    dropWords.run(id);
    const span = spanOf.get(id) as { from: number | null; until: number | null };
    outdate(context, atMs);
    outdate(context, span.from, span.until);
    if (isSearched(sort.kind)) context.writes.search.enqueue(sort.kind as SearchKind, id);
    return { parts, untilMs: span.until ?? 0 };
  };

  /** The rows of a guest's stay that still hold something personal, by register. */
  const rowsOf = (stay: StayRow, nowMs: number, whole = false) => {
    const windows = JSON.stringify(windowsOf(stay, nowMs));
    return registers.flatMap((register) => {
      const found = register.ofStay(stay.id, windows, whole);
      return found.length === 0 ? [] : [{ register, found }];
    });
  };

  const eraseStay = (context: WriteContext, stay: StayRow): ErasedByRegister => {
    const tally = { rows: 0, parts: 0, registers: {} as Record<string, number> };
    let untilMs = stay.departedAtMs ?? 0;
    for (const { register, found } of rowsOf(stay, context.nowMs)) {
      const closed = found.filter(({ open }) => open === 0 || register.sort.table === 'stays');
      for (const { id } of closed) {
        const gone = eraseRow(context, register, id);
        tally.parts += gone.parts;
        untilMs = Math.max(untilMs, gone.untilMs);
        if (register.sort.of === 'lost') dropPhotos.run(id);
      }
      if (closed.length > 0) tally.registers[register.sort.table] = closed.length;
      tally.rows += closed.length;
    }
    const fromMs = (stay.arrivedAtMs ?? Date.parse(stay.arrival)) - dayMs;
    // What of theirs was still open stood on sheets until it was closed.
    for (const atMs of sheets.erase(stay, fromMs, untilMs + dayMs)) {
      tally.parts += 1;
      outdate(context, atMs);
    }
    return tally;
  };

  const eraseGone = (
    context: WriteContext,
    { rows, sheets: signed }: { rows: readonly Gone[]; sheets: readonly number[] },
  ): ErasedByRegister => {
    const tally = { rows: 0, parts: 0, registers: {} as Record<string, number> };
    const byTable = new Map(registers.map((register) => [register.sort.table, register]));
    for (const { table, id } of rows) {
      const register = byTable.get(table);
      if (!register?.holds(id)) continue;
      tally.parts += eraseRow(context, register, id).parts;
      if (register.sort.of === 'lost') dropPhotos.run(id);
      tally.registers[table] = (tally.registers[table] ?? 0) + 1;
      tally.rows += 1;
    }
    for (const seq of signed) {
      const atMs = sheets.eraseSigned(seq);
      if (atMs === null) continue;
      tally.rows += 1;
      tally.parts += 1;
      outdate(context, atMs);
    }
    return tally;
  };

  return {
    registers,
    beside,
    rowsOf,
    eraseRow: (context: WriteContext, register: Statements, id: string): Erased => ({
      rows: 1,
      parts: withLeave(() => eraseRow(context, register, id).parts),
    }),
    eraseBeside: (
      context: WriteContext,
      { erase }: ReturnType<typeof prepareBeside>[number],
      id: string,
    ): Erased => {
      outdate(
        context,
        withLeave(() => erase(id)),
      );
      return { rows: 1, parts: 0 };
    },
    /** Everything of a guest's stay. What is still open of a room they shared stays with its register. */
    eraseStay: (context: WriteContext, stay: StayRow): ErasedByRegister =>
      withLeave(() => eraseStay(context, stay)),
    /** Rows and sheets that were erased before, whether they are open now or not. */
    eraseGone: (
      context: WriteContext,
      gone: { rows: readonly Gone[]; sheets: readonly number[] },
    ): ErasedByRegister => withLeave(() => eraseGone(context, gone)),
  };
};
export type Eraser = ReturnType<typeof createEraser>;
