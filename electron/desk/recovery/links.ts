/**
 * Brings the events after the copy's newest from a damaged house, link by link: an event is taken only where
 * it follows the one before and is as it was written. What comes after a missing link cannot be proved and
 * is told of, with its time and what it was about, as far as it can be read.
 */
import type { EventRow } from '../database/schema/index.ts';
import { commitmentOf, genesis } from '../events/index.ts';
import { partsGone, partsUntil } from '../personal/index.ts';
import { eventsOf, isAsWritten, isOfAnotherLine, newestIn } from './line.ts';
import { readable } from './readable.ts';
import type { Both } from './rows.ts';

/** An event that is not in the house any more. */
export type Missing = {
  seq: number;
  /** Null where the event itself cannot be read. */
  atMs: number | null;
  kind: string | null;
  subjectKind: string | null;
  subjectId: string | null;
};

export type SalvagedLinks = {
  /** The damaged house goes on from the copy; false: it is another line, and nothing of it is taken. */
  follows: boolean;
  taken: number;
  /** Personal parts that could not be read or are not as they were written. */
  partsLost: number;
  head: { seq: number; hash: string };
  missing: Missing[];
  /** How far the record went nobody can say. */
  endless: boolean;
};

/** So many events unread in a row are the end of what can be read. */
const mostGap = 5_000;

/**
 * What was erased since the copy was made is erased from it too, as far as the damaged house can be asked. The
 * events it was erased from are in `temp.erased` then.
 */
const eraseAgain = ({ raw, damaged }: Both, untilSeq: number): void => {
  const kept = readable(() => partsUntil(damaged, untilSeq));
  if (!kept) return;
  const erased = raw.prepare('INSERT INTO temp.erased VALUES (?)');
  for (const seq of partsGone(raw, untilSeq, kept)) erased.run(seq);
  raw.exec('DELETE FROM main.event_personal WHERE seq IN (SELECT seq FROM temp.erased)');
};

/** Takes what follows the copy's newest event and proves itself. */
export const salvageLinks = ({ raw, damaged }: Both): SalvagedLinks => {
  const ours = raw.prepare('SELECT seq, hash FROM main.events ORDER BY seq DESC LIMIT 1').get() as
    | { seq: number; hash: string }
    | undefined;
  let head = ours ?? { seq: 0, hash: genesis };
  const at = eventsOf(damaged);
  const nothing = { taken: 0, partsLost: 0, head, missing: [], endless: true };
  if (!at) return { follows: false, ...nothing };
  // A copy’s newest event that cannot be read there any more proves nothing against it.
  const known = head.seq === 0 ? undefined : at(head.seq);
  if ((known && known.hash !== head.hash) || isOfAnotherLine({ raw, damaged }))
    return { follows: false, ...nothing };

  const put = raw.prepare(
    `INSERT INTO main.events (seq, id, at_ms, kind, subject_kind, subject_id, actor, station, body, commitment, previous_hash, hash)
      VALUES (:seq, :id, :atMs, :kind, :subjectKind, :subjectId, :actor, :station, :body, :commitment, :previousHash, :hash)`,
  );
  const partOf = damaged.prepare('SELECT salt, body FROM event_personal WHERE seq = ?');
  const putPart = raw.prepare(
    'INSERT OR REPLACE INTO main.event_personal (seq, salt, body) VALUES (?, ?, ?)',
  );
  let taken = 0;
  let partsLost = 0;
  const takePart = ({ seq, commitment }: EventRow): void => {
    if (commitment === null) return;
    const part = readable(() => partOf.get(seq) ?? null) as
      | { salt: string; body: string }
      | null
      | undefined;
    // Null: erased since, as it may be.
    if (part === null) return;
    if (part && commitmentOf(part.salt, part.body) === commitment)
      putPart.run(seq, part.salt, part.body);
    else partsLost += 1;
  };
  const fits = (row: EventRow): boolean => row.previousHash === head.hash && isAsWritten(row);
  for (let row = at(head.seq + 1); row && fits(row); row = at(head.seq + 1)) {
    put.run(row);
    takePart(row);
    head = { seq: row.seq, hash: row.hash };
    taken += 1;
  }

  const missing: Missing[] = [];
  const newest = newestIn(damaged);
  const until = newest ?? head.seq + mostGap;
  let lastSeen = 0;
  for (let seq = head.seq + 1; seq <= until; seq += 1) {
    const row = at(seq);
    if (row) lastSeen = missing.length + 1;
    missing.push({
      seq,
      atMs: row?.atMs ?? null,
      kind: row?.kind ?? null,
      subjectKind: row?.subjectKind ?? null,
      subjectId: row?.subjectId ?? null,
    });
  }
  eraseAgain({ raw, damaged }, ours?.seq ?? 0);
  const endless = newest === undefined;
  return {
    follows: true,
    taken,
    partsLost,
    head,
    // What was never seen was perhaps never there.
    missing: endless ? missing.slice(0, lastSeen) : missing,
    endless,
  };
};
