// Dealing the morning's rooms: the dealing itself, 400 rooms to 30 people, and the whole step as a captain
// takes it, with its rows and its events on disk.
import Sqlite from 'better-sqlite3';
import { databaseFile } from '../../../electron/desk/database/open.ts';
import { createDesk } from '../../../electron/desk/desk.ts';
import {
  type DealPerson,
  type DealRoom,
  dealRooms,
} from '../../../electron/desk/housekeeping/deal/index.ts';
import { borrowHouse, type HouseSize, operator } from '../data/houses.ts';
import { type Random, seeded } from '../data/random.ts';
import { atMost, type Figure, spread } from '../support/figures.ts';
import { breathe, say, timed } from '../support/progress.ts';

const rooms = 400;
const people = 30;
const perFloor = 20;
const floors = rooms / perFloor;
const atMostMs = 200;
/** A whole step writes hundreds of rows: so often is enough. */
const steps = 8;

const whole = (random: Random, below: number): number => Math.floor(random() * below);

/** A morning: rooms of every kind, a few locked, people with own floors, without, and for half a day. */
const morning = (random: Random): { rooms: DealRoom[]; people: DealPerson[] } => ({
  rooms: Array.from({ length: rooms }, (_, at) => ({
    id: String(at),
    floor: String(Math.floor(at / perFloor)),
    credits: [1, 3, 3, 4, 4, 5, 6][whole(random, 7)] ?? 3,
    keptBy: whole(random, 20) === 0 ? `p${whole(random, people)}` : null,
    rank: whole(random, 3),
  })),
  people: Array.from({ length: people }, (_, at) => ({
    id: `p${at}`,
    floors: at % 4 === 0 ? ['*'] : [String(Math.floor((at * floors) / people))],
    percent: at % 7 === 0 ? 50 : 100,
    limit: null,
  })),
});

const dealing = (n: number): Figure => {
  const random = seeded(11);
  const samples: number[] = [];
  for (let at = 0; at < n; at += 1) {
    const given = morning(random);
    const from = performance.now();
    dealRooms(given.rooms, given.people);
    samples.push(performance.now() - from);
  }
  return spread(
    {
      part: 'core',
      what: `dealing ${rooms} rooms to ${people} people`,
      bars: [atMost('p99', atMostMs)],
      note: 'a twentieth locked; some people for half the day',
    },
    samples,
  );
};

type Row = Record<string, unknown>;

/** Puts a house of its size into the place of the rooms there are: everybody stays on, every room is dirty. */
const grow = (file: string): void => {
  const db = new Sqlite(file);
  const like = (table: string, where: string): Row =>
    db.prepare(`SELECT * FROM ${table} WHERE ${where} LIMIT 1`).get() as Row;
  const put = (table: string, row: Row): void => {
    const names = Object.keys(row);
    db.prepare(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    ).run(...Object.values(row));
  };
  const [floor, room, stay, person, duty] = [
    like('floors', 'true'),
    like('rooms', `housekeeping = 'clean'`),
    like('stays', `state = 'in-house'`),
    like('staff', `code = '101'`),
    like('duties', 'off_at_ms IS NULL'),
  ];
  db.pragma('foreign_keys = OFF');
  db.transaction(() => {
    db.exec(`UPDATE rooms SET housekeeping = 'clean', occupancy = 'vacant';
      UPDATE housekeeping_settings SET day_until_minute = 1000;
      DELETE FROM stays; DELETE FROM room_tasks; DELETE FROM room_deals;
      UPDATE staff SET active = 0 WHERE role = 'attendant';`);
    for (let at = 0; at < floors; at += 1)
      put('floors', { ...floor, code: `X${at}`, position: 1_000 + at });
    for (let at = 0; at < rooms; at += 1) {
      const [number, on] = [`X${1_000 + at}`, `X${Math.floor(at / perFloor)}`];
      put('rooms', {
        ...room,
        id: `x${at}`,
        number,
        floor: on,
        position: 10_000 + at,
        occupancy: 'occupied',
        housekeeping: 'dirty',
      });
      put('stays', {
        ...stay,
        id: `x${at}`,
        room: number,
        arrival: '2026-11-20',
        departure: at % 4 === 0 ? '2026-11-23' : '2026-11-25',
      });
    }
    for (let at = 0; at < people; at += 1) {
      const floorsOf = JSON.stringify([`X${Math.floor((at * floors) / people)}`]);
      put('staff', {
        ...person,
        id: `x${at}`,
        code: `X${100 + at}`,
        badge: null,
        floors: floorsOf,
        active: 1,
      });
      put('duties', { ...duty, id: `x${at}`, staff_id: `x${at}`, floors: null });
    }
  })();
  db.close();
};

/** The tables of the daily work as they were before the lists were dealt. */
const clear = (file: string): void => {
  const db = new Sqlite(file);
  db.exec('DELETE FROM room_tasks; DELETE FROM room_deals;');
  db.close();
};

const wholeStep = async (size: HouseSize): Promise<Figure> => {
  const house = await borrowHouse(size);
  const file = databaseFile(house.dataDir);
  grow(file);
  const desk = await createDesk({ dataDir: house.dataDir });
  const client = desk.clientFor(desk.connect({ station: 'bench-1' }));
  await client.session.signIn(operator);
  try {
    const samples: number[] = [];
    for (let at = -1; at < steps; at += 1) {
      clear(file);
      await breathe();
      const ms = await timed(() => client.housekeeping.deal({ date: '2026-11-23', part: 'day' }));
      if (at >= 0) samples.push(ms);
    }
    return spread(
      {
        part: 'core',
        what: `  housekeeping.deal, ${rooms} rooms and ${people} people, to disk`,
        bars: [atMost('p95', atMostMs)],
        note: 'states and stays read, every piece of work a row and an event',
      },
      samples,
    );
  } finally {
    await desk.close();
    await house.drop();
  }
};

export const measureDealing = async (size: HouseSize, n: number): Promise<Figure[]> => {
  say('dealing the rooms');
  return [dealing(n), await wholeStep(size)];
};
