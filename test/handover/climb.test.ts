// A shift that has begun without a signed handover: it climbs to the supervisor, and only signing ends it.
import { expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { acceptAll, houseWithPins, signAs } from './people.ts';

const at = '2026-11-23T22:40:00+08:00';
const onDuty = ['002', '003', '011', '020'];

const asking = async (house: TestHouse) =>
  (await house.as('002').alarms.list()).alarms.filter(({ target }) => target === 'handover');
const watched = (house: TestHouse) =>
  house.rows(`SELECT label FROM watches WHERE target = 'handover'`);

it('shouts a quarter of an hour into the shift, then for the supervisor, until it is signed', async () => {
  const house = await houseWithPins({ at, onDuty });
  expect(watched(house)).toEqual([]);
  house.setClock('2026-11-23T23:00:00+08:00');
  expect(watched(house)).toEqual([{ label: '23:00' }]);
  house.setClock('2026-11-23T23:16:00+08:00');
  expect(await asking(house)).toMatchObject([{ tell: { role: 'operator' }, label: '23:00' }]);
  house.setClock('2026-11-23T23:31:00+08:00');
  expect(await asking(house)).toMatchObject([
    { about: { kind: 'handover' }, tell: { code: '011', role: 'supervisor' }, level: 3 },
  ]);
  await signAs(house.as('002'), '002');
  expect(await asking(house)).toHaveLength(1);
  await acceptAll(house.as('003'));
  await signAs(house.as('003'), '003');
  expect(await asking(house)).toEqual([]);
  expect(watched(house)).toEqual([]);
});

it.each([
  ['with an hour twice', '2027-10-30', '2027-10-31', '+02:00', '+01:00'],
  ['without an hour', '2027-03-27', '2027-03-28', '+01:00', '+02:00'],
])(
  'the night %s is handed over when the clock on the wall says so, once',
  async (_, evening, morning, before, after) => {
    const house = await houseWithPins({ at: `${evening}T22:30:00${before}`, onDuty });
    house.arrange("UPDATE house SET time_zone = 'Europe/Berlin'");
    await house.reopen();
    house.setClock(`${evening}T22:50:00${before}`);
    await signAs(house.as('002'), '002');
    await acceptAll(house.as('003'));
    await signAs(house.as('003'), '003');
    house.setClock(`${morning}T06:55:00${after}`);
    const states = () =>
      house.rows('SELECT state, to_shift AS shift FROM handovers ORDER BY number');
    expect(states()).toEqual([{ state: 'signed', shift: 'night' }]);
    expect(watched(house)).toEqual([]);
    await signAs(house.as('003'), '003');
    await house.reopen();
    house.setClock(`${morning}T07:01:00${after}`);
    expect(states()).toEqual([
      { state: 'signed', shift: 'night' },
      { state: 'open', shift: 'early' },
    ]);
    expect(watched(house)).toEqual([{ label: '07:00' }]);
    await acceptAll(house.as('002'));
    await signAs(house.as('002'), '002');
    house.setClock(`${morning}T09:00:00${after}`);
    expect(states()).toEqual([
      { state: 'signed', shift: 'night' },
      { state: 'signed', shift: 'early' },
    ]);
    expect(await asking(house)).toEqual([]);
    const day = { from: evening, until: evening };
    expect((await house.as('011').handover.list(day)).handovers).toHaveLength(1);
  },
);

it('does not ask for what was signed shortly before the change', async () => {
  const house = await houseWithPins({ at, onDuty });
  await signAs(house.as('002'), '002');
  await acceptAll(house.as('003'));
  await signAs(house.as('003'), '003');
  house.setClock('2026-11-23T23:40:00+08:00');
  expect(await asking(house)).toEqual([]);
  expect((await house.as('003').handover.compose()).toShift).toBe('early');
});

it('left unsigned through a whole shift is missed, and the next change takes its place', async () => {
  const house = await houseWithPins({ at, onDuty });
  house.setClock('2026-11-24T07:01:00+08:00');
  expect(house.rows('SELECT state, to_shift AS shift FROM handovers ORDER BY number')).toEqual([
    { state: 'missed', shift: 'night' },
    { state: 'open', shift: 'early' },
  ]);
  expect(watched(house)).toEqual([{ label: '07:00' }]);
  const { handovers } = await house.as('011').handover.list();
  expect(handovers.map(({ state }) => state)).toEqual(['open', 'missed']);
});

it('catches up with the change that went by while the desk was off', async () => {
  const house = await houseWithPins({ at, onDuty });
  await house.as('002').handover.note({ text: '夜里停水一小时' });
  await house.as('003').handover.answer({
    item: (await house.as('003').handover.compose()).items[0]?.id ?? '',
    answer: 'accepted',
  });
  house.sleep(50);
  expect(watched(house)).toEqual([{ label: '23:00' }]);
  expect(await asking(house)).toMatchObject([{ tell: { role: 'supervisor' } }]);
});

it('is not asked of a house where nobody works', async () => {
  const house = await createTestHouse({ at, onDuty: [] });
  house.setClock('2026-11-25T09:00:00+08:00');
  expect(house.rows('SELECT id FROM handovers')).toEqual([]);
  expect(house.rows(`SELECT id FROM alarms WHERE target = 'handover'`)).toEqual([]);
});
