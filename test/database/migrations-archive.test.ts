// A house of before the search over complaints, answers and files: what stood in it is found and kept by rule.
import { expect, it } from 'vitest';
import { openDatabase } from '../../electron/desk/database/open.ts';
import { createTestHouse } from '../support/house.ts';
import { rewind } from './rewind.ts';

it('an older house has a rule for the words of complaints, and what stood in it is indexed', async () => {
  const house = await createTestHouse();
  await house.as('002').complaints.open({ what: '走廊地毯发霉', place: '1208' });
  await house
    .as('002')
    .stays.checkIn({ place: '1216', guest: '慕容雪晴', departure: '2026-11-25', party: 1 });
  await house.desk.close();
  const before = openDatabase({ dataDir: house.dataDir });
  rewind(before.raw);
  before.raw.exec(`
    DELETE FROM document_words; DELETE FROM documents; DELETE FROM index_queue;
    DELETE FROM retention_rules WHERE class = 'complaints';
    DROP INDEX complaints_of_call;
    DROP INDEX stays_incognito;
    ALTER TABLE guests DROP COLUMN spelt;
    ALTER TABLE guests DROP COLUMN letters;
    ALTER TABLE retention_runs DROP COLUMN stays;
    PRAGMA user_version = 380;
  `);
  before.close();
  await house.reopen();
  expect(house.rows("SELECT months FROM retention_rules WHERE class = 'complaints'")).toEqual([
    { months: 36 },
  ]);
  house.desk.settle();
  const found = async (text: string) =>
    (await house.as('011').search.find({ text })).hits.map(({ kind }) => kind);
  expect(await found('地毯发霉')).toEqual(['complaint']);
  expect(await found('慕容雪晴')).toEqual(['guest']);
});

it('a house of before has copies from now on, the first of how it was: unlocked, in one place, and never rehearsed', async () => {
  const house = await createTestHouse();
  await house.desk.close();
  const before = openDatabase({ dataDir: house.dataDir });
  rewind(before.raw);
  before.close();
  await house.reopen();
  const { copies, places, encrypted, rehearsal } = await house.as('090').backups.list();
  expect({ copies, encrypted, rehearsal }).toMatchObject({
    copies: [{ reason: 'update', encrypted: false, places: ['first'] }],
    encrypted: false,
    rehearsal: null,
  });
  expect(places).toMatchObject([{ place: 'first', problem: null }]);
});
