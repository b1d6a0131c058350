// A line is for one place: a second room in it is shown as not taken, nobody believes it was recorded too.
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';

it.each([
  ['1208和1210各要两条毛巾', '1210各要', ['towels']],
  ['1208、1209、1210 两条毛巾', '1209 1210', ['towels']],
  ['1208 和 1210 明早6:30叫醒', '1210', ['wake-up']],
  ['1208和1210叫醒', '1210', ['wake-up']],
  ['1208 towels and 1210 water', '1210', ['towels', 'drinking-water']],
  ['1208 noise from 1209 and 1210', '1210', ['noise']],
  ['1208毛巾，1210矿泉水', '1210', ['towels', 'drinking-water']],
  // A second room that belongs to what is asked.
  ['1208 move to 1210', '', ['move-room']],
  ['1208 换到1210', '', ['move-room']],
  ['1208 叫醒, 1210', '', ['wake-up']],
  ['1208 两条毛巾', '', ['towels']],
])('%s leaves “%s” over', async (text, rest, services) => {
  const operator = (await createTestHouse()).as('002');
  const { reading } = await operator.intake.preview({ text });
  expect(reading).toMatchObject({ place: { code: '1208' }, rest });
  const { requests } = await operator.intake.record({ text });
  expect(requests.map(({ service, place }) => [service, place])).toEqual(
    services.map((service) => [service, '1208']),
  );
});
