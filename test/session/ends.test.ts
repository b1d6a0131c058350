// A window's session ends by itself, at the desk: left alone it is locked, after half a day it is over, with its person it goes.
import { expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

const houseWithOperator = async (): Promise<TestHouse> => {
  const house = await createTestHouse();
  await house.as('090').staff.setPin({ code: '002', pin: 'reed-481516' });
  return house;
};
const seatedAt = async (house: TestHouse, kind: 'window' | 'program' = 'window') => {
  const client = house.desk.clientFor(house.desk.connect({ station: 'desk-1', kind }));
  await client.session.signIn({ code: '002', pin: 'reed-481516' });
  return client;
};

it('left alone for the house’s time it is locked, whatever the window does; the call in hand stays', async () => {
  const house = await houseWithOperator();
  const client = await seatedAt(house);
  const call = await client.calls.begin({ draft: '1208' });
  // Ten minutes are the house's; what a window asks by itself is no sign of a hand.
  house.advance(10);
  await client.board.snapshot();
  house.advance(2);
  expect(await refusal(client.board.snapshot())).toMatchObject({ reason: 'kernel.locked' });
  expect(await client.session.present()).toMatchObject({ code: '002', locked: true });
  expect(await refusal(client.calls.list({ open: true }))).toMatchObject({
    reason: 'kernel.locked',
  });
  await client.session.signIn({ code: '002', pin: 'reed-481516' });
  expect((await client.calls.list({ open: true })).calls).toMatchObject([{ id: call.id }]);
});

it('a hand at the keyboard keeps it open, for twelve hours in all', async () => {
  const house = await houseWithOperator();
  const client = await seatedAt(house);
  for (let minutes = 0; minutes < 12 * 60 - 8; minutes += 8) {
    house.advance(8);
    expect(await client.session.present(), `after ${minutes} minutes`).toMatchObject({
      locked: false,
    });
  }
  house.advance(8);
  expect(await refusal(recordOne(client, '1208毛巾'))).toMatchObject({
    code: 'UNAUTHENTICATED',
    reason: 'kernel.unauthenticated',
  });
  expect(await client.session.current()).toBeNull();
  expect(house.rows("SELECT kind, station, actor FROM events WHERE kind = 'session-over'")).toEqual(
    [{ kind: 'session-over', station: 'desk-1', actor: 'scheduler' }],
  );
  expect(await client.session.signIn({ code: '002', pin: 'reed-481516' })).toMatchObject({
    locked: false,
  });
});

it('the house says how long a chair may be empty', async () => {
  const house = await houseWithOperator();
  await house.as('090').house.change({ idleLockMs: 60_000 });
  const client = await seatedAt(house);
  house.advance(3);
  expect(await client.session.current()).toMatchObject({ locked: true });
});

it('a PC that was set back is no longer a chair somebody sits in; by a moment it is put right all the time', async () => {
  const house = await houseWithOperator();
  const client = await seatedAt(house);
  house.sleep(-1 / 60);
  expect(await client.session.current()).toMatchObject({ locked: false });
  house.sleep(-60);
  expect(await client.session.current()).toMatchObject({ locked: true });
});

it('a program’s lasts as long as the program', async () => {
  const house = await houseWithOperator();
  const client = await seatedAt(house, 'program');
  house.advance(14 * 60);
  expect((await client.board.snapshot()).house.name).toEqual({
    zh: '湖畔酒店',
    en: 'Lakeside Hotel',
  });
});

it('goes with its person: whoever is made inactive is out in the same moment, and their board ends', async () => {
  const house = await houseWithOperator();
  const client = await seatedAt(house);
  const changes = await client.board.changes();
  await changes.next();
  const next = changes.next();
  await house.as('090').staff.deactivate({ code: '002' });
  expect(await next).toMatchObject({ done: true });
  expect(await client.session.current()).toBeNull();
  expect(await refusal(client.board.snapshot())).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await refusal(client.session.confirm({ pin: 'reed-481516' }))).toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});

it('does not come to life again with its person: who is active again signs in', async () => {
  const house = await houseWithOperator();
  const client = await seatedAt(house);
  await house.as('090').staff.deactivate({ code: '002' });
  expect(await client.session.present()).toBeNull();
  await house.as('090').staff.reactivate({ code: '002' });
  expect(await client.session.current()).toBeNull();
  expect(await refusal(client.board.snapshot())).toMatchObject({ code: 'UNAUTHENTICATED' });
});

it('is locked by a new secret, which opens it', async () => {
  const house = await houseWithOperator();
  const client = await seatedAt(house);
  await house.as('090').staff.setPin({ code: '002', pin: 'heron-270619' });
  expect(await client.session.current()).toMatchObject({ locked: true });
  expect(await refusal(client.board.snapshot())).toMatchObject({
    ...{ code: 'UNAUTHENTICATED', reason: 'kernel.locked' },
  });
  expect(await refusal(client.session.signIn({ code: '002', pin: 'reed-481516' }))).toMatchObject({
    code: 'UNAUTHENTICATED',
  });
  house.advance(1);
  await client.session.signIn({ code: '002', pin: 'heron-270619' });
  expect((await client.board.snapshot()).house.name).toEqual({
    zh: '湖畔酒店',
    en: 'Lakeside Hotel',
  });
});

it('goes on where its person gave the new secret to themselves; their other window is locked', async () => {
  const house = await houseWithOperator();
  await house.as('090').staff.setPin({ code: '011', pin: 'grebe-551903' });
  const seated = async (station: string) => {
    const client = house.desk.clientFor(house.desk.connect({ station, kind: 'window' }));
    await client.session.signIn({ code: '011', pin: 'grebe-551903' });
    return client;
  };
  const client = await seated('desk-1');
  const other = await seated('desk-2');
  await client.staff.setPin({ code: '011', pin: 'curlew-118274' });
  expect(await client.session.current()).toMatchObject({ locked: false });
  expect(await other.session.current()).toMatchObject({ locked: true });
});
