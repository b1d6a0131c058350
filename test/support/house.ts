/**
 * A real house for a test: the desk on a database file of its own in a temporary folder. Only the clock
 * and the ids are the test's; people, rooms and hours are those of the demo house, without its history.
 */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { databaseFile } from '../../electron/desk/database/open.ts';
import { createDesk, type Desk, type PaperShell, type PinKey } from '../../electron/desk/desk.ts';
import { seededChance } from '../../electron/desk/kernel/chance.ts';
import type { Session } from '../../electron/desk/kernel/sessions.ts';
import { lastTurn, standardDirtyMinute } from '../../electron/desk/rooms/index.ts';
import type { DeskClient } from '../../electron/desk/router.ts';
import { hourMs, minuteMs } from '../../shared/kernel/durations.ts';
import { contentsOf, type Row } from './contents.ts';
import { timeZone } from './furnish.ts';
import { rostered } from './roster.ts';
import { templateOf } from './template.ts';
import { readerFile } from './threads.ts';

export type TestHouseOptions = {
  /** The moment the test begins, ISO 8601; left out: a Monday at 16:00. */
  at?: string;
  /** Staff codes on duty; left out: whoever the roster has in the house at that moment. */
  onDuty?: readonly string[];
  /** The demo house itself, with its own clock and its running work. */
  demo?: boolean;
  /** Keeps its own time and hears other processes, as a desk with windows does. */
  live?: boolean;
  /** The file of the reader's thread, for tests that need a slow one. */
  readerFile?: string;
  /** Stays open after the test: whoever made it in a `beforeAll` closes it. */
  shared?: boolean;
  /** Opens the key of the PINs; left out: there is none. */
  pinKey?: () => PinKey | null;
  /** What a window does for the desk; left out: there is none. */
  paper?: PaperShell;
};

export type TestHouse = {
  readonly desk: Desk;
  readonly dataDir: string;
  readonly file: string;
  nowMs: () => number;
  /** ISO 8601 of a moment so many minutes from now. */
  inMinutes: (minutes: number) => string;
  /** The same operations as a window has, as this person; signed in without the slow PIN. */
  as: (code: string, station?: string) => DeskClient;
  /** A session of this person, for tests that lock it or let it go. */
  sessionOf: (code: string, station?: string) => Session;
  /** Time passes while the desk runs: all that falls due on the way is done at its moment. */
  advance: (minutes: number) => void;
  /** As `advance`, to a moment. */
  setClock: (iso: string) => void;
  /** The machine's clock goes on, or back, while the desk sleeps; what fell due is done at the end, all at once. */
  sleep: (minutes: number) => void;
  /** The machine's clock goes on, or back, while no desk is open. */
  shift: (minutes: number) => void;
  /** Rows as they are on disk, read by another connection. */
  rows: <T extends Row = Row>(sql: string, ...values: unknown[]) => T[];
  /** Changes the world around the desk, past the desk: who lives where, what was tampered with. */
  arrange: (sql: string, ...values: unknown[]) => void;
  /** One word for everything in every table: unchanged when nothing has changed. */
  contents: () => string;
  /** Grows with every commit to the file: where even `contents` is too slow a question. */
  commits: () => number;
  /** Closes the desk and opens it again on the same folder. */
  reopen: () => Promise<void>;
  close: () => Promise<void>;
};

const foundedAt = '2026-11-20T09:00:00+08:00';
const firstMoment = '2026-11-23T16:00:00+08:00';

/** Who is on duty when the test begins; from there on they come and go by the desk's own steps. */
const putOnDuty = (file: string, codes: readonly string[], atMs: number): void => {
  const db = new Sqlite(file);
  const signOn = db.prepare(
    'INSERT INTO duties (id, staff_id, on_at_ms) SELECT ?, id, ? FROM staff WHERE code = ?',
  );
  db.transaction(() => {
    db.exec('UPDATE own_hand SET writing = 1');
    for (const code of codes) signOn.run(`duty-${code}`, atMs, code);
    // The house was founded days ago; this morning its rooms have turned already.
    db.prepare('UPDATE room_settings SET turned_on = ?').run(
      lastTurn(atMs, timeZone, standardDirtyMinute),
    );
    db.exec('UPDATE own_hand SET writing = 0');
  })();
  db.close();
};

