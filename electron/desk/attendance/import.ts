/**
 * A roster from a file: a line a person and day (code, date, shift), or a line a person with a column a
 * day. A dry run names every bad line; applied it is all of it or nothing.
 */
import type { ImportPreview, ImportProblem } from '../../../shared/attendance/contract.ts';
import { floorsIn, isAway, ownHours, readCell } from '../../../shared/attendance/model.ts';
import { dateAt, daysBetween } from '../../../shared/kernel/time.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { ownHoursOf, unknownFloor } from '../staff/index.ts';
import { cellName, type Table } from '../tables/index.ts';
import { changesOf, putRoster, type Wanted } from './roster.ts';

const names = {
  code: ['code', 'staff code', 'staff', '工号', '员工号', '员工编号', '编号'],
  date: ['date', 'day', '日期'],
  shift: ['shift', '班次', '班'],
  floors: ['floors', 'floor', '楼层'],
  // Known, and not needed: the code says who it is.
  aside: ['name', '姓名', 'department', '部门', 'role', '岗位', '职务'],
};

const isNamed = (title: string, column: keyof typeof names): boolean =>
  names[column].includes(title.trim().toLowerCase());

/** A date as people head a column with it, the day of the week beside it or not; midnight as a workbook writes it. */
const dated =
  /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?\s*[(（]?(?:(?:周|星期|礼拜)[一二三四五六日天]|[A-Za-z]{2,9})?[)）]?$/;

const isDay = (date: string): boolean => {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === date;
};

/**
 * `2026-11-23`, `2026/11/23`, `2026年11月23日`, or without the year as of the nearest such day; null when it is
 * no day of the calendar or can be read in two ways, as `11/23/2026`.
 */
const readDate = (text: string, today: string): string | null => {
  const match = dated.exec(text.trim());
  if (!match) return null;
  const two = (value: string | undefined) => String(value).padStart(2, '0');
  const day = `${two(match[2])}-${two(match[3])}`;
  if (match[1] !== undefined) return isDay(`${match[1]}-${day}`) ? `${match[1]}-${day}` : null;
  const year = Number(today.slice(0, 4));
  const away = (date: string) => Math.abs(daysBetween(today, date));
  const [nearest] = [year - 1, year, year + 1]
    .map((one) => `${one}-${day}`)
    .filter(isDay)
    .sort((a, b) => away(a) - away(b));
  return nearest ?? null;
};

type Placed = {
  line: number;
  column: number;
  code: string;
  date: string;
  shift: string;
  /** From a column of their own; left out: they stand behind the shift. */
  floors?: string;
};

/** Where each cell of the roster stands. Problems of the header end it: no line could be read. */
const placesOf = (table: Table, today: string): { cells: Placed[]; problems: ImportProblem[] } => {
  const { header, rows, lines } = table;
  const codeAt = header.findIndex((title) => isNamed(title, 'code'));
  const shiftAt = header.findIndex((title) => isNamed(title, 'shift'));
  const floorsAt = header.findIndex((title) => isNamed(title, 'floors'));
  const dateAtColumn = header.findIndex((title) => isNamed(title, 'date'));
  const wrong = (column: number, value: string): ImportProblem => ({
    kind: 'header',
    line: 1,
    cell: column < 0 ? null : cellName(column, 1),
    value,
  });
  if (codeAt < 0) return { cells: [], problems: [wrong(-1, header.join(', '))] };
  if (shiftAt >= 0 && dateAtColumn >= 0) {
    const cells = rows.map((row, index) => ({
      line: lines[index] ?? 0,
      column: shiftAt,
      code: row[codeAt] ?? '',
      date: row[dateAtColumn] ?? '',
      shift: row[shiftAt] ?? '',
      ...(floorsAt < 0 ? {} : { floors: row[floorsAt] ?? '' }),
    }));
    return { cells, problems: [] };
  }
  const days = header.flatMap((title, column) =>
    // In a grid the floors are those of the person, not of a day: they are not the roster's.
    column === codeAt || column === floorsAt || isNamed(title, 'aside') ? [] : [{ column, title }],
  );
  const strange = days.filter(({ title }) => readDate(title, today) === null);
  if (days.length === 0 || strange.length > 0)
    return {
      cells: [],
      problems:
        days.length === 0
          ? [wrong(-1, header.join(', '))]
          : strange.map(({ column, title }) => wrong(column, title)),
    };
  const cells = rows.flatMap((row, index) =>
    days.flatMap(({ column, title }) => {
      const shift = row[column] ?? '';
      // An empty cell of a grid says nothing: what is on the roster stays.
      return shift === ''
        ? []
        : [{ line: lines[index] ?? 0, column, code: row[codeAt] ?? '', date: title, shift }];
    }),
  );
  return { cells, problems: [] };
};

