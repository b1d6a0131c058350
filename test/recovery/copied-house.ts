/** A house with a copy, and with requests that came after it, to be laid down and damaged. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { settle } from '../../electron/desk/database/open.ts';
import type { Desk } from '../../electron/desk/desk.ts';
import { type RecoveryReport, recoveryReport } from '../../shared/recovery/model.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { layDown } from '../support/laid-down.ts';
import { recordOne } from '../support/requests.ts';

/** Requests that are in the copy, and those beyond it. */
export const inCopy = 3;
export const beyond = 12;

/** Closed by whoever made it. */
export const copiedHouse = async (): Promise<TestHouse> => {
  const house = await createTestHouse({ shared: true });
  const numbers = house
    .rows<{ number: string }>('SELECT number FROM rooms ORDER BY number')
    .map(({ number }) => number);
  const record = async (from: number, count: number) => {
    for (const number of numbers.slice(from, from + count))
      await recordOne(house.as('002'), `${number}毛巾`);
  };
  await record(0, inCopy);
  await house.as('090').backups.now();
  await record(inCopy, beyond);
  return house;
};

/** Its files as they lie, with the log or with the log folded in. */
export const layHouse = (house: TestHouse, { log = false, copies = true } = {}) => {
  const laid = layDown(house);
  if (!log) expect(settle(laid.dataDir)).toBe(true);
  if (!copies) rmSync(join(laid.dataDir, 'backups'), { recursive: true });
  return laid;
};

export const administratorOf = (house: TestHouse, desk: Desk) => {
  const session = desk.connect({ station: 'desk-1', kind: 'program' });
  session.staffId = house.sessionOf('090').staffId;
  return desk.clientFor(session);
};

export const keptOf = (dataDir: string): string[] =>
  existsSync(join(dataDir, 'kept'))
    ? readdirSync(join(dataDir, 'kept')).map((name) => join(dataDir, 'kept', name))
    : [];

export const reportOf = (dataDir: string): RecoveryReport => {
  const folder = keptOf(dataDir).find((name) => name.endsWith('-damaged'));
  if (folder === undefined) throw new Error('nothing was kept');
  return recoveryReport.parse(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')));
};
