// Keys: issue and return through the whole pipeline against bare SQL of the same rows, and who had one
// over a million events of custody.
import Sqlite from 'better-sqlite3';
import { databaseFile, openDatabase } from '../../../electron/desk/database/open.ts';
import {
  type EventRow,
  events,
  keyMoves,
  watches,
} from '../../../electron/desk/database/schema/index.ts';
import { createDesk } from '../../../electron/desk/desk.ts';
import { hashOf } from '../../../electron/desk/events/chain.ts';
import type { DeskClient } from '../../../electron/desk/router.ts';
import { hourMs } from '../../../shared/kernel/durations.ts';
import { borrowHouse, type HouseSize, operator } from '../data/houses.ts';
import { furnishKeys } from '../data/keys.ts';
import { idAt, seeded } from '../data/random.ts';
import { inserter, insertStatement, valuesOf } from '../data/raw.ts';
import { atMost, type Figure, ratio, spread } from '../support/figures.ts';
import { breathe, say, timed } from '../support/progress.ts';

/** An issue and a return are an event each. */
const pastSpells = 500_000;
const warmUp = 20;

/** A key of the first floor in the hands of its attendant: who may have it and is on duty. */
type Hand = { key: string; to: string };

/** The very rows of an issue and of a return, put down bare: nothing read, nothing checked, hashes made before. */
const openBareKeys = async (dataDir: string, count: number) => {
  const database = openDatabase({ dataDir });
  const random = seeded(17);
  const [key, holder] = database.raw
    .prepare(
      "SELECT keys.id, staff.id FROM keys, staff WHERE keys.code = 'F01' AND staff.code = '101'",
    )
    .raw()
    .get() as [string, string];
  const head = database.raw
    .prepare('SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1')
    .get() as { seq: number; hash: string };
  database.close();
  const nowMs = Date.now();
  let { seq, hash } = head;
  const event = (kind: string, body: unknown): unknown[] => {
    seq += 1;
    const unsealed = {
      seq,
      id: idAt(random, nowMs + seq),
      atMs: nowMs,
      kind,
      subjectKind: 'key',
      subjectId: key,
      actor: holder,
      station: 'desk-1',
      body: JSON.stringify(body),
      commitment: null,
      previousHash: hash,
    };
    const row: EventRow = { ...unsealed, hash: hashOf(unsealed) };
    hash = row.hash;
    return valuesOf(events, row);
  };
  const changes = {
    state: ['in', 'out'],
    moveId: [null, key],
    holderId: [null, holder],
    outSinceMs: [null, nowMs],
    dueAtMs: [null, nowMs + hourMs],
  };
  const facts = { to: '101', toName: '王芳' };
  const ready = Array.from({ length: count }, (_, at) => {
    const id = idAt(random, nowMs + at);
    const move = {
      id,
      keyId: key,
      holderId: holder,
      fromMs: nowMs + at,
      untilMs: null,
      dueAtMs: nowMs + hourMs,
      issuedBy: holder,
      secondId: null,
      receivedBy: null,
      ringId: null,
      ended: null,
      overridden: false,
      givenOutageId: null,
      returnedOutageId: null,
    };
    const watch = {
      id,
      subjectKind: 'key' as const,
      subjectId: key,
      target: 'key-return' as const,
      label: 'F01',
      place: null,
      holderId: holder,
      dueAtMs: nowMs + hourMs,
      climb: 0,
      attentionAtMs: nowMs + hourMs,
      rungs: null,
    };
    return {
      id,
      move: valuesOf(keyMoves, move),
      watch: valuesOf(watches, watch),
      out: event('key-issued', { changes, facts }),
      back: event('key-returned', { changes, facts }),
    };
  });
  const db = new Sqlite(databaseFile(dataDir));
  for (const setting of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON'])
    db.pragma(setting);
  const toHand = db.prepare(
    "UPDATE keys SET state = 'out', move_id = ?, holder_id = ?, out_since_ms = ?, due_at_ms = ? WHERE id = ?",
  );
  const toHook = db.prepare(
    "UPDATE keys SET state = 'in', move_id = NULL, holder_id = NULL, out_since_ms = NULL, due_at_ms = NULL WHERE id = ?",
  );
  const ended = db.prepare(
    "UPDATE key_moves SET until_ms = ?, ended = 'returned', received_by = ? WHERE id = ?",
  );
  const unwatched = db.prepare('DELETE FROM watches WHERE id = ?');
  const move = insertStatement(db, keyMoves);
  const watch = insertStatement(db, watches);
  const put = insertStatement(db, events);
  type Ready = (typeof ready)[number];
  const issue = db.transaction((rows: Ready) => {
    move.run(...rows.move);
    toHand.run(rows.id, holder, nowMs, nowMs + hourMs, key);
    put.run(...rows.out);
    watch.run(...rows.watch);
  });
  const giveBack = db.transaction((rows: Ready) => {
    ended.run(nowMs, holder, rows.id);
    unwatched.run(rows.id);
    toHook.run(key);
    put.run(...rows.back);
  });
  let at = -1;
  const rowsAt = (index: number): Ready => {
    const rows = ready[index];
    if (!rows) throw new Error('no rows left');
    return rows;
  };
  return {
    issue: () => {
      at += 1;
      issue.immediate(rowsAt(at));
    },
    giveBack: () => giveBack.immediate(rowsAt(at)),
    close: () => db.close(),
  };
};

type Taker = { issue: () => unknown; giveBack: () => unknown; out: number[]; back: number[] };

const turns = async (taker: Taker, count: number): Promise<void> => {
  for (let at = 0; at < count; at += 1) {
    await breathe(1);
    taker.out.push(await timed(taker.issue));
    await breathe(1);
    taker.back.push(await timed(taker.giveBack));
  }
};

/** The key of whichever floor attendant is on duty at the hour the benchmark runs. */
const handOf = async (client: DeskClient): Promise<Hand> => {
  const { staff } = await client.staff.onDuty();
  const attendant = staff.find(({ role, floors }) => role === 'attendant' && floors.length > 0);
  if (!attendant) throw new Error('nobody of the floors is on duty');
  const floor = attendant.floors[0] === '*' ? '1' : (attendant.floors[0] ?? '1');
  const { keys } = await client.keys.list();
  const key = keys.find(
    ({ state, opens, needsSecond }) =>
      state === 'in' && !needsSecond && opens.floors.includes(floor),
  );
  const other =
    key ?? keys.find(({ state, class: keyClass }) => state === 'in' && keyClass === 'store');
  if (!other) throw new Error('no key hangs');
  return { key: other.code, to: attendant.code };
};

const fillSpells = (dataDir: string, nowMs: number): void => {
  const database = openDatabase({ dataDir });
  const random = seeded(3);
  const ids = database.raw.prepare("SELECT id FROM keys WHERE class <> 'emergency'").pluck().all();
  const people = database.raw
    .prepare("SELECT id FROM staff WHERE role = 'attendant'")
    .pluck()
    .all();
  const insert = inserter(database.raw, keyMoves);
  const stepMs = Math.floor((10 * 365 * 24 * hourMs) / (pastSpells / ids.length));
  database.transact(() => {
    for (let at = 0; at < pastSpells; at += 1) {
      const fromMs = nowMs - Math.floor(at / ids.length + 2) * stepMs;
      insert({
        id: idAt(random, fromMs),
        keyId: String(ids[at % ids.length]),
        holderId: String(people[at % people.length]),
        fromMs,
        untilMs: fromMs + Math.floor(stepMs * 0.9),
        dueAtMs: fromMs + stepMs,
        issuedBy: String(people[0]),
        secondId: null,
        receivedBy: String(people[0]),
        ringId: null,
        ended: 'returned',
        overridden: false,
        givenOutageId: null,
        returnedOutageId: null,
      });
    }
  });
  database.raw.exec('ANALYZE');
  database.close();
};

const measureHands = async (size: HouseSize, n: number): Promise<Figure[]> => {
  const houses = [await borrowHouse(size), await borrowHouse(size)] as const;
  for (const { dataDir } of houses) await furnishKeys(dataDir);
  const bare = await openBareKeys(houses[1].dataDir, n + warmUp);
  const desk = await createDesk({ dataDir: houses[0].dataDir });
  const client = desk.clientFor(desk.connect({ station: 'bench-1' }));
  await client.session.signIn(operator);
  const { key, to } = await handOf(client);
  const takers: Taker[] = [
    {
      issue: () => client.keys.issue({ key, to }),
      giveBack: () => client.keys.return({ key }),
      out: [],
      back: [],
    },
    { issue: bare.issue, giveBack: bare.giveBack, out: [], back: [] },
  ];
  say(`issuing a key ${n} times and taking it back, through the pipeline and bare`);
  try {
    for (const taker of takers) {
      await turns(taker, warmUp);
      taker.out.length = 0;
      taker.back.length = 0;
    }
    for (let turn = 0; turn < 10; turn += 1)
      for (const taker of takers) await turns(taker, Math.floor(n / 10));
  } finally {
    await desk.close();
    bare.close();
    for (const house of houses) await house.drop();
  }
  const [own, sql] = takers;
  const figure = (what: string, samples: number[] = []) => spread({ part: 'core', what }, samples);
  const out = [
    figure('keys.issue', own?.out),
    figure('  the same rows by bare SQL', sql?.out),
  ] as const;
  const back = [
    figure('keys.return', own?.back),
    figure('  the same rows by bare SQL', sql?.back),
  ] as const;
  const bars = [atMost('value', 1.5)];
  return [
    ...out,
    ratio({ part: 'core', what: '  pipeline : bare SQL, p50', bars }, ...out),
    ...back,
    ratio({ part: 'core', what: '  pipeline : bare SQL, p50', bars }, ...back),
  ];
};

const measureWhoHad = async (size: HouseSize, n: number): Promise<Figure> => {
  const house = await borrowHouse(size);
  await furnishKeys(house.dataDir);
  const nowMs = Date.now();
  say(`laying down ${pastSpells.toLocaleString('en')} spells of keys`);
  fillSpells(house.dataDir, nowMs);
  const desk = await createDesk({ dataDir: house.dataDir });
  const client = desk.clientFor(desk.connect({ station: 'bench-1' }));
  await client.session.signIn(operator);
  const random = seeded(29);
  const samples: number[] = [];
  try {
    for (let at = 0; at < n; at += 1) {
      const fromMs = nowMs - Math.floor(random() * 9 * 365 * 24) * hourMs;
      const question = {
        place: '1208',
        from: new Date(fromMs).toISOString(),
        until: new Date(fromMs + 2 * hourMs).toISOString(),
      };
      await breathe();
      samples.push(await timed(() => client.keys.whoHad(question)));
    }
  } finally {
    await desk.close();
    await house.drop();
  }
  return spread(
    {
      part: 'core',
      what: `keys.whoHad, ${(2 * pastSpells).toLocaleString('en')} key events`,
      bars: [atMost('p99', 5)],
      note: 'a room, two hours of the last nine years; every key that opens it',
    },
    samples,
  );
};

/** @param n samples of each */
export const measureKeys = async (size: HouseSize, n: number): Promise<Figure[]> => [
  ...(await measureHands(size, n)),
  await measureWhoHad(size, n),
];
