// The library of the demo house: what a new operator finds there.
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';

it('is mostly written, two answers past their day, four blank, and a month of questions counted', async () => {
  const house = await createTestHouse({ demo: true });
  const client = house.as('002');
  const { answers } = await client.answers.list({});
  const of = (state: string) =>
    answers.filter((one) => one.state === state).map(({ code }) => code);
  expect(of('expired').sort()).toEqual(['airport', 'pool']);
  expect(of('blank').sort()).toEqual(['curtains', 'lights', 'money', 'smoking']);
  expect(of('valid').length).toBe(answers.length - 6);
  expect(answers.filter(({ endsSoon }) => endsSoon).map(({ code }) => code)).toEqual([
    'restaurant',
  ]);
  const wifi = answers.find(({ code }) => code === 'wifi');
  expect(wifi?.uses).toBeGreaterThan(15);
  expect(answers.every(({ uses }) => wifi === undefined || uses <= wifi.uses)).toBe(true);
  const floors = house.rows<{ floor: string; n: number }>(
    `SELECT substr(place, 1, 2) AS floor, count(*) AS n FROM askings WHERE answer_id = ? AND asker = 'guest'
     GROUP BY floor ORDER BY n DESC`,
    wifi?.id,
  );
  expect(floors[0]?.floor).toBe('09');
  const { questions } = await client.answers.unanswered({});
  expect(questions.map(({ times }) => times)).toEqual([3, 2, 2, 1]);
  expect(questions.filter(({ about }) => about !== null)).toHaveLength(1);
}, 90_000);
