// A line of the quick line that belongs to a register is done by it; it is a call only where one was taken.
import { expect, it } from 'vitest';
import { createKeyHouse } from '../keys/house.ts';
import { refusal } from '../support/refusal.ts';

it('a key goes out and comes back by one line each, and a refusal records nothing', async () => {
  const house = await createKeyHouse();
  const desk = house.as('002');
  const { entry: meant } = await desk.intake.preview({ text: 'key F8 to 赵雪' });
  expect(meant).toMatchObject({
    register: 'keys',
    act: 'issue',
    label: 'F08',
    who: { code: '108' },
  });
  expect(await desk.intake.record({ text: 'key F8 to 赵雪' })).toMatchObject({
    requests: [],
    entry: { act: 'issue', label: 'F08', who: { code: '108', name: '赵雪' } },
  });
  expect(house.rows("SELECT code FROM keys WHERE state = 'out'")).toEqual([{ code: 'F08' }]);
  // Nobody telephoned: the shift's figures count no call for it.
  expect(house.rows('SELECT id FROM calls')).toEqual([]);
  const before = house.contents();
  expect(await refusal(desk.intake.record({ text: 'f8 109' }))).toMatchObject({
    code: 'CONFLICT',
    reason: 'keys.out',
  });
  expect(house.contents()).toBe(before);
  expect(await desk.intake.record({ text: 'f8' })).toMatchObject({
    entry: { act: 'return', who: { code: '108' } },
  });
  expect(house.rows("SELECT code FROM keys WHERE state = 'out'")).toEqual([]);
  const call = await desk.calls.begin({});
  await desk.intake.record({ text: 'f8 108', callId: call.id });
  expect(house.rows('SELECT said FROM calls')).toEqual([{ said: '["f8 108"]' }]);
});

it('a thing found and a thing missed get their numbers; what is no entry stays a request', async () => {
  const house = await createKeyHouse();
  const desk = house.as('002');
  expect(await desk.intake.record({ text: 'found black umbrella lobby' })).toMatchObject({
    requests: [],
    entry: { act: 'found', label: 'L-0001', what: 'black umbrella', place: 'lobby' },
  });
  expect(await desk.intake.record({ text: '报失 耳机 1110' })).toMatchObject({
    requests: [],
    entry: { act: 'lost', label: 'R-0001', place: '1110' },
  });
  expect(house.rows('SELECT what, place FROM found_items')).toEqual([
    { what: 'black umbrella', place: 'lobby' },
  ]);
  expect(await desk.intake.record({ text: '1208 吹风机' })).toMatchObject({
    requests: [{ service: 'loan-hair-dryer' }],
    entry: null,
  });
});
