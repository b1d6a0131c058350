// A guest of note: the room looked over, somebody at the lift, prompted by when the guest comes.
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const arrival = {
  guest: '林晓梅',
  place: '1208',
  departure: '2026-11-26',
  vipClass: 'key',
} as const;

it('what the class calls for is booked for the arrival, moves with it, and is due when the guest is there', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const { stay } = await operator.stays.expect({ ...arrival, expectedAt: house.inMinutes(240) });
  const work = async (place = '1208') =>
    (await operator.requests.list({ place, state: 'open' })).requests
      .map(({ service, askedFor }) => [service, askedFor?.slice(11, 16)])
      .sort();
  expect(await work()).toEqual([
    ['vip-tidy', '18:00'],
    ['welcome', '19:50'],
  ]);
  await operator.stays.change({ id: stay.id, expectedAt: house.inMinutes(300) });
  expect(await work()).toEqual([
    ['vip-tidy', '19:00'],
    ['welcome', '20:50'],
  ]);
  await operator.stays.move({ id: stay.id, to: '1106' });
  expect(await work()).toEqual([]);
  expect((await work('1106')).map(([service]) => service)).toEqual(['vip-tidy', 'welcome']);
  house.advance(60);
  await operator.stays.checkIn({ id: stay.id });
  expect(await work('1106')).toEqual([
    ['vip-tidy', '17:00'],
    ['welcome', '17:00'],
  ]);
});

it('is called off with the stay, and is the house’s own to settle', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const supervisor = house.as('011');
  expect(
    await refusal(
      supervisor.stays.setWelcome({ vipClass: 'key', service: 'fanfare', minutesBefore: 5 }),
    ),
  ).toMatchObject({ code: 'NOT_FOUND' });
  await supervisor.stays.setWelcome({ vipClass: 'key', service: 'vip-tidy', minutesBefore: null });
  await supervisor.stays.setWelcome({
    vipClass: 'potential',
    service: 'welcome',
    minutesBefore: 5,
  });
  expect((await operator.stays.welcome()).steps).toHaveLength(3);
  const { stay } = await operator.stays.expect({ ...arrival, expectedAt: house.inMinutes(240) });
  expect(house.rows('SELECT service, state FROM requests')).toEqual([
    { service: 'welcome', state: 'logged' },
  ]);
  await operator.stays.cancel({ id: stay.id, reason: '航班取消' });
  expect(house.rows('SELECT service, state FROM requests')).toEqual([
    { service: 'welcome', state: 'cancelled' },
  ]);
});

it('stands at the lift or at the door, and the slip says where, in the language of the house', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const supervisor = house.as('011');
  const slip = async (place: string) => {
    await operator.stays.expect({ ...arrival, place, expectedAt: house.inMinutes(240) });
    const { requests } = await operator.requests.list({ place, state: 'open' });
    return requests.find(({ service }) => service === 'welcome')?.words;
  };
  expect(await slip('1208')).toBe('电梯口迎接');
  const { steps } = await supervisor.stays.setWelcome({
    vipClass: 'key',
    service: 'welcome',
    minutesBefore: 15,
    spot: 'door',
  });
  expect(steps).toContainEqual({
    vipClass: 'key',
    service: 'welcome',
    minutesBefore: 15,
    spot: 'door',
  });
  await house.as('090').house.change({ language: 'en' });
  expect(await slip('1106')).toBe('At the door of the room');
  // Left out, the place stays; what is done in the room has none.
  await supervisor.stays.setWelcome({ vipClass: 'key', service: 'welcome', minutesBefore: 20 });
  expect(
    house.rows(
      "SELECT service, minutes_before AS minutes, spot FROM welcome_steps WHERE vip_class = 'key' ORDER BY service",
    ),
  ).toEqual([
    { service: 'vip-tidy', minutes: 120, spot: null },
    { service: 'welcome', minutes: 20, spot: 'door' },
  ]);
});

it('is thought to come at the usual hour of the house where none is said, for messages as well', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const supervisor = house.as('011');
  const later = { ...arrival, arrival: '2026-11-24' };
  const hours = async (place: string) => {
    const { requests } = await operator.requests.list({ place, state: 'open' });
    return requests.map(({ service, askedFor }) => `${service} ${askedFor?.slice(11, 16)}`).sort();
  };
  await operator.stays.expect(later);
  await operator.messages.take({ for: '林晓梅', text: '晚宴改到七点' });
  expect(await hours('1208')).toEqual(['message 14:00', 'vip-tidy 12:00', 'welcome 13:50']);

  expect(await refusal(operator.rooms.changeSettings({ arrivalMinute: 900 }))).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  expect(await supervisor.rooms.changeSettings({ arrivalMinute: 930 })).toMatchObject({
    arrivalMinute: 930,
  });
  expect(house.rows('SELECT arrival_minute AS at FROM room_settings')).toEqual([{ at: 930 }]);
  // What is booked stays as it is.
  expect(await hours('1208')).toEqual(['message 14:00', 'vip-tidy 12:00', 'welcome 13:50']);
  await operator.stays.expect({ ...later, place: '1209', guest: '王芳' });
  await operator.messages.take({ for: '王芳', text: '晚宴改到七点' });
  expect(await hours('1209')).toEqual(['message 15:30', 'vip-tidy 13:30', 'welcome 15:20']);

  // Where an hour is said, it goes before.
  const expectedAt = '2026-11-24T20:00:00+08:00';
  await operator.stays.expect({ ...later, place: '1210', guest: '赵云', expectedAt });
  await operator.messages.take({ for: '赵云', text: '晚宴改到七点' });
  expect(await hours('1210')).toEqual(['message 20:00', 'vip-tidy 18:00', 'welcome 19:50']);
});

it('a class taken away and given back is welcomed again; what somebody has called off is not', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const { stay } = await operator.stays.expect({ ...arrival, expectedAt: house.inMinutes(240) });
  const { id } = stay;
  const work = () =>
    house
      .rows<{ service: string; state: string }>(
        'SELECT service, state FROM requests ORDER BY number',
      )
      .map(({ service, state }) => `${service} ${state}`)
      .sort();
  await operator.stays.change({ id, vipClass: null });
  expect(work()).toEqual(['vip-tidy cancelled', 'welcome cancelled']);
  await operator.stays.change({ id, vipClass: 'key' });
  expect(work()).toEqual([
    'vip-tidy cancelled',
    'vip-tidy logged',
    'welcome cancelled',
    'welcome logged',
  ]);
  const { requests } = await operator.requests.list({ place: '1208', state: 'open' });
  const tidy = requests.find(({ service }) => service === 'vip-tidy');
  await operator.requests.cancel({ id: tidy?.id ?? '', reason: '客人不要' });
  await operator.stays.change({ id, expectedAt: house.inMinutes(300) });
  expect(work().filter((one) => one.endsWith('logged'))).toEqual(['welcome logged']);
});