/** What is odd about the file itself. A formula is no roster: it may say something else tomorrow. */
const oddCells = ({ problems }: Table): ImportProblem[] =>
  problems.flatMap(({ kind, line, cell, value }): ImportProblem[] => {
    if (kind === 'merged') return [];
    if (kind === 'formula') return [{ kind, line, cell, value }];
    const header = kind === 'unnamed' || kind === 'twice';
    return [{ kind: header ? 'header' : 'broken', line, cell, value }];
  });

/** A cell that begins like a formula was one, in a file that keeps none. */
const looksLikeFormula = (text: string): boolean => /^[=@]|^[+-]\D/.test(text);

type Reading = { wanted: Wanted[]; problems: ImportProblem[] };

/** Everything the file says, and everything wrong with it. */
const readRoster = (context: ReadContext, table: Table): Reading => {
  const { reads } = context;
  const today = dateAt(context.nowMs, context.timeZone);
  const shifts = reads.house.shifts().map(({ code }) => code);
  const { cells, problems: header } = placesOf(table, today);
  const problems = [...oddCells(table), ...header];
  const formulas = new Set(problems.flatMap(({ cell }) => (cell === null ? [] : [cell])));
  const seen = new Map<string, number>();
  const wanted = cells.flatMap(({ line, column, code, date, shift, floors }): Wanted[] => {
    const cell = cellName(column, line);
    const bad = (kind: ImportProblem['kind'], value: string): Wanted[] => {
      problems.push({ kind, line, cell, value });
      return [];
    };
    if (formulas.has(cell)) return [];
    const typed = [code, date, shift, floors ?? ''].find(looksLikeFormula);
    if (typed !== undefined) return bad('formula', typed);
    const person = reads.staff.byToken(code);
    if (!person) return bad('unknownPerson', code);
    if (!person.active) return bad('leftPerson', `${code} ${person.name}`);
    const day = readDate(date, today);
    if (day === null) return bad('badDate', date);
    const said = readCell(shift, shifts);
    if (said === null) return bad('unknownShift', shift);
    const { shift: meant } = said;
    const given = floors === undefined ? said.floors : floorsIn(floors);
    const stranger = unknownFloor(context, given ?? []);
    if (stranger !== undefined) return bad('unknownFloor', stranger);
    if (meant === ownHours && !isAway(meant) && !ownHoursOf(person))
      return bad('noOwnHours', `${code} ${person.name}`);
    const key = `${person.id} ${day}`;
    const before = seen.get(key);
    if (before !== undefined) return bad('double', `${code} ${day} ↔ ${before}`);
    seen.set(key, line);
    return [{ person, date: day, shift: meant, floors: given }];
  });
  const ordered = problems.sort(
    (a, b) => a.line - b.line || (a.cell ?? '').localeCompare(b.cell ?? ''),
  );
  return { wanted, problems: ordered };
};

/** What the file would do. */
export const previewImport = (context: ReadContext, name: string, table: Table): ImportPreview => {
  const { wanted, problems } = readRoster(context, table);
  const changes = changesOf(context, wanted);
  const dates = wanted.map(({ date }) => date).sort();
  return {
    name,
    people: new Set(wanted.map(({ person }) => person.id)).size,
    from: dates[0] ?? null,
    until: dates.at(-1) ?? null,
    read: wanted.length,
    changes,
    same: wanted.length - changes,
    problems,
  };
};

/** Puts the roster down. @throws DeskError CONFLICT `attendance.badLines` with the first of them; nothing is applied then */
export const applyImport = (context: WriteContext, name: string, table: Table): number => {
  const { wanted, problems } = readRoster(context, table);
  if (problems.length > 0)
    throw new DeskError('CONFLICT', 'attendance.badLines', {
      name,
      count: problems.length,
      line: problems[0]?.line,
      problems: problems.slice(0, 20),
    });
  return putRoster(context, wanted, 'imported');
};
