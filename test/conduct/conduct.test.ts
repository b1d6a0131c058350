// Rewards and warnings: entered with a reason, seen by whom they concern, withdrawn and never deleted.
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const warning = { code: '002', kind: 'warning', on: '2026-11-22', reason: '漏记叫醒' } as const;

it('an entry stands with its reason, is withdrawn with another, and can never be deleted', async () => {
  const house = await createTestHouse();
  const { id } = await house.as('011').conduct.add(warning);
  const after = await house.as('020').conduct.withdraw({ id, reason: '查实为系统故障' });
  expect(after).toMatchObject({
    code: '002',
    kind: 'warning',
    reason: '漏记叫醒',
    by: { code: '011' },
    withdrawn: { by: { code: '020' }, reason: '查实为系统故障' },
  });
  expect(await refusal(house.as('011').conduct.withdraw({ id, reason: 'x' }))).toMatchObject({
    code: 'WRONG_STATE',
    reason: 'conduct.withdrawn',
  });
  expect(() => house.arrange('DELETE FROM conduct_entries')).toThrow('withdrawn, not deleted');
  expect((await house.as('002').conduct.list({})).entries).toMatchObject([{ id }]);
});

it('is for the person concerned and whoever answers for people, in lists and in the record', async () => {
  const house = await createTestHouse();
  const { id } = await house.as('011').conduct.add(warning);
  for (const code of ['010', '020', '090'])
    expect((await house.as(code).conduct.list({ code: '002' })).entries).toHaveLength(1);
  for (const code of ['001', '112', '131']) {
    expect((await house.as(code).conduct.list({})).entries).toEqual([]);
    expect(await refusal(house.as(code).conduct.list({ code: '002' }))).toMatchObject({
      code: 'NOT_ALLOWED',
      reason: 'staff.notConcerned',
    });
  }
  const told = JSON.stringify(await house.as('001').events.list({ subject: id }));
  for (const word of ['warning', '漏记叫醒', house.rows('SELECT staff_id FROM conduct_entries')])
    expect(told).not.toContain(word);
  expect((await house.as('002').events.list({ subject: id })).events[0]?.personal).toMatchObject({
    row: { kind: 'warning' },
  });
  expect((await house.as('001').search.find({ text: '漏记叫醒' })).hits).toEqual([]);
});

it('is refused about oneself, of a day to come, and to an operator', async () => {
  const house = await createTestHouse();
  const own = await house.as('010').conduct.add({ ...warning, code: '011' });
  const before = house.contents();
  const add = (by: string, wanted: object) =>
    refusal(house.as(by).conduct.add({ ...warning, ...wanted }));
  expect(await add('011', { code: '011' })).toMatchObject({ reason: 'conduct.oneself' });
  expect(await add('011', { on: '2026-11-24' })).toMatchObject({
    code: 'INVALID_INPUT',
    reason: 'conduct.toCome',
  });
  expect(await add('001', {})).toMatchObject({ code: 'NOT_ALLOWED' });
  expect(
    await refusal(house.as('011').conduct.withdraw({ id: own.id, reason: 'x' })),
  ).toMatchObject({ code: 'NOT_ALLOWED', reason: 'conduct.oneself' });
  expect(house.contents()).toBe(before);
});
