/**
 * Which line a copy is of. A house that went back to an older copy has left what it recorded after it: the copies
 * made there lie among its own and hold other events under the same numbers.
 */
import type { Raw } from '../database/open.ts';
import type { EventRow } from '../database/schema/index.ts';
import { hashOf } from '../events/index.ts';
import { readable } from './readable.ts';
import type { Both } from './rows.ts';

const eventAt = `SELECT seq, id, at_ms AS atMs, kind, subject_kind AS subjectKind, subject_id AS subjectId,
  actor, station, body, commitment, previous_hash AS previousHash, hash FROM events WHERE seq = ?`;

/** Fetches events of a damaged house one by one; undefined where none can be asked for. */
export const eventsOf = (damaged: Raw): ((seq: number) => EventRow | undefined) | undefined => {
  const asked = readable(() => damaged.prepare(eventAt));
  return asked && ((seq) => readable(() => asked.get(seq)) as EventRow | undefined);
};

export const isAsWritten = ({ hash, ...unsealed }: EventRow): boolean => hashOf(unsealed) === hash;

/**
 * Whether a copy is certainly of another line than the damaged house: the newest event both have and that proves
 * itself is another one there. What cannot be read proves nothing against the copy.
 */
export const isOfAnotherLine = ({ raw, damaged }: Both): boolean => {
  const at = eventsOf(damaged);
  const head = raw.prepare('SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1').get() as
    | { seq: number; hash: string }
    | undefined;
  if (!at || !head) return false;
  const next = at(head.seq + 1);
  if (next && isAsWritten(next)) return next.previousHash !== head.hash;
  const ours = raw.prepare('SELECT hash FROM events WHERE seq = ?').pluck();
  for (let seq = head.seq; seq > 0; seq -= 1) {
    const theirs = at(seq);
    if (theirs && isAsWritten(theirs)) return theirs.hash !== ours.get(seq);
  }
  return false;
};
