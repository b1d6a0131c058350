/**
 * From the lines of a file to records: cells by field, merged ones counted for each of their lines, what is
 * no record left aside by name. It must not know what the fields mean. Pure.
 */
import type { ImportNote, ImportPreview, ImportProblem } from '../../../shared/imports/contract.ts';
import type { ProblemKind } from '../../../shared/imports/model.ts';
import { cellName, columnName, type Lines, type RawLine } from '../tables/index.ts';
import { findHeading, type Heading, type Names } from './heading.ts';

export type Cell = {
  value: string;
  /** As a spreadsheet names it. */
  cell: string;
  /** As the file heads its column. */
  title: string;
  /** Taken over from the cell above, with which it is one. */
  fromAbove: boolean;
};

export type Entry<F extends string> = { line: number; cells: Partial<Record<F, Cell>> };

export type Records<F extends string> = {
  entries: Entry<F>[];
  columns: ImportPreview['columns'];
  problems: ImportProblem[];
  notes: ImportNote[];
};

export type Shape<F extends string> = {
  names: Names<F>;
  /** The field without which there is no list. */
  needed: F;
  /**
   * Fields whose cells are merged over several lines: in a text, which cannot tell of merging, an empty one
   * has what stands above. A workbook says itself which cells are one.
   */
  merged: readonly F[];
  /** Fields merged together with `needed`, the others of the line aside. */
  mergedAlong: readonly F[];
  /** Fields that tell a record of its own: where one differs from above, no cell is merged with those above. */
  parting: readonly F[];
  /** A field that makes a record by itself below a merged `needed`: one more guest of the room. */
  lone: F | null;
  /** True for a text that is one of `needed`: a list of nothing else needs no heading. */
  plain: (text: string) => boolean;
};

export const problemAt = (
  kind: ProblemKind,
  line: number,
  at: Pick<Cell, 'cell' | 'title'> | null,
  value: string,
  other: string | null = null,
): ImportProblem => ({
  kind,
  line,
  cell: at?.cell ?? null,
  column: at?.title ?? null,
  value: value.slice(0, 200),
  other,
});

const total =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|总\s*数|共\s*\d+\s*[间人位条]|(?:grand\s+|sub-?\s*)?totals?\s*(?:[:：]|$|\d))/i;

/** Without a heading: a single column of what is needed. */
const bareHeading = <F extends string>(
  lines: readonly RawLine[],
  { needed, plain }: Shape<F>,
): Heading<F> | undefined =>
  lines.every(({ cells }) => plain(cells[0] ?? '') && cells.slice(1).every((cell) => cell === ''))
    ? { line: 0, columns: [{ column: 0, title: '', field: needed }], twice: [] }
    : undefined;

const noHeading = <F extends string>(lines: readonly RawLine[]): Records<F> => ({
  entries: [],
  columns: [],
  problems: [
    problemAt(
      'noHeading',
      lines[0]?.line ?? 1,
      null,
      (lines[0]?.cells ?? []).filter((cell) => cell !== '').join(', '),
    ),
  ],
  notes: [],
});

const isHeadingAgain = <F extends string>({ cells }: RawLine, { columns }: Heading<F>): boolean =>
  columns.every(({ column, title }) => (cells[column] ?? '') === title);

/** What is odd about the file's own cells. */
const oddities = (
  { problems }: Lines,
  from: number,
): { problems: ImportProblem[]; notes: ImportNote[] } => {
  const formulas = problems.filter(({ kind, line }) => kind === 'formula' && line > from);
  return {
    problems: problems.flatMap(({ kind, line, cell, value }) =>
      line > from && (kind === 'error' || kind === 'quotes')
        ? [
            problemAt(
              kind === 'error' ? 'failed' : 'quotes',
              line,
              cell === null ? null : { cell, title: '' },
              value,
            ),
          ]
        : [],
    ),
    notes:
      formulas.length === 0
        ? []
        : [{ kind: 'formulas', line: formulas[0]?.line ?? null, value: String(formulas.length) }],
  };
};

/** Every line that names something, with its cells by field. */
export const readRecords = <F extends string>(source: Lines, shape: Shape<F>): Records<F> => {
  const { lines, spans } = source;
  const { names, needed, merged, mergedAlong, parting, lone, plain } = shape;
  const heading = findHeading(lines, names, needed) ?? bareHeading(lines, shape);
  if (!heading) return noHeading(lines);
  const known = heading.columns.flatMap(({ column, title, field }) =>
    field === null ? [] : [{ column, title, field }],
  );
  const { problems, notes } = oddities(source, heading.line);
  for (const { column, title } of heading.twice)
    problems.push(
      problemAt(
        'columnTwice',
        heading.line,
        { cell: cellName(column, heading.line), title },
        title,
      ),
    );
  /** The last value of each column; without one, lines go on below a record that lacks it. */
  const above = new Map<F, Cell | undefined>();
  let filled: { line: number; count: number } | undefined;
  const entries = lines.flatMap((raw): Entry<F>[] => {
    const { line, cells: texts } = raw;
    if (line <= heading.line || isHeadingAgain(raw, heading)) return [];
    // Told by where it begins: a remark may count whoever comes along.
    if (total.test(texts.find((text) => text !== '') ?? '')) {
      notes.push({ kind: 'totals', line, value: texts.filter((text) => text !== '').join(' ') });
      above.clear();
      return [];
    }
    const said = known.filter(({ column }) => (texts[column] ?? '') !== '');
    const named = said.some(({ field }) => field === needed);
    const [only] = said;
    const oneMore = only?.field === lone && above.has(needed);
    // A line with nothing of the list, or with one cell that is no record: who printed it, a page number.
    const stray = !oneMore && (!named || !plain(texts[only?.column ?? 0] ?? ''));
    if (said.length === 0 || (said.length === 1 && known.length > 1 && stray)) {
      notes.push({ kind: 'aside', line, value: texts.filter((text) => text !== '').join(' ') });
      return [];
    }
    const isApart =
      !named &&
      said.some(
        ({ column, field }) => parting.includes(field) && texts[column] !== above.get(field)?.value,
      );
    // Who stands below such a one without a room belongs to them, not to whoever stands above.
    if (isApart) above.set(needed, undefined);
    const cells: Entry<F>['cells'] = {};
    for (const { column, title, field } of known) {
      const value = texts[column] ?? '';
      const at = { cell: cellName(column, line), title };
      const span = spans?.find(
        (one) => one.column === column && one.fromLine < line && line <= one.untilLine,
      );
      const before = above.get(field);
      const isMerged =
        spans === null &&
        !isApart &&
        (merged.includes(field) || (!named && mergedAlong.includes(field)));
      if (value === '' && isMerged && before !== undefined) {
        cells[field] = { ...at, value: before.value, fromAbove: true };
        filled = { line: filled?.line ?? line, count: (filled?.count ?? 0) + 1 };
      } else if (value !== '') {
        cells[field] = { ...at, value, fromAbove: span !== undefined };
        above.set(field, { ...at, value, fromAbove: false });
      }
    }
    return [{ line, cells }];
  });
  if (filled) notes.push({ kind: 'filledDown', line: filled.line, value: String(filled.count) });
  for (const { column, title, field } of heading.columns)
    if (field === null)
      notes.push({ kind: 'aside', line: null, value: `${columnName(column)} ${title}` });
  const columns = heading.columns.map(({ column, title, field }) => ({
    column: columnName(column),
    title,
    field,
  }));
  return { entries, columns, problems, notes };
};
