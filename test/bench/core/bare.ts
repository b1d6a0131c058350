// The limit: the very rows of one recorded request put down by bare prepared statements, in one
// immediate transaction, synchronous FULL, nothing read, nothing checked, every hash made beforehand.

import Sqlite from 'better-sqlite3';
import { databaseFile, openDatabase } from '../../../electron/desk/database/open.ts';
import {
  eventPersonal,
  events,
  type RequestRow,
  requests,
} from '../../../electron/desk/database/schema/index.ts';
import { prepareReads } from '../../../electron/desk/stores.ts';
import { linkAfter, loggedEvent } from '../data/chain.ts';
import { borrowHouse, type HouseSize } from '../data/houses.ts';
import { idAt, seeded } from '../data/random.ts';
import { insertStatement, valuesOf } from '../data/raw.ts';

export type Bare = { create: () => void; close: () => Promise<void> };

type Line = { place: string; service: string; words: string };

/** A fresh request as the desk would record it, all columns. */
const freshRow = (id: string, number: number, atMs: number, line: Line): RequestRow => ({
  id,
  number,
  ...line,
  placeKind: 'room',
  placeKnown: true,
  quantity: null,
  state: 'logged',
  open: true,
  stateBeforeWaiting: null,
  priority: 'normal',
  chases: 0,
  reopened: 0,
  assigneeId: null,
  callId: null,
  followsId: null,
  loggedAtMs: atMs,
  askedForMs: null,
  startsAtMs: atMs,
  acknowledgeFromMs: atMs,
  acknowledgeByMs: atMs + 180_000,
  dueAtMs: atMs + 600_000,
  dispatchedAtMs: null,
  acknowledgedAtMs: null,
  startedAtMs: null,
  doneAtMs: null,
  closedAtMs: null,
  promiseAtMs: null,
  promisedAtMs: null,
  promiseWanted: false,
  waitingReason: null,
  waitingSinceMs: null,
  recheckAtMs: null,
  satisfied: null,
  climb: 0,
  promiseAlarms: 0,
  servedBy: null,
  servedSinceMs: null,
  outageId: null,
  enteredAtMs: null,
  writtenBy: null,
  stayId: null,
  deadline: 'acknowledge',
  fromMs: atMs,
  deadlineAtMs: atMs + 180_000,
  attentionAtMs: atMs + 126_000,
  version: 1,
});

/** @param lineOf what the nth request asks for */
export const openBare = async (
  size: HouseSize,
  count: number,
  lineOf: (at: number) => Line,
): Promise<Bare> => {
  const house = await borrowHouse(size);
  const before = openDatabase({ dataDir: house.dataDir });
  const reads = prepareReads(before.readable);
  const started = reads.events.head();
  const number = reads.requests.newest(1)[0]?.number ?? 0;
  const actor = reads.staff.byCode('002')?.id ?? '';
  const nowMs = Date.now() + (reads.house.get()?.clockOffsetMs ?? 0);
  before.close();

  const random = seeded(7);
  let head = { seq: started?.seq ?? 0, hash: started?.hash ?? '' };
  const ready = Array.from({ length: count }, (_, at) => {
    const row = freshRow(idAt(random, nowMs + at), number + at + 1, nowMs + at, lineOf(at));
    const { event, personal } = linkAfter(random, head, loggedEvent(row, actor));
    head = event;
    return {
      id: row.id,
      request: valuesOf(requests, row),
      event: valuesOf(events, event),
      personal: personal ? valuesOf(eventPersonal, personal) : [],
    };
  });

  const db = new Sqlite(databaseFile(house.dataDir));
  for (const setting of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON'])
    db.pragma(setting);
  db.pragma('cache_size = -65536');
  const counter = db.prepare(
    'INSERT INTO counters (name, value) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value',
  );
  const request = insertStatement(db, requests);
  const event = insertStatement(db, events);
  const personal = insertStatement(db, eventPersonal);
  const queue = db.prepare('INSERT INTO index_queue (kind, subject_id) VALUES (?, ?)');
  const next = ready.values();
  const put = db.transaction((rows: (typeof ready)[number]) => {
    counter.get('request');
    request.run(...rows.request);
    event.run(...rows.event);
    personal.run(...rows.personal);
    queue.run('request', rows.id);
  });
  return {
    create: () => {
      const { value } = next.next();
      if (!value) throw new Error('no rows left');
      put.immediate(value);
    },
    close: async () => {
      db.close();
      await house.drop();
    },
  };
};
