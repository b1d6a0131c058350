/** Walks the record and the database, and says where something is not as it was written. */
import { type Finding, mostFindings } from '../../../shared/record/model.ts';
import type { Database, Raw } from '../database/open.ts';
import type { EventRow } from '../database/schema/index.ts';
import { commitmentOf, genesis, hashOf } from './chain.ts';

export type { Finding } from '../../../shared/record/model.ts';

export type Verification = {
  ok: boolean;
  events: number;
  head: { seq: number; hash: string } | null;
  /** Personal parts erased by rule or on request; their commitments still stand. */
  erased: number;
  /** Every page is as it should be: what is found besides is of the record. */
  pagesWhole: boolean;
  findings: Finding[];
};

/** Some ten milliseconds of walking. */
const bite = 500;

const walk = `
  SELECT e.seq, e.id, e.at_ms AS atMs, e.kind, e.subject_kind AS subjectKind, e.subject_id AS subjectId,
    e.actor, e.station, e.body, e.commitment, e.previous_hash AS previousHash, e.hash,
    p.salt, p.body AS personal
  FROM events e LEFT JOIN event_personal p ON p.seq = e.seq
  WHERE e.seq > ? ORDER BY e.seq LIMIT ${bite}`;

type Walked = EventRow & { salt: string | null; personal: string | null };
type Link = { seq: number; hash: string };

/** Checks one event against the one before it. */
const check = (event: Walked, before: Link): Finding[] => {
  const { salt, personal, hash, ...unsealed } = event;
  const findings: Finding[] = [];
  const say = (kind: Finding['kind'], detail: string) =>
    findings.push({ kind, seq: event.seq, table: 'events', key: event.id, detail });
  if (event.seq !== before.seq + 1) say('number-missing', `after ${before.seq} comes ${event.seq}`);
  if (event.previousHash !== before.hash) say('link-broken', `does not follow ${before.seq}`);
  if (hashOf(unsealed) !== hash)
    say('event-changed', `${event.kind} at ${new Date(event.atMs).toISOString()}`);
  if (personal !== null && (salt === null || commitmentOf(salt, personal) !== event.commitment))
    say('personal-changed', event.kind);
  return findings;
};

/** What a walk has come to so far. */
export type Walk = { events: number; erased: number; head: Link; findings: Finding[] };

/** Walks the record from a link on, in bites: whoever drives it may do something else between two of them. */
export function* walkRecord(
  raw: Raw,
  from: Link = { seq: 0, hash: genesis },
): Generator<Walk, Walk> {
  const page = raw.prepare(walk);
  const walked: Walk = { events: 0, erased: 0, head: from, findings: [] };
  for (;;) {
    const events = page.all(walked.head.seq) as Walked[];
    for (const event of events) {
      if (walked.findings.length < mostFindings) walked.findings.push(...check(event, walked.head));
      if (event.commitment !== null && event.personal === null) walked.erased += 1;
      walked.head = { seq: event.seq, hash: event.hash };
    }
    walked.events += events.length;
    if (events.length < bite) return walked;
    yield walked;
  }
}

/** Personal parts without an event, by the number they bear. */
const strayParts = (raw: Raw): Finding[] =>
  (
    raw
      .prepare(
        'SELECT seq FROM event_personal WHERE seq NOT IN (SELECT seq FROM events) ORDER BY seq LIMIT 20',
      )
      .pluck()
      .all() as number[]
  ).map((seq) => ({
    kind: 'personal-changed',
    seq,
    table: 'event_personal',
    key: `${seq}`,
    detail: 'belongs to no event',
  }));

/** The pages of the file. Seconds at a million requests: one statement at a time. */
function* checkPages(raw: Raw): Generator<void, Finding[]> {
  const findings: Finding[] = [];
  const tables = raw
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    .pluck()
    .all() as string[];
  for (const table of tables) {
    const lines = raw.prepare(`PRAGMA integrity_check("${table}")`).pluck().all() as string[];
    for (const line of lines)
      if (line !== 'ok') findings.push({ kind: 'database', seq: null, table, detail: line });
    yield;
  }
  return findings;
}

/** What refers to nothing. */
const checkReferences = (raw: Raw): Finding[] => [
  ...(
    raw.prepare('PRAGMA foreign_key_check').all() as {
      table: string;
      rowid: number | null;
      parent: string;
    }[]
  ).map(
    ({ table, rowid, parent }): Finding => ({
      kind: 'database',
      seq: null,
      table,
      ...(rowid === null ? {} : { key: `rowid ${rowid}` }),
      detail: `refers to nothing in ${parent}`,
    }),
  ),
  ...strayParts(raw),
];

/** The file itself and its references. */
export function* checkFile(raw: Raw): Generator<void, Finding[]> {
  const pages = yield* checkPages(raw);
  return [...pages, ...checkReferences(raw)];
}

/** Drives a walk to its end without a rest. */
export const atOnce = <T>(work: Generator<unknown, T>): T => {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
};

/** Reads everything; seconds at a hundred thousand events, half a minute at three million. */
export const verifyRecord = ({ raw }: Pick<Database, 'raw'>): Verification => {
  const pages = atOnce(checkPages(raw));
  const references = checkReferences(raw);
  const { events, erased, head, findings } = atOnce(walkRecord(raw));
  const all = [...pages, ...references, ...findings].slice(0, mostFindings);
  return {
    ok: all.length === 0,
    events,
    head: events === 0 ? null : head,
    erased,
    pagesWhole: pages.length === 0,
    findings: all,
  };
};
