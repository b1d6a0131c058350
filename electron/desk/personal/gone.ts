/** What was erased in one file of a house and still stands in another: a copy that was made before. */
import { kept } from './kept.ts';
import { blankOf, type Raw } from './statements.ts';

/** The events up to one that have a personal part. @throws what SQLite says */
export const partsUntil = (raw: Raw, untilSeq: number): number[] =>
  raw
    // Another house may be attached under another name.
    .prepare('SELECT seq FROM main.event_personal WHERE seq <= ?')
    .pluck()
    .all(untilSeq) as number[];

/** Of those the ones that another file of the house, whose record is the same until then, has no more. */
export const partsGone = (raw: Raw, untilSeq: number, there: readonly number[]): number[] => {
  const known = new Set(there);
  return partsUntil(raw, untilSeq).filter((seq) => !known.has(seq));
};

/** A row of a register. */
export type Gone = { table: string; id: string };

/**
 * The rows whose personal parts are gone there and that hold nothing there any more. One that still holds something
 * was not erased: its parts went with a page of the disk.
 */
export const rowsGone = (
  raw: Raw,
  there: Raw,
  parts: readonly number[],
): { rows: Gone[]; sheets: number[] } => {
  const subjectOf = raw.prepare(
    'SELECT subject_kind AS kind, subject_id AS id FROM events WHERE seq = ?',
  );
  const isSheet = raw.prepare('SELECT 1 FROM handovers WHERE signed_seq = ?').pluck();
  const subjects = new Map<string, Set<string>>();
  const sheets: number[] = [];
  for (const seq of parts) {
    const { kind, id } = subjectOf.get(seq) as { kind: string; id: string };
    subjects.set(kind, (subjects.get(kind) ?? new Set()).add(id));
    if (isSheet.get(seq) === 1) sheets.push(seq);
  }
  const rows = kept.flatMap((sort) => {
    const ids = subjects.get(sort.kind);
    if (!ids) return [];
    const blank = there.prepare(blankOf(sort)).pluck();
    return [...ids].flatMap((subject) =>
      (blank.all({ subject }) as string[]).map((id) => ({ table: sort.table, id })),
    );
  });
  return { rows, sheets };
};
