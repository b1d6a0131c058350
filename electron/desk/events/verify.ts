/** Walks the whole record and the database, and says where something is not as it was written. */
import type { Database } from '../database/open.ts';
import type { EventRow } from '../database/schema/index.ts';
import { commitmentOf, genesis, hashOf } from './chain.ts';

export type Finding = {
  /** What kind of damage: a changed event, a gap, a changed personal part, a signed sheet, the file itself. */
  kind:
    | 'event-changed'
    | 'link-broken'
    | 'number-missing'
    | 'personal-changed'
    | 'sheet-changed'
    | 'database';
  seq: number | null;
  detail: string;
};

export type Verification = {
  ok: boolean;
  events: number;
  head: { seq: number; hash: string } | null;
  /** Personal parts erased by rule or on request; their commitments still stand. */
  erased: number;
  findings: Finding[];
};

const mostFindings = 100;

const walk = `
  SELECT e.seq, e.id, e.at_ms AS atMs, e.kind, e.subject_kind AS subjectKind, e.subject_id AS subjectId,
    e.actor, e.station, e.body, e.commitment, e.previous_hash AS previousHash, e.hash,
    p.salt, p.body AS personal
  FROM events e LEFT JOIN event_personal p ON p.seq = e.seq ORDER BY e.seq`;

type Walked = EventRow & { salt: string | null; personal: string | null };

/** Checks one event against the one before it. */
const check = (event: Walked, before: { seq: number; hash: string }): Finding[] => {
  const { salt, personal, hash, ...unsealed } = event;
  const findings: Finding[] = [];
  const say = (kind: Finding['kind'], detail: string) =>
    findings.push({ kind, seq: event.seq, detail });
  if (event.seq !== before.seq + 1) say('number-missing', `after ${before.seq} comes ${event.seq}`);
  if (event.previousHash !== before.hash) say('link-broken', `does not follow ${before.seq}`);
  if (hashOf(unsealed) !== hash)
    say('event-changed', `${event.kind} at ${new Date(event.atMs).toISOString()}`);
  if (personal !== null && salt !== null && commitmentOf(salt, personal) !== event.commitment)
    say('personal-changed', event.kind);
  return findings;
};

/** Reads everything; seconds at a hundred thousand events, half a minute at three million. */
export const verifyRecord = ({ raw }: Pick<Database, 'raw'>): Verification => {
  const findings: Finding[] = [];
  let before = { seq: 0, hash: genesis };
  let events = 0;
  let erased = 0;
  for (const line of raw.prepare('PRAGMA integrity_check').pluck().all() as string[])
    if (line !== 'ok') findings.push({ kind: 'database', seq: null, detail: line });
  for (const row of raw.prepare('PRAGMA foreign_key_check').all())
    findings.push({ kind: 'database', seq: null, detail: `foreign key: ${JSON.stringify(row)}` });
  for (const event of raw.prepare(walk).iterate() as IterableIterator<Walked>) {
    if (findings.length < mostFindings) findings.push(...check(event, before));
    if (event.commitment !== null && event.personal === null) erased += 1;
    before = { seq: event.seq, hash: event.hash };
    events += 1;
  }
  return {
    ok: findings.length === 0,
    events,
    head: events === 0 ? null : before,
    erased,
    findings: findings.slice(0, mostFindings),
  };
};
