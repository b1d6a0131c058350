// What departments ask is a finding: by their calls, of the library, and where nobody can answer; with its rows
// and who is to be briefed.
import { expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { asks, roomsOf } from './calls.ts';

const findingsOf = async (house: TestHouse) => {
  house.advance(1);
  return (await house.as('011').analysis.run({})).findings;
};

it('finds the question departments keep asking, and tells the morning and the handover of it', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const ask = (department?: 'housekeeping') =>
    operator.answers.ask({ words: '泳池几点关', ...(department ? { department } : {}) });
  await ask();
  await ask('housekeeping');
  const { id } = await ask('housekeeping');
  house.advance(1);
  expect((await house.as('011').analysis.run({})).findings).toEqual([]);
  await ask('housekeeping');
  house.advance(1);
  const { findings } = await house.as('011').analysis.run({});
  expect(findings).toMatchObject([
    {
      key: `asked:question:${id}@house=`,
      per: 'askings',
      here: { count: 3, base: 4 },
      chance: null,
      measure: { kind: 'brief', scope: { department: 'housekeeping' } },
    },
  ]);
  expect(findings[0]?.rows.map((row) => [row.kind, row.id])).toEqual([
    ['question', id],
    ['question', id],
    ['question', id],
  ]);
  const { items } = await house.as('011').morning.view();
  expect(items.filter(({ section }) => section === 'answers')).toMatchObject([
    { subject: { kind: 'question', id }, tag: { key: 'askedTimes', facts: { count: 4 } } },
  ]);
  const sheet = await operator.handover.compose();
  expect(sheet.items.some(({ subject }) => subject.id === id)).toBe(true);
});

it('finds what departments ring for, where guests ask for it too', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const caller = 'department' as const;
  for (let floor = 1; floor <= 8; floor += 1)
    for (const place of roomsOf(floor, 6, 10))
      await asks(operator, { place, service: 'drinking-water' });
  const ids: string[] = [];
  for (const place of roomsOf(3, 7))
    ids.push(await asks(operator, { place, service: 'pillows', caller }));
  for (const place of roomsOf(4, 2)) await asks(operator, { place, service: 'pillows' });
  // What only departments ask for is their own work and not listed; what is for no room is not counted.
  for (const place of roomsOf(2, 9))
    await asks(operator, { place, service: 'collect-rubbish', caller });
  await asks(operator, { place: 'lobby', service: 'pillows', caller });
  expect(await findingsOf(house)).toEqual([]);

  ids.push(await asks(operator, { place: '0309', service: 'pillows', caller }));
  const key = 'asked:pillows@service=pillows';
  const findings = await findingsOf(house);
  expect(findings).toMatchObject([
    {
      ...{ key, by: 'service', value: 'pillows', per: 'requests' },
      here: { count: 8, base: 10, rate: 0.8 },
      rest: { count: 9, base: 57 },
      measure: { kind: 'brief', scope: { service: 'pillows' } },
    },
  ]);
  expect(findings[0]?.ratio).toBeCloseTo(0.8 / (9 / 57), 6);
  expect(findings[0]?.rule.zh).toContain('部门占 80% 以上的服务属于部门本职');
  const { rows, total } = await house.as('011').analysis.rows({ key });
  expect(total).toBe(8);
  expect(rows.map(({ kind, id }) => [kind, id])).toEqual(
    ids.toReversed().map((id) => ['request', id]),
  );
  // A measure begins with the same figure, the lobby left out.
  const { before } = await house.as('011').measures.add({
    ...{ kind: 'brief', title: 'x', dueOn: '2026-12-01' },
    source: { rule: 'asked', key },
  });
  expect(before).toMatchObject({ count: 8, base: 10 });
});

it('finds the answer departments are given far more often than anybody else', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const written = async (code: string) => {
    const row = (await operator.answers.list({})).answers.find((one) => one.code === code);
    const { id } = await house.as('010').answers.change({
      ...{ id: row?.id ?? '', answerZh: '一楼。', answerEn: 'Ground floor.' },
    });
    return id;
  };
  const breakfast = await written('breakfast');
  const others = [await written('safe'), await written('wifi')];
  for (const id of others)
    for (let times = 0; times < 10; times += 1) await operator.answers.use({ id, asker: 'guest' });
  const department = 'front-office' as const;
  for (let times = 0; times < 7; times += 1)
    await operator.answers.use({ id: breakfast, asker: 'department', department });
  await operator.answers.use({ id: breakfast, asker: 'guest' });
  expect(await findingsOf(house)).toEqual([]);

  const { asking } = await operator.answers.use({ id: breakfast, asker: 'department', department });
  const key = `asked:answer:${breakfast}@house=`;
  const findings = await findingsOf(house);
  expect(findings).toMatchObject([
    {
      ...{ key, by: 'house', per: 'askings', ratio: null },
      here: { count: 8, base: 9 },
      rest: { count: 0, base: 20 },
      measure: { kind: 'brief', scope: { department } },
    },
  ]);
  expect(findings[0]?.title.zh).toMatch(/^部门询问“.+”：9 次中有 8 次$/);
  const { rows, total } = await house.as('011').analysis.rows({ key });
  expect([total, rows.length]).toEqual([8, 8]);
  expect(rows.every(({ kind, id }) => kind === 'answer' && id === breakfast)).toBe(true);
  // Put right: it was a guest after all, and one is too few.
  await operator.answers.correctUse({ asking: asking.id, asker: 'guest' });
  expect(await findingsOf(house)).toEqual([]);
});
