/**
 * The hand of the roster grid: a cell in hand, moved by arrows, filled by a letter, taken back step by
 * step. What is typed is sent at once; the grid shows it before the answer comes.
 */
import { useRef, useState } from 'react';
import type { RosterEntry, RosterView } from '../../../shared/attendance/contract.ts';
import { isAway } from '../../../shared/attendance/model.ts';
import { desk, orpc } from '../../client/desk.ts';
import { type Problem, problemOf } from '../../client/errors.ts';
import { queryClient } from '../../client/queries.ts';

export type GridCell = { row: number; column: number };

type Grid = {
  cell: GridCell;
  problem: Problem | null;
  /** Grows with each change that was saved. */
  saved: number;
  move: (rows: number, columns: number) => void;
  to: (cell: GridCell) => void;
  put: (entries: readonly RosterEntry[]) => Promise<void>;
  /** The same, and what it was refused with is the caller's to show. */
  save: (entry: RosterEntry) => Promise<void>;
  undo: () => Promise<void>;
  /** What stands in these cells now, to be put back later. */
  asTyped: () => RosterEntry[];
  remember: (before: readonly RosterEntry[]) => void;
  refused: (error: unknown) => void;
};

const inside = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** The week with the entries in it, as the desk will give it. */
const withEntries = (view: RosterView, entries: readonly RosterEntry[]): RosterView => {
  const wanted = new Map(entries.map((entry) => [`${entry.code} ${entry.date}`, entry]));
  return {
    ...view,
    people: view.people.map((person) => ({
      ...person,
      cells: person.cells.map((cell) => {
        const entry = wanted.get(`${person.code} ${cell.date}`);
        if (!entry) return cell;
        const { shift, floors = cell.floors } = entry;
        const works = shift !== null && !isAway(shift);
        return {
          ...cell,
          shift,
          floors: works && floors?.length ? floors : null,
          standing: false,
          swapped: false,
        };
      }),
    })),
  };
};

export const useGrid = (view: RosterView | undefined): Grid => {
  const [cell, setCell] = useState<GridCell>({ row: 0, column: 0 });
  const [problem, setProblem] = useState<Problem | null>(null);
  // Keys come faster than answers: each step waits for the one before, and sees what it left.
  const history = useRef<(readonly RosterEntry[])[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const turn = queue.current.then(step);
    // One that is refused holds up none after it.
    queue.current = turn.catch(() => {});
    return turn;
  };
  const [saved, setSaved] = useState(0);
  const rows = view?.people.length ?? 0;
  const columns = view?.dates.length ?? 0;

  const asTyped = (): RosterEntry[] =>
    (view?.people ?? []).flatMap(({ code, cells }) =>
      cells.map(({ date, shift, standing, floors }) => ({
        code,
        date,
        shift: standing ? null : shift,
        floors,
      })),
    );
  /** At once, before the desk has answered. */
  const show = (entries: readonly RosterEntry[]): void => {
    const queryKey = orpc.attendance.roster.queryKey({
      input: { from: view?.from ?? '', days: 7 },
    });
    queryClient.setQueryData(queryKey, (known: RosterView | undefined) =>
      known ? withEntries(known, entries) : known,
    );
  };
  const send = async (entries: readonly RosterEntry[]): Promise<void> => {
    setProblem(null);
    try {
      await desk.attendance.setRoster({ entries: [...entries] });
      setSaved((count) => count + 1);
    } finally {
      await queryClient.invalidateQueries({ queryKey: orpc.attendance.key() });
    }
  };
  const refused = (error: unknown) => setProblem(problemOf(error));
  const save = (entries: readonly RosterEntry[]): Promise<void> => {
    const touched = new Set(entries.map(({ code, date }) => `${code} ${date}`));
    const before = asTyped().filter(({ code, date }) => touched.has(`${code} ${date}`));
    show(entries);
    return inTurn(async () => {
      await send(entries);
      history.current.push(before);
    });
  };
  return {
    cell: { row: inside(cell.row, rows), column: inside(cell.column, columns) },
    problem,
    saved,
    move: (byRows, byColumns) =>
      setCell(({ row, column }) => ({
        row: inside(row + byRows, rows),
        column: inside(column + byColumns, columns),
      })),
    to: setCell,
    put: (entries) => save(entries).catch(refused),
    save: (entry) => save([entry]),
    undo: () =>
      inTurn(async () => {
        const last = history.current.at(-1);
        if (!last) return;
        show(last);
        await send(last);
        history.current.pop();
      }).catch(refused),
    asTyped,
    remember: (before) => void history.current.push(before),
    refused,
  };
};