export const createTestHouse = async (options: TestHouseOptions = {}): Promise<TestHouse> => {
  const { at = firstMoment, demo = false } = options;
  let machineMs = Date.parse(at);
  /** How far the machine was set, or was off, beside what has gone by. */
  let setMs = 0;
  /** Between any two readings some part of a millisecond has gone by. */
  let parts = 0;
  const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-test-'));
  const file = databaseFile(dataDir);
  const template = await (demo ? templateOf('demo', at) : templateOf('own', foundedAt));
  cpSync(template, dataDir, { recursive: true });
  if (!demo) putOnDuty(file, options.onDuty ?? rostered(machineMs), machineMs);
  let opened = 0;
  const open = (): Promise<Desk> => {
    opened += 1;
    return createDesk({
      dataDir,
      machineMs: () => machineMs,
      steadyMs: () => {
        parts += 0.37;
        return machineMs - setMs + parts;
      },
      chance: seededChance(`test:${opened}`),
      live: options.live ?? false,
      readerFile: options.readerFile ?? readerFile(),
      pinKey: options.pinKey,
      checkOutputs: true,
      busyMs: 200,
      ...(options.paper ? { paper: options.paper } : {}),
    });
  };
  let desk = await open();
  let reader = new Sqlite(file, { readonly: true });

  const rows = <T extends Row>(sql: string, ...values: unknown[]): T[] =>
    reader.prepare(sql).all(...values) as T[];
  const idOf = (code: string): string => {
    const [person] = rows<{ id: string }>('SELECT id FROM staff WHERE code = ?', code);
    if (!person) throw new Error(`nobody has the code ${code}`);
    return person.id;
  };
  const sessionOf = (code: string, station = 'desk-1'): Session => {
    const session = desk.connect({ station, kind: 'program' });
    session.staffId = idOf(code);
    return session;
  };

  const runUntil = (untilMs: number): void => {
    desk.settle();
    for (let steps = 0; ; steps += 1) {
      if (steps > 5_000) throw new Error('work falls due without end');
      const [house] = rows<{ offset: number }>('SELECT clock_offset_ms AS offset FROM house');
      const due = desk.nextDueMs();
      const fullHour = (Math.floor(machineMs / hourMs) + 1) * hourMs;
      const next = Math.max(
        machineMs,
        Math.min(due === null ? fullHour : due - (house?.offset ?? 0), fullHour),
      );
      if (next > untilMs) break;
      machineMs = next;
      desk.settle();
    }
    machineMs = untilMs;
    desk.settle();
  };

  const house: TestHouse = {
    get desk() {
      return desk;
    },
    dataDir,
    file,
    nowMs: () => machineMs,
    inMinutes: (minutes) => new Date(machineMs + minutes * minuteMs).toISOString(),
    as: (code, station) => desk.clientFor(sessionOf(code, station)),
    sessionOf,
    advance: (minutes) => runUntil(machineMs + minutes * minuteMs),
    setClock: (iso) => runUntil(Date.parse(iso)),
    sleep: (minutes) => {
      machineMs += minutes * minuteMs;
      setMs += minutes * minuteMs;
      desk.settle();
    },
    shift: (minutes) => {
      machineMs += minutes * minuteMs;
      setMs += minutes * minuteMs;
    },
    rows,
    arrange: (sql, ...values) => {
      const writer = new Sqlite(file);
      try {
        // What a test arranges is no stranger's doing.
        writer.exec('UPDATE own_hand SET writing = 1, erasing = 1');
        if (values.length > 0) writer.prepare(sql).run(...values);
        else writer.exec(sql);
      } finally {
        writer.exec('UPDATE own_hand SET writing = 0, erasing = 0');
        writer.close();
      }
    },
    contents: () => contentsOf(reader),
    commits: () => reader.pragma('data_version', { simple: true }) as number,
    reopen: async () => {
      // Nobody else has the house open: a start may put another in its place.
      reader.close();
      await desk.close();
      desk = await open();
      reader = new Sqlite(file, { readonly: true });
    },
    close: async () => {
      reader.close();
      await desk.close();
      if (existsSync(dataDir)) rmSync(dataDir, { recursive: true });
    },
  };
  if (!options.shared) onTestFinished(house.close);
  return house;
};
