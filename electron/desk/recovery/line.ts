/**
 * Which line a copy is of. A house that went back to an older copy has left what it recorded after it: the copies
 * made there lie among its own and hold other events under the same numbers.
 */
import { recoveryEvent } from '../../../shared/recovery/model.ts';
import type { Raw } from '../database/open.ts';
import type { EventRow } from '../database/schema/index.ts';
import { hashOf } from '../events/index.ts';
import type { WitnessFile } from '../record/index.ts';
import { readable } from './readable.ts';
import type { Both } from './rows.ts';

const eventAt = `SELECT seq, id, at_ms AS atMs, kind, subject_kind AS subjectKind, subject_id AS subjectId,
  actor, station, body, commitment, previous_hash AS previousHash, hash FROM events WHERE seq = ?`;

/** Fetches events of a damaged house one by one; undefined where none can be asked for. */
export const eventsOf = (damaged: Raw): ((seq: number) => EventRow | undefined) | undefined => {
  const asked = readable(() => damaged.prepare(eventAt));
  return asked && ((seq) => readable(() => asked.get(seq)) as EventRow | undefined);
};

/**
 * The number of a damaged house's newest event, 0 without any; undefined: it cannot be read. What finds the events of
 * a thing lies on pages of its own, and has their numbers too.
 */
export const newestIn = (damaged: Raw): number | undefined => {
  const newest = (by: string): number | undefined =>
    readable(
      () =>
        damaged.prepare(`SELECT coalesce(max(seq), 0) FROM events ${by}`).pluck().get() as number,
    );
  return newest('') ?? newest('INDEXED BY events_subject');
};

export const isAsWritten = ({ hash, ...unsealed }: EventRow): boolean => hashOf(unsealed) === hash;

type Head = { seq: number; hash: string };

const headOf = (raw: Raw): Head | undefined =>
  raw.prepare('SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1').get() as Head | undefined;

/**
 * By the newest event that both have and that proves itself: the same, certainly another, or undefined where it is
 * older than the copy's newest. What cannot be read proves nothing against the copy.
 */
const lineBy = ({ raw, damaged }: Both): 'same' | 'another' | undefined => {
  const at = eventsOf(damaged);
  const head = headOf(raw);
  if (!at || !head) return undefined;
  const said = (isSame: boolean) => (isSame ? 'same' : 'another');
  const next = at(head.seq + 1);
  if (next && isAsWritten(next)) return said(next.previousHash === head.hash);
  const ours = raw.prepare('SELECT hash FROM events WHERE seq = ?').pluck();
  for (let seq = head.seq; seq > 0; seq -= 1) {
    const theirs = at(seq);
    if (!theirs || !isAsWritten(theirs)) continue;
    const isSame = theirs.hash === ours.get(seq);
    return isSame && seq < head.seq ? undefined : said(isSame);
  }
  return undefined;
};

/** Whether a copy is certainly of another line than the damaged house. */
export const isOfAnotherLine = (both: Both): boolean => lineBy(both) === 'another';

type Witnessed = WitnessFile['heads'];

/** What the witness knows of the line the house was on, newest first: down to where it last went back, for what is below may be of another. */
const lineWitnessed = (heads: Witnessed): Witnessed => {
  const line: Witnessed = [];
  for (const head of heads) {
    // What is not below a newer one was cut off since, or is of another house somebody laid in place.
    if (head.seq < (line.at(-1)?.seq ?? Number.POSITIVE_INFINITY)) line.push(head);
    if (head.restored) break;
  }
  return line;
};

/** A house that went back, or came back, says so among the first it records. */
const wentBackSince = (raw: Raw, seq: number): boolean =>
  raw
    .prepare(`SELECT 1 FROM events WHERE seq > ? AND kind IN ('house-restored', ?) LIMIT 1`)
    .get(seq, recoveryEvent) !== undefined;

/** Whether a copy is of another line than the witness beside the house remembers. */
const isUnlikeWitnessed = (raw: Raw, heads: Witnessed): boolean => {
  const head = headOf(raw);
  const known = lineWitnessed(heads).find(({ seq }) => seq <= (head?.seq ?? 0));
  if (!head || !known) return false;
  const ours = raw.prepare('SELECT hash FROM events WHERE seq = ?').pluck().get(known.seq);
  if (ours !== known.hash) return true;
  // It holds more than the house went back to: made before that, or since.
  return known.restored === true && head.seq > known.seq && !wentBackSince(raw, known.seq);
};

/**
 * Whether a copy is of a line the house has left: as the damaged house itself says; where it says nothing, or is not
 * there, as the witness does.
 */
export const isOfLineLeft = (raw: Raw, damaged: Raw | undefined, heads: Witnessed): boolean => {
  const line = damaged && lineBy({ raw, damaged });
  return line === undefined ? isUnlikeWitnessed(raw, heads) : line === 'another';
};
