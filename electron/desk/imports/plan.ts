/** What an import comes to, whatever it imports: how it is previewed, and what it does. */
import type {
  ImportLine,
  ImportNote,
  ImportPreview,
  ImportProblem,
} from '../../../shared/imports/contract.ts';
import type { WriteContext } from '../kernel/context.ts';

export type Plan = {
  read: number;
  counts: Omit<ImportPreview['counts'], 'bad'>;
  columns: ImportPreview['columns'];
  problems: ImportProblem[];
  notes: ImportNote[];
  /** The stays of the house it tells something of. */
  stays: string[];
  lines: ImportLine[];
  /** Plain data: what the token stands for. */
  actions: unknown;
  /** True when there is something to do. */
  acts: boolean;
  /** Does it. Called in the transaction, for a plan made in it. */
  run: (context: WriteContext) => { retired: number };
};

/** As many as anybody looks through. */
const shown = 2_000;

export const previewOf = (
  plan: Plan,
  about: Pick<ImportPreview, 'kind' | 'name' | 'token'>,
): ImportPreview => {
  const { read, counts, columns, problems, notes, stays, lines } = plan;
  const inOrder = [...problems].sort(
    (one, other) => one.line - other.line || (one.cell ?? '').localeCompare(other.cell ?? ''),
  );
  // A line with two cells wrong is one bad line.
  const bad = new Set(problems.map(({ line, value }) => (line === 0 ? `0 ${value}` : line))).size;
  return {
    ...about,
    read,
    counts: { ...counts, bad },
    columns,
    problems: inOrder.slice(0, shown),
    notes,
    stays,
    lines: lines.slice(0, shown),
  };
};
