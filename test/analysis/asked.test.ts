// What departments ask the library and nobody can answer is a finding, with its rows and who is to be briefed.
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';

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
