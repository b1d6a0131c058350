/** What a restore would take back: what the house has recorded since the copy was made. */
import type { BackupLoss } from '../../../shared/backups/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { Raw } from '../database/open.ts';
import type { CopyNote } from './files.ts';

export const lossSince = (
  raw: Raw,
  { head }: Pick<CopyNote, 'head'>,
  timeZone: string,
): BackupLoss => {
  const ours = raw.prepare('SELECT hash FROM events WHERE seq = ?').pluck().get(head.seq);
  const since = raw
    .prepare(
      'SELECT count(*) AS events, min(at_ms) AS fromMs, max(at_ms) AS untilMs FROM events WHERE seq > ?',
    )
    .get(head.seq) as { events: number; fromMs: number | null; untilMs: number | null };
  const touched = raw
    .prepare(
      `SELECT subject_kind AS kind, count(DISTINCT subject_id) AS count FROM events
        WHERE seq > ? GROUP BY subject_kind ORDER BY count DESC, kind`,
    )
    .all(head.seq) as BackupLoss['touched'];
  const at = (ms: number | null): string | null => (ms === null ? null : isoAt(ms, timeZone));
  return {
    relation: head.seq === 0 || ours === head.hash ? 'earlier' : 'other',
    events: since.events,
    from: at(since.fromMs),
    until: at(since.untilMs),
    touched,
  };
};
