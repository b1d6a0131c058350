// A house of before measures that repair: what stood in it stands still, and the kind can be given.
import { expect, it } from 'vitest';
import { dropGuards } from '../../electron/desk/database/guards.ts';
import { openDatabase } from '../../electron/desk/database/open.ts';
import { createTestHouse } from '../support/house.ts';
import { beforeLateKeys } from './rewind.ts';

it('an older house keeps its measures as they were, and takes one that repairs', async () => {
  const house = await createTestHouse();
  const supervisor = house.as('011');
  const { id } = await supervisor.measures.add({ kind: 'fit', title: 'x', dueOn: '2026-11-30' });
  await supervisor.measures.done({ id });
  await supervisor.measures.add({ kind: 'label', title: 'y', dueOn: '2026-12-01' });
  const kept = house.rows('SELECT * FROM measures ORDER BY number');
  await house.desk.close();
  const before = openDatabase({ dataDir: house.dataDir });
  const sql = before.raw
    .prepare("SELECT sql FROM sqlite_schema WHERE name = 'measures'")
    .pluck()
    .get() as string;
  // The marks name each column of their table.
  dropGuards(before.raw);
  before.raw.exec(`
    ${sql.replace('measures', 'measures_before').replace("'repair', ", '')};
    INSERT INTO measures_before SELECT * FROM measures;
    DROP TABLE measures;
    ALTER TABLE measures_before RENAME TO measures;
    CREATE INDEX measures_open ON measures (due_on) WHERE state = 'open';
    CREATE INDEX measures_complaint ON measures (complaint_id) WHERE complaint_id IS NOT NULL;
    ALTER TABLE own_hand DROP COLUMN witnessed;
    ALTER TABLE outages DROP COLUMN withdrawn_at_ms;
    ${beforeLateKeys}
    PRAGMA user_version = 479;
  `);
  expect(() => before.raw.exec("UPDATE measures SET kind = 'repair'")).toThrow('CHECK');
  before.close();
  await house.reopen();
  expect(house.rows('SELECT * FROM measures ORDER BY number')).toEqual(kept);
  const repair = await house
    .as('011')
    .measures.add({ kind: 'repair', title: 'z', dueOn: '2026-12-01' });
  expect(repair).toMatchObject({ kind: 'repair', number: 3 });
  expect(
    house.rows(
      "SELECT name FROM sqlite_schema WHERE tbl_name = 'measures' AND name LIKE 'measures_%'",
    ),
  ).toHaveLength(2);
});
