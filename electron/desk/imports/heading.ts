/**
 * Which line heads the columns, and what each column is: titles above it, two languages in one cell and
 * any order are allowed. It must not know what the fields mean. Pure.
 */
import type { RawLine } from '../tables/index.ts';

/** A field's names as files head it. */
export type Names<F extends string> = Record<F, readonly string[]>;

export type Heading<F extends string> = {
  /** The heading's line of the file; 0 where there is none. */
  line: number;
  columns: { column: number; title: string; field: F | null }[];
  /** Columns that say what one before them says already. */
  twice: { column: number; title: string }[];
};

/** As compared: no case, no spaces, no points. */
const folded = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._\-#:：*'’"“”]+/g, '');

/** A title as it stands, without what is in brackets, in brackets alone, and each language by itself. */
const readings = (title: string): string[] => {
  const plain = title.normalize('NFKC');
  const bare = plain.replace(/[(（[【].*?[)）\]】]/g, ' ');
  const inside = /[(（[【](.*?)[)）\]】]/.exec(plain)?.[1] ?? '';
  const parts = [plain, bare, inside, ...plain.split(/[/／|\n]/)];
  const languages = [
    bare.replace(/[^\p{Script=Han}]+/gu, ''),
    bare.replace(/\p{Script=Han}+/gu, ''),
  ];
  return [...new Set([...parts, ...languages].map(folded))].filter((one) => one !== '');
};

const tableOf = <F extends string>(names: Names<F>): Map<string, F> =>
  new Map(
    (Object.entries(names) as [F, readonly string[]][]).flatMap(([field, titles]) =>
      titles.map((title): [string, F] => [folded(title), field]),
    ),
  );

/** So many lines may stand above the heading: the hotel's name, the day, who printed it. */
const looked = 30;

const headingOf = <F extends string>(
  { line, cells }: RawLine,
  above: RawLine | undefined,
  table: ReadonlyMap<string, F>,
): Heading<F> => {
  const taken = new Set<F>();
  const heading: Heading<F> = { line, columns: [], twice: [] };
  cells.forEach((title, column) => {
    const over = above?.cells[column] ?? '';
    // Of a heading of two lines the upper one may say what the lower refines: 到店 over 日期.
    const wordings = [...readings(title), ...(title === '' ? [] : [folded(`${over}${title}`)])];
    const field = wordings.flatMap((one) => table.get(one) ?? [])[0] ?? null;
    if (field !== null && taken.has(field)) {
      heading.twice.push({ column, title });
      heading.columns.push({ column, title, field: null });
      return;
    }
    if (field !== null) taken.add(field);
    if (title !== '') heading.columns.push({ column, title, field });
  });
  return heading;
};

const score = <F extends string>({ columns }: Heading<F>): number =>
  columns.filter(({ field }) => field !== null).length;

/**
 * The line that names most fields, `needed` among them; of two under each other that name as many the
 * lower, for a heading may take two lines. Undefined when no line does.
 */
export const findHeading = <F extends string>(
  lines: readonly RawLine[],
  names: Names<F>,
  needed: F,
): Heading<F> | undefined => {
  const table = tableOf(names);
  let best: { heading: Heading<F>; at: number } | undefined;
  lines.slice(0, looked).forEach((line, at) => {
    const heading = headingOf(line, lines[at - 1], table);
    if (!heading.columns.some(({ field }) => field === needed)) return;
    const more = best === undefined ? 1 : score(heading) - score(best.heading);
    if (more > 0 || (more === 0 && best?.at === at - 1)) best = { heading, at };
  });
  return best?.heading;
};
