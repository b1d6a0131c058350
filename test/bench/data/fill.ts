// Gives a house a past and a full board: bulk rows through the migrated tables, in large transactions
// without syncs. What is made reads as if the desk had recorded it: chained, committed to, indexed.
import { openDatabase } from '../../../electron/desk/database/open.ts';
import {
  calls,
  documents,
  eventPersonal,
  events,
  type RequestRow,
  requests,
} from '../../../electron/desk/database/schema/index.ts';
import { marksOf } from '../../../electron/desk/search/marks.ts';
import { indexWords } from '../../../electron/desk/search/words.ts';
import { prepareReads, type Reads } from '../../../electron/desk/stores.ts';
import { dayMs } from '../../../shared/kernel/durations.ts';
import { counting, say } from '../support/progress.ts';
import { type Head, laterEvents, linkAfter, loggedEvent } from './chain.ts';
import { idAt, type Random, seeded } from './random.ts';
import { inserter } from './raw.ts';
import { openRequest, pastRequest, type World } from './request.ts';

/** All of it is younger than what the house lets go: erasing is measured for itself. */
const pastDays = 23 * 30;
const lateOnBoard = 5;
/** One call in so many requests: what came without a call of its own has none. */
const requestsPerCall = 4;
const batch = 20_000;

const worldOf = (reads: Reads): World => {
  const staff = reads.staff.all();
  const operator = staff.find(({ role }) => role === 'operator');
  if (!operator) throw new Error('the house has no operator');
  return {
    rooms: reads.rooms.rooms().map(({ number }) => number),
    areas: reads.rooms.areas(),
    services: new Map(reads.catalogue.services().map((service) => [service.code, service])),
    attendants: staff.filter(({ role, floors }) => role === 'attendant' && floors[0] !== '*'),
    operator,
  };
};

const documentText = (world: World, row: RequestRow): string => {
  const service = world.services.get(row.service);
  const area = world.areas.find(({ code }) => code === row.place);
  const person = world.attendants.find(({ id }) => id === row.assigneeId);
  return [
    row.number,
    row.place,
    area?.zh,
    area?.en,
    service?.zh,
    service?.en,
    person?.name,
    person?.code,
    row.words,
  ]
    .filter((part) => part !== undefined && part !== null)
    .join(' | ');
};

/** Everything one request leaves behind, straight into its tables. */
const createWriter = (
  db: ReturnType<typeof openDatabase>['raw'],
  reads: Reads,
  random: Random,
  world: World,
) => {
  const put = {
    call: inserter(db, calls),
    request: inserter(db, requests),
    event: inserter(db, events),
    personal: inserter(db, eventPersonal),
    document: inserter(db, documents),
  };
  const words = db.prepare('INSERT INTO document_words (rowid, words) VALUES (?, ?)');
  const counters = db.prepare(
    'INSERT INTO counters (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const counterOf = db.prepare('SELECT value FROM counters WHERE name = ?').pluck();
  const started = reads.events.head();
  let head: Head = { seq: started?.seq ?? 0, hash: started?.hash ?? '0'.repeat(64) };
  let documentId = (db.prepare('SELECT max(id) FROM documents').pluck().get() as number) ?? 0;
  let callNumber = (counterOf.get('call') as number | undefined) ?? 0;
  let number = (counterOf.get('request') as number | undefined) ?? 0;

  const record = (told: Parameters<typeof linkAfter>[2]): void => {
    const { event, personal } = linkAfter(random, head, told);
    put.event(event);
    if (personal) put.personal(personal);
    head = event;
  };
  const index = (
    kind: 'request' | 'call',
    subjectId: string,
    text: string,
    at: { atMs: number; open: boolean },
  ): void => {
    documentId += 1;
    put.document({ id: documentId, kind, subjectId });
    words.run(documentId, `${indexWords(text)} ${marksOf(kind, at)}`);
  };
  const call = (text: string, place: string | null, atMs: number): string => {
    const id = idAt(random, atMs);
    callNumber += 1;
    put.call({
      id,
      number: callNumber,
      line: 1,
      channel: 'phone',
      caller: 'guest',
      place,
      takenBy: world.operator.id,
      beganAtMs: atMs,
      endedAtMs: atMs + 40_000,
      draft: '',
      said: [text],
      repeatedBack: false,
    });
    record({
      kind: 'call-recorded',
      subjectKind: 'call',
      subjectId: id,
      atMs,
      actor: world.operator.id,
      body: { changes: { place: [null, place] } },
      said: { text },
    });
    index('call', id, [place ?? '', text].join(' | '), { atMs, open: false });
    return id;
  };
  return {
    nextNumber: () => {
      number += 1;
      return number;
    },
    request: (made: RequestRow): void => {
      const row =
        made.number % requestsPerCall === 0
          ? { ...made, callId: call(`${made.place} ${made.words}`, made.place, made.loggedAtMs) }
          : made;
      put.request(row);
      record(loggedEvent(row, world.operator.id));
      for (const told of laterEvents(row, world.operator.id)) record(told);
      index('request', row.id, documentText(world, row), {
        atMs: row.loggedAtMs,
        open: row.open,
      });
    },
    finish: (): void => {
      counters.run('request', number);
      counters.run('call', callNumber);
    },
  };
};

/** Fills the house in `dataDir`, as of `nowMs`. */
export const fillHouse = (
  dataDir: string,
  { past, open, nowMs }: { past: number; open: number; nowMs: number },
): void => {
  const database = openDatabase({ dataDir });
  const { raw } = database;
  raw.pragma('journal_mode = OFF');
  raw.pragma('synchronous = OFF');
  raw.pragma('foreign_keys = OFF');
  raw.pragma('cache_size = -1048576');
  // Written by the house's own hand, not behind its back.
  raw.exec('UPDATE own_hand SET writing = 1');
  const reads = prepareReads(database.readable);
  const random = seeded(past + open);
  const world = worldOf(reads);
  const write = createWriter(raw, reads, random, world);
  const tell = counting('past requests', past);
  const fromMs = nowMs - pastDays * dayMs;
  const stepMs = (nowMs - dayMs - fromMs) / past;
  for (let made = 0; made < past; made += batch) {
    raw.transaction(() => {
      for (let at = made; at < Math.min(past, made + batch); at += 1) {
        const numbered = { number: write.nextNumber(), callId: null };
        write.request(pastRequest(random, world, numbered, Math.floor(fromMs + at * stepMs)));
      }
    })();
    tell(Math.min(past, made + batch));
  }
  raw.transaction(() => {
    for (let at = 0; at < open; at += 1) {
      const numbered = { number: write.nextNumber(), callId: null };
      write.request(openRequest(random, world, numbered, nowMs, at < lateOnBoard));
    }
    write.finish();
  })();
  raw.exec('UPDATE own_hand SET writing = 0');
  raw.pragma('journal_mode = WAL');
  database.close();
  say(`made ${past.toLocaleString('en')} past and ${open.toLocaleString('en')} open requests`);
};
