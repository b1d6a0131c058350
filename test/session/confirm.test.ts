// Before something grave the secret is typed once more: what is marked for it, by whom, and for how long it stands.
import { expect, it } from 'vitest';
import { procedures } from '../../electron/desk/router.ts';
import { session as en } from '../../shared/texts/en/session.ts';
import { session as zh } from '../../shared/texts/zh-CN/session.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { callOf, inputFor } from '../support/operations.ts';
import { refusal } from '../support/refusal.ts';

const password = 'lotus-pond-7';

const seatedAt = async (house: TestHouse, code: string) => {
  await house.as('090').staff.setPin({ code, pin: password });
  const session = house.desk.connect({ station: 'desk-1' });
  const client = house.desk.clientFor(session);
  await client.session.signIn({ code, pin: password });
  return { session, client };
};
/** Somebody is there all the time, and types no secret. */
const stay = async (
  house: TestHouse,
  client: Awaited<ReturnType<typeof seatedAt>>['client'],
  minutes: number,
) => {
  for (let past = 0; past < minutes; past += 1) {
    house.advance(1);
    await client.session.present();
  }
};

const grave = procedures().filter(({ meta }) => meta.confirm === 'identity');

it('says in both languages what the secret is asked for', () => {
  const asked = procedures().flatMap(({ path, meta }) => (meta.confirm ? [path] : []));
  for (const { grave: words } of [zh, en]) {
    const said = Object.entries(words).flatMap(([domain, steps]) =>
      Object.keys(steps).map((step) => `${domain}.${step}`),
    );
    expect(said.sort()).toEqual([...asked].sort());
  }
});

it('is asked for secrets, roles, what is erased and what is handed out', () => {
  const marked = procedures().flatMap(({ path, meta }) => (meta.confirm ? [path] : []));
  for (const path of [
    'staff.add',
    'staff.edit',
    'staff.setPin',
    'staff.reactivate',
    'guests.erase',
    'guests.export',
    'retention.set',
    'retention.run',
    'backups.restore',
    'backups.set',
  ])
    expect(marked).toContain(path);
});

it('is asked for whatever leaves the house as a file', () => {
  const leaving = procedures().filter(({ path }) => /export|monthEnd/.test(path));
  expect(leaving.length).toBeGreaterThan(4);
  for (const { path, meta } of leaving) expect(meta.confirm, path).toBe('identity');
});

it('each of them is refused five minutes after the secret was typed, and nothing is changed', async () => {
  const house = await createTestHouse();
  const { client } = await seatedAt(house, '090');
  await stay(house, client, 5);
  for (const { path } of grave) {
    const before = house.contents();
    expect(await refusal(callOf(client, path, inputFor(path))), path).toMatchObject({
      code: 'NOT_ALLOWED',
      reason: 'session.confirmIdentity',
    });
    expect(house.contents()).toBe(before);
  }
});

it('a right secret opens it for five minutes more; a wrong one is refused and waits', async () => {
  const house = await createTestHouse();
  const { client } = await seatedAt(house, '011');
  const give = () => client.staff.setPin({ code: '002', pin: `4815${house.nowMs() % 100_000}` });
  await stay(house, client, 4);
  await give();
  await stay(house, client, 2);
  expect(await refusal(give())).toMatchObject({ reason: 'session.confirmIdentity' });
  for (let turn = 0; turn < 3; turn += 1)
    expect(await refusal(client.session.confirm({ pin: 'lotus-pond-8' }))).toMatchObject({
      code: 'NOT_ALLOWED',
      reason: 'session.notConfirmed',
    });
  expect(await refusal(client.session.confirm({ pin: password }))).toMatchObject({
    reason: 'session.tooMany',
    details: { seconds: 1 },
  });
  expect(await refusal(give())).toMatchObject({ reason: 'session.confirmIdentity' });
  house.advance(1 / 60);
  await client.session.confirm({ pin: password });
  expect(house.rows('SELECT kind FROM events ORDER BY seq DESC LIMIT 1')).toEqual([
    { kind: 'identity-confirmed' },
  ]);
  await give();
  await stay(house, client, 5);
  expect(await refusal(give())).toMatchObject({ reason: 'session.confirmIdentity' });
});

it('a new extension is not grave, another role is', async () => {
  const house = await createTestHouse();
  const { client } = await seatedAt(house, '011');
  await stay(house, client, 6);
  expect(await client.staff.edit({ code: '002', extension: '8021' })).toMatchObject({
    extension: '8021',
  });
  expect(await refusal(client.staff.edit({ code: '002', role: 'supervisor' }))).toMatchObject({
    reason: 'session.confirmIdentity',
  });
});

it('whoever may not do it at all is told that, and is not asked who they are', async () => {
  const house = await createTestHouse();
  const { client } = await seatedAt(house, '002');
  await stay(house, client, 6);
  expect(await refusal(client.staff.setPin({ code: '003', pin: '735182' }))).toMatchObject({
    code: 'NOT_ALLOWED',
    reason: 'kernel.notAllowed',
  });
});

it('is not for an empty chair, nor behind the lock', async () => {
  const house = await createTestHouse();
  const nobody = house.desk.clientFor(house.desk.connect({ station: 'desk-2' }));
  expect(await refusal(nobody.session.confirm({ pin: password }))).toMatchObject({
    reason: 'kernel.unauthenticated',
  });
  const { client } = await seatedAt(house, '011');
  await client.session.lock();
  expect(await refusal(client.session.confirm({ pin: password }))).toMatchObject({
    reason: 'kernel.locked',
  });
});

it('a program showed who it works for when it started', async () => {
  const house = await createTestHouse();
  const supervisor = house.as('011');
  house.advance(60);
  expect(await supervisor.staff.setPin({ code: '002', pin: '481516' })).toEqual({ code: '002' });
});
