// Damage met while the desk works, by whoever meets it: the desk asks to begin anew, and the next start mends it.
import { readFileSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { suspect, suspicion } from '../../electron/desk/backups/index.ts';
import { leavesOf, overwrite, pageBytes } from '../support/damage.ts';
import type { TestHouse } from '../support/house.ts';
import { administratorOf, beyond, copiedHouse, inCopy, layHouse } from './copied-house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await copiedHouse();
});
afterAll(() => house.close());

/** A console that was closed; what is wrong lies where nobody looks at the start. */
const closedHouse = () => {
  const laid = layHouse(house);
  laid.closed();
  return laid;
};

const startCounted = async (laid: ReturnType<typeof layHouse>) => {
  const asked = { times: 0 };
  const desk = await laid.start(() => {
    asked.times += 1;
  });
  return { desk, asked };
};

it('the desk’s own work meets it, with nobody there to call', async () => {
  const laid = closedHouse();
  overwrite(laid.file, leavesOf(laid.file, 'watches_attention'));
  const { desk, asked } = await startCounted(laid);
  desk.settle();
  await expect.poll(() => asked.times).toBe(1);
  expect(suspicion(laid.dataDir)).toBeDefined();
  await desk.close();
  await (await laid.start()).close();
  expect(laid.whole()).toHaveLength(inCopy + beyond);
});

it('a report in a thread of its own meets it', async () => {
  const laid = closedHouse();
  overwrite(laid.file, leavesOf(laid.file, 'events').slice(0, -2));
  const { desk, asked } = await startCounted(laid);
  await expect(administratorOf(house, desk).record.check()).rejects.toMatchObject({
    code: 'DATABASE_CORRUPT',
  });
  expect(asked.times).toBe(1);
  await desk.close();
});

it('an index that does not fit its table is made anew, and is met once', async () => {
  const laid = closedHouse();
  const [{ id } = { id: '' }] = laid.rows<{ id: string }>('SELECT id FROM requests LIMIT 1');
  const bytes = readFileSync(laid.file);
  const sound = () => {
    const db = new Sqlite(laid.file);
    try {
      return db.pragma('integrity_check(1)', { simple: true });
    } finally {
      db.close();
    }
  };
  for (const page of leavesOf(laid.file, 'sqlite_autoindex_requests_1')) {
    const from = (page - 1) * pageBytes;
    const at = bytes.subarray(from, from + pageBytes).indexOf(id);
    if (at >= 0) bytes.write('~', from + at);
  }
  writeFileSync(laid.file, bytes);
  expect(sound()).not.toBe('ok');
  // As an update of that row would have said it.
  suspect(laid.dataDir, 'SQLITE_CORRUPT_INDEX');
  await (await laid.start()).close();
  expect(suspicion(laid.dataDir)).toBeUndefined();
  expect(sound()).toBe('ok');
  expect(laid.whole()).toHaveLength(inCopy + beyond);
});
