/** What becomes of a month's files once they are written: the row that speaks of them, and its event. */
import { unwatch } from '../alarms/index.ts';
import type { ArchiveRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import type { WrittenMonth } from './write.ts';

/** Whatever takes personal words away, or hides them from now on: a complaint may have become the entitled's. */
const erasing = new Set(['retention-step', 'guest-erased', 'erased-again']);

const erasedSince = ({ reads }: WriteContext, seq: number): boolean =>
  reads.events
    .kindsBetween(seq, reads.events.head()?.seq ?? seq)
    .some(({ kind, subjectKind }) => erasing.has(kind) || subjectKind === 'complaint');

/** A whole month that lies there asks for nobody any more. */
export const keepMonth = (
  context: WriteContext,
  month: string,
  { record, personal, chain, complete, fromMs, untilMs, seenSeq }: WrittenMonth,
) => {
  if (!record) throw new Error('the month was written without its record');
  const before = context.reads.archive.of(month);
  const row: ArchiveRow = {
    month,
    file: record.file,
    fromMs,
    untilMs,
    complete,
    writtenAtMs: context.nowMs,
    writtenBy: context.actor.id,
    untilSeq: chain.until.seq,
    checkWord: chain.checkWord,
    sha256: record.sha256,
    personalFile: personal?.file ?? null,
    personalSha256: personal?.sha256 ?? null,
    // What was erased while the files were written stands in them still: they are made anew at once.
    stale: erasedSince(context, seenSeq) ? 1 : 0,
  };
  const subject = { kind: 'archive' as const, id: month };
  context.writes.archive.save(row);
  const rows = record.members.filter(({ name }) => name.endsWith('.jsonl'));
  context.record({
    kind: 'archive-written',
    subject,
    body: {
      facts: {
        file: record.file,
        complete,
        untilSeq: chain.until.seq,
        checkWord: chain.checkWord,
        sha256: [before?.sha256 ?? null, record.sha256],
        rows: Object.fromEntries(rows.map(({ name, rows: count }) => [name, count])),
      },
    },
  });
  if (complete) unwatch(context, subject, 'archive-month');
  if (row.stale === 0) unwatch(context, subject, 'archive-stale');
  return {
    row,
    rows: rows.reduce((sum, { rows: count }) => sum + count, 0),
    bytes: record.bytes,
  };
};
