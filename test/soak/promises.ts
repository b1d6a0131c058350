// What must be true of a house after it was soaked: nothing acknowledged is lost, nothing is there twice.
import type Sqlite from 'better-sqlite3';
import { verifyRecord } from '../../electron/desk/events/verify.ts';

/** Steps the callers were told are done: by what they are about and the kind of its event, how many times. */
export type Acknowledged = Map<string, number>;

type About = { id: string };
type Leaves = { kind: string; of: (input: About, output: unknown) => readonly About[] };

const asked = (kind: string): Leaves => ({ kind, of: (input) => [input] });
const made = (kind: string): Leaves => ({ kind, of: (_, output) => [output as About] });
const keysOf = (kind: string): Leaves => ({
  kind,
  of: (_, output) => (output as { keys: About[] }).keys,
});

/** The events an operation leaves, and of what. */
const leaves: Readonly<Record<string, Leaves>> = {
  'requests.dispatch': asked('dispatched'),
  'requests.start': asked('started'),
  'requests.note': asked('noted'),
  'requests.complete': asked('done'),
  'requests.confirm': asked('confirmed'),
  'keys.issue': keysOf('key-issued'),
  'keys.return': keysOf('key-returned'),
  'messages.deliver': asked('delivered'),
  'lostAndFound.found': made('found-registered'),
  'lostAndFound.lost': made('loss-reported'),
};

/** Keeps in mind what a caller was just told. */
export const acknowledge = (
  acknowledged: Acknowledged,
  path: string,
  input: unknown,
  output: unknown,
): void => {
  const step = leaves[path];
  for (const { id } of step?.of(input as About, output) ?? []) {
    const key = `${id} ${step?.kind}`;
    acknowledged.set(key, (acknowledged.get(key) ?? 0) + 1);
  }
};

/** What does not hold, a sentence each; empty: all of it does. */
export const broken = (db: Sqlite.Database, acknowledged: Acknowledged): string[] => {
  const wrong: string[] = [];
  const count = db.prepare('SELECT count(*) FROM events WHERE subject_id = ? AND kind = ?').pluck();
  for (const [key, times] of acknowledged) {
    const [id = '', kind = ''] = key.split(' ');
    const there = count.get(id, kind) as number;
    if (there !== times) wrong.push(`${kind} of ${id}: ${times} acknowledged, ${there} on record`);
  }
  for (const table of ['requests', 'calls', 'found_items', 'loss_reports', 'complaints']) {
    const [all, different] = db
      .prepare(`SELECT count(*), count(DISTINCT number) FROM ${table}`)
      .raw()
      .get() as [number, number];
    if (all !== different) wrong.push(`${table}: ${all} rows have ${different} numbers`);
  }
  const [rows, highest] = db
    .prepare('SELECT count(*), coalesce(max(number), 0) FROM requests')
    .raw()
    .get() as [number, number];
  if (rows !== highest) wrong.push(`requests: ${rows} rows, the highest number is ${highest}`);
  const strangers = db.prepare('SELECT count(*) FROM strange_hands').pluck().get();
  if (strangers !== 0) wrong.push(`${strangers} rows bear the mark of another program`);
  for (const { kind, detail } of verifyRecord({ raw: db }).findings)
    wrong.push(`${kind}: ${detail}`);
  return wrong;
};
