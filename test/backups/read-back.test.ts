// A copy just written is read back as a way back would read it: one that does not hold the house is none.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { checkFresh, contentsOf } from '../../electron/desk/backups/check.ts';
import { databaseFile } from '../../electron/desk/database/open.ts';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

it('under a lock that does not open it, it is thrown away and told', async () => {
  // Its time stands still: a copy the house made by itself would lie among those that are counted.
  const house = await createTestHouse();
  await recordOne(house.as('002'), '1208毛巾');
  const administrator = house.as('090');
  await administrator.backups.now();
  const keys = join(house.dataDir, 'backup-keys.json');
  type Known = { sealedKey: string; key: string }[];
  const known = (): Known => JSON.parse(readFileSync(keys, 'utf8')) as Known;
  await administrator.backups.set({ passphrase: 'kettle orbit window seven' });
  const [first] = known();
  await administrator.backups.set({ passphrase: 'another passphrase' });
  const right = known();
  const copies = () =>
    readdirSync(join(house.dataDir, 'backups')).filter((name) => name.startsWith('house-'));
  const before = copies();
  writeFileSync(keys, JSON.stringify(right.map((one) => ({ ...one, key: first?.key }))));
  expect(await refusal(administrator.backups.now())).toMatchObject({
    code: 'DATABASE_CORRUPT',
    reason: 'backups.unlike',
  });
  expect(copies()).toEqual(before);
  expect(readdirSync(join(house.dataDir, 'aside'))).toEqual([]);
  writeFileSync(keys, JSON.stringify(right));
  const { name } = await administrator.backups.now();
  expect(name).toMatch(/\.age$/);
  expect(copies()).toContain(name);
  // A PC that has never heard the passphrase locks as well; it can read none of it back.
  writeFileSync(keys, '[]');
  expect((await administrator.backups.now()).name).toMatch(/\.age$/);
});

it('with a row less, the newest event less or a page that is not whole, it is none', async () => {
  const house = await createTestHouse();
  await recordOne(house.as('002'), '1208毛巾');
  const raw = new Sqlite(databaseFile(house.dataDir));
  const contents = contentsOf(raw);
  let made = 0;
  /** Reads a copy back that was spoilt. */
  const spoilt = (spoil: (copy: Sqlite.Database, file: string) => void): (() => void) => {
    made += 1;
    const file = join(house.dataDir, `copy-${made}.db`);
    raw.exec(`VACUUM INTO '${file}'`);
    const copy = new Sqlite(file);
    spoil(copy, file);
    copy.close();
    return () => checkFresh({ file, nativeBinding: undefined }, contents);
  };
  const unlike = expect.objectContaining({ reason: 'backups.unlike' });
  expect(spoilt(() => {})).not.toThrow();
  expect(
    spoilt((copy) => copy.exec('DELETE FROM requests WHERE id = (SELECT max(id) FROM requests)')),
  ).toThrow(unlike);
  expect(
    spoilt((copy) => {
      for (const name of copy
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        .pluck()
        .all())
        copy.exec(`DROP TRIGGER "${name}"`);
      copy.exec('DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)');
    }),
  ).toThrow(unlike);
  expect(
    spoilt((copy, file) => {
      const page = copy
        .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'requests'")
        .pluck()
        .get();
      const size = copy.pragma('page_size', { simple: true }) as number;
      copy.close();
      const bytes = readFileSync(file);
      bytes.fill(0x5a, ((page as number) - 1) * size + 1, ((page as number) - 1) * size + 100);
      writeFileSync(file, bytes);
    }),
  ).toThrow();
  raw.close();
});
