/** A small house to throw things at, made once and copied: no test runner is needed, so that a long run has it too. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type Database, openDatabase } from '../../../electron/desk/database/open.ts';

import { createDesk, type Desk } from '../../../electron/desk/desk.ts';
import { verifyRecord } from '../../../electron/desk/events/verify.ts';
import { seededChance } from '../../../electron/desk/kernel/chance.ts';
import type { DeskClient } from '../../../electron/desk/router.ts';
import { departments } from '../../../shared/staff/contract.ts';
import { secretOf } from '../secrets.ts';
import { liveIn } from './lived-in.ts';

// A program that has been up for long compiles patterns without optimising them, and a greedy one then falls over
// some megabytes: here it is as if it had been.
setFlagsFromString('--no-regexp-optimization');

/** Who throws: mostly those who may do all, so that it is the input that is refused. */
export const throwers = ['090', '090', '090', '020', '020', '011', '002', '131', '112'] as const;

const foundedMs = Date.parse('2026-11-20T09:00:00+08:00');
const beginMs = Date.parse('2026-11-23T16:00:00+08:00');
const administrator = { code: '090', name: '管理员', pin: secretOf('090') };
const people = [
  ['020', '值班经理', 'duty-manager'],
  ['011', '主管', 'supervisor'],
  ['002', '接线员', 'operator'],
  ['131', '领班', 'captain'],
  ['112', '服务员', 'attendant'],
] as const;
const floor = { fromRoom: 1, untilRoom: 12, prefix: '', withoutDigit: '', without: [] };

const furnish = async (dataDir: string): Promise<void> => {
  let nowMs = foundedMs;
  const desk = await createDesk({
    dataDir,
    machineMs: () => nowMs,
    chance: seededChance('ground'),
    live: false,
  });
  const client = desk.clientFor(desk.connect({ station: 'setup', kind: 'program' }));
  await client.house.create({
    name: { zh: '试验酒店', en: 'Test Hotel' },
    language: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    floors: [
      { ...floor, fromFloor: 10, untilFloor: 11, model: 'centre' },
      { ...floor, fromFloor: 12, untilFloor: 12, model: 'floor-desk' },
    ],
    administrator,
  });
  await client.session.signIn({ code: administrator.code, pin: administrator.pin });
  for (const [code, name, role] of people)
    await client.staff.add({ code, name, role, department: departments[0] });
  nowMs = beginMs;
  desk.settle();
  await liveIn(client);
  desk.settle();
  await desk.close();
};

export type Ground = {
  readonly desk: Desk;
  readonly dataDir: string;
  /** As this person; nobody where the person is no more, or not at work any more. */
  as: (code: string) => DeskClient | null;
  advance: (minutes: number) => void;
  /** Another number after each commit to the file. */
  commits: () => number;
  /** What is not as it must be, in the file and in the record. */
  faults: () => string[];
  /** Closes the desk and opens it on what was accepted. */
  reopen: () => Promise<void>;
  close: () => Promise<void>;
};

let made: Promise<string> | undefined;
const template = (): Promise<string> => {
  made ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bellboard-ground-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    await furnish(folder);
    return folder;
  })();
  return made;
};

const idOf = (database: Database, code: string): string | undefined =>
  database.raw.prepare('SELECT id FROM staff WHERE code = ? AND active = 1').pluck().get(code) as
    | string
    | undefined;

export const openGround = async (): Promise<Ground> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-fuzz-'));
  cpSync(await template(), dataDir, { recursive: true });
  let nowMs = beginMs + 60_000;
  let opened = 0;
  const open = (): Promise<Desk> => {
    opened += 1;
    return createDesk({
      dataDir,
      machineMs: () => nowMs,
      chance: seededChance(`fuzz:${opened}`),
      live: false,
      checkOutputs: true,
      busyMs: 1_000,
    });
  };
  let desk = await open();
  const beside = openDatabase({ dataDir, busyMs: 1_000 });
  return {
    get desk() {
      return desk;
    },
    dataDir,
    as: (code) => {
      const id = idOf(beside, code);
      if (id === undefined) return null;
      const session = desk.connect({ station: 'desk-1', kind: 'program' });
      session.staffId = id;
      return desk.clientFor(session);
    },
    advance: (minutes) => {
      nowMs += minutes * 60_000;
      desk.settle();
    },
    commits: () => beside.raw.pragma('data_version', { simple: true }) as number,
    faults: () => [
      ...verifyRecord(beside).findings.map(({ kind, detail }) => `${kind}: ${detail}`),
      ...(beside.raw.pragma('foreign_key_check') as unknown[]).map(
        (row) => `foreign key: ${JSON.stringify(row)}`,
      ),
    ],
    reopen: async () => {
      await desk.close();
      desk = await open();
    },
    close: async () => {
      beside.close();
      await desk.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
