// What lies before the house's record is not nought: it is not known, and nothing is held against it.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';

/** The house was founded on 2026-11-20. */
const begins = '2026-11-20T09:00:00.000+08:00';

it('says when the record begins, leaves the days before it without figures and says how much is known', async () => {
  const house = await createTestHouse();
  const { reports, requests } = house.as('002');
  await requests.create({ place: '1208', service: 'towels' });
  const month = await reports.run({
    ...{ name: 'volume', from: '2026-11-01', until: '2026-11-30', by: 'day' },
  });
  expect(month.recordFrom).toBe(begins);
  expect(month.before.onRecord).toBe('none');
  expect(month.figures[0]).toMatchObject({ figure: 'requests', value: 1, before: { value: null } });
  const of = (day: string) => month.lines.find(({ key }) => key === day)?.figures[0]?.value;
  expect([of('2026-11-01'), of('2026-11-19')]).toEqual([null, null]);
  // The day it begins and those after it, with nothing in them, are nought.
  expect([of('2026-11-20'), of('2026-11-22'), of('2026-11-23')]).toEqual([0, 0, 1]);

  const weeks = await reports.run({
    ...{ name: 'volume', from: '2026-11-01', until: '2026-11-30', by: 'week' },
  });
  expect(weeks.lines.map(({ figures }) => figures[0]?.value)).toEqual([null, null, null, 0, 1, 0]);
});

it('is partial against a time the record begins in, whole against one it reaches over, none before it', async () => {
  const house = await createTestHouse();
  const { reports } = house.as('002');
  const onRecord = async (from: string, until: string) => {
    const { before, figures } = await reports.run({ name: 'volume', from, until });
    return [before.onRecord, figures[0]?.value, figures[0]?.before.value];
  };
  expect(await onRecord('2026-11-22', '2026-11-23')).toEqual(['part', 0, 0]);
  expect(await onRecord('2026-11-23', '2026-11-23')).toEqual(['whole', 0, 0]);
  expect(await onRecord('2026-10-01', '2026-10-31')).toEqual(['none', null, null]);
});

it('stands in the table that is exported too, and not where all is on record', async () => {
  const house = await createTestHouse();
  const { reports } = house.as('002');
  const table = async (from: string, until: string) => {
    const { path } = await reports.export({
      name: 'volume',
      from,
      until,
      by: 'day',
      format: 'csv',
    });
    return readFileSync(path, 'utf8').replaceAll(',', '|');
  };
  const early = await table('2026-11-19', '2026-11-23');
  expect(early).toContain('记录起点|自 2026-11-20 起');
  expect(early).toMatch(/2026-11-19\|–\|–/);
  expect(await table('2026-11-22', '2026-11-23')).toContain('上期数值（记录不全）');
  expect(await table('2026-11-23', '2026-11-23')).not.toContain('记录起点');
});
