// Step 530: the contracts of before go through the index once more, which held what they cost.

import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { databaseFile, openDatabase } from '../../electron/desk/database/open.ts';
import { createTestHouse } from '../support/house.ts';

it('530: what a supplier is paid is found by nobody any more', async () => {
  const house = await createTestHouse();
  const { id } = await house.as('010').contracts.add({
    supplier: '电梯维保公司',
    scope: '四台客梯',
    services: [],
    contacts: [],
    price: 'zahlungsziel 480',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
  });
  house.desk.settle();
  await house.desk.close();
  const before = new Sqlite(databaseFile(house.dataDir));
  const document = before
    .prepare("SELECT id FROM documents WHERE kind = 'service-contract'")
    .pluck()
    .get();
  before
    .prepare('UPDATE document_words SET words = ? WHERE rowid = ?')
    .run('zahlungsziel', document);
  before.pragma('user_version = 520');
  before.close();
  const { raw, close } = openDatabase({ dataDir: house.dataDir });
  expect(raw.prepare('SELECT kind, subject_id FROM index_queue').all()).toEqual([
    { kind: 'service-contract', subject_id: id },
  ]);
  close();
  await house.reopen();
  house.desk.settle();
  const hits = async (text: string) =>
    (await house.as('010').search.find({ text, kinds: ['service-contract'] })).hits.length;
  expect(await hits('zahlungsziel')).toBe(0);
  expect(await hits('电梯维保公司')).toBe(1);
});
