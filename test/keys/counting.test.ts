// What a blind count says beyond what is missing: a key nobody handed in, and a count sent before it was done.
import { expect, it } from 'vitest';
import { refusal } from '../support/refusal.ts';
import { createKeyHouse } from './house.ts';

it('a key that hangs while it is out asks for no lock, and is settled by handing it in', async () => {
  const house = await createKeyHouse();
  const desk = house.as('002');
  await desk.keys.issue({ key: 'F08', to: '108' });
  const { keys } = await desk.keys.list();
  const { differences } = await desk.keys.count({ hooks: keys.map(({ code }) => code) });
  expect(differences).toMatchObject([
    { kind: 'unexpected', key: 'F08', incident: 1, holder: '108', exposed: [] },
  ]);
  await desk.keys.return({ key: 'F08' });
  expect((await desk.keys.incidents({ open: true })).incidents).toEqual([]);
  expect((await desk.keys.incidents({ open: false })).incidents).toMatchObject([
    { kind: 'unexpected', outcome: 'explained', done: '已交回', closedBy: '002' },
  ]);
});

it('a count far too short is not compared until it is said to be all', async () => {
  const house = await createKeyHouse();
  const desk = house.as('002');
  const before = house.contents();
  const short = await refusal(desk.keys.count({ hooks: ['F01', 'F02'] }));
  expect(short).toMatchObject({
    code: 'CONFLICT',
    reason: 'keys.countShort',
    // It never says how many there should be.
    details: { count: 2 },
  });
  expect(Object.keys(short.details)).toEqual(['count']);
  expect(house.contents()).toBe(before);
  const count = await desk.keys.count({ hooks: ['F01', 'F02'], sure: true });
  expect(count.differences).toHaveLength(count.expected - 2);
});

it('at the handout nobody is said to have a key that is missing', async () => {
  const house = await createKeyHouse();
  const desk = house.as('002');
  const { keys } = await desk.keys.list();
  const hooks = keys.map(({ code }) => code).filter((code) => code !== 'F08');
  await desk.keys.count({ hooks });
  const { lines } = await desk.keys.handoutPlan();
  expect(lines.find(({ person }) => person.code === '108')).toMatchObject({
    proposed: [],
    because: 'away',
    takenBy: null,
  });
});
