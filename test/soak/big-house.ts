// A house of five hundred rooms, made by the desk's own operations.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { databaseFile } from '../../electron/desk/database/open.ts';
import { demoExtension, demoPeople } from '../../electron/desk/demo/people.ts';
import { createDesk, type Desk } from '../../electron/desk/desk.ts';
import type { Session } from '../../electron/desk/kernel/sessions.ts';
import { secretOf } from '../support/secrets.ts';
import { setup as buildThreads, readerFile } from '../support/threads.ts';

const floors = 20;
const roomsAFloor = 25;

export type BigHouse = {
  desk: Desk;
  dataDir: string;
  /** The file by another connection. */
  reader: Sqlite.Database;
  sessionOf: (code: string, station: string) => Session;
  rooms: string[];
  /** Moves the machine's clock on from here. */
  moveOn: (minutes: number) => void;
  drop: () => Promise<void>;
};

export const openBigHouse = async (): Promise<BigHouse> => {
  // Built, as the console has it: from its sources the thread is several times as large.
  const dropThreads = await buildThreads();
  const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-soak-'));
  let movedMs = 0;
  const desk = await createDesk({
    dataDir,
    machineMs: () => Date.now() + movedMs,
    live: true,
    readerFile: readerFile(),
  });
  const client = desk.clientFor(desk.connect({ station: 'setup', kind: 'program' }));
  await client.house.create({
    name: { zh: '五百间', en: 'Five Hundred' },
    language: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    floors: [
      {
        fromFloor: 1,
        untilFloor: floors,
        fromRoom: 1,
        untilRoom: roomsAFloor,
        prefix: '',
        withoutDigit: '',
        without: [],
        model: 'centre',
      },
    ],
    administrator: { code: '090', name: '管理员', pin: secretOf('090') },
  });
  const reader = new Sqlite(databaseFile(dataDir), { readonly: true });
  const idOf = reader.prepare('SELECT id FROM staff WHERE code = ?').pluck();
  /** Signed in without the slow secret: how people get in is tried elsewhere. */
  const sessionOf = (code: string, station: string): Session => {
    const session = desk.connect({ station, kind: 'program' });
    session.staffId = idOf.get(code) as string;
    return session;
  };
  const administrator = desk.clientFor(sessionOf('090', 'setup'));
  for (const { code, name, role, department } of demoPeople) {
    if (code === '090') continue;
    await administrator.staff.add({
      code,
      name,
      role,
      department,
      floors: ['*'],
      extension: demoExtension(code),
    });
    await administrator.staff.signOn({ code });
  }
  await administrator.keys.addUsual();
  const { rooms } = await administrator.rooms.list();
  return {
    desk,
    dataDir,
    reader,
    sessionOf,
    rooms: rooms.map(({ number }) => number),
    moveOn: (minutes) => {
      movedMs += minutes * 60_000;
    },
    drop: async () => {
      reader.close();
      await desk.close();
      rmSync(dataDir, { recursive: true, force: true });
      dropThreads();
    },
  };
};
