// Who may listen to the live board.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

/** A window at which somebody has signed in with a secret. */
const window = async () => {
  const house = await createTestHouse();
  const secret = { code: '002', pin: 'reed-481516' };
  await house.as('090').staff.setPin(secret);
  const client = house.desk.clientFor(house.desk.connect({ station: 'desk-1', kind: 'window' }));
  const signIn = () => client.session.signIn(secret);
  await signIn();
  return { house, client, signIn };
};

describe('the line of patches', () => {
  it('opens for those who may see the board, and for nobody else', async () => {
    const house = await createTestHouse();
    const nobody = house.desk.clientFor(house.desk.connect({ station: 'desk-1' }));
    const listen = async (client: typeof nobody) => {
      const changes = await client.board.changes();
      const first = await changes.next();
      await changes.return?.(undefined);
      return first.value;
    };
    expect(await refusal(listen(nobody))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await listen(house.as('112'))).toEqual({});
  });

  it('ends with the session that opened it', async () => {
    const house = await createTestHouse();
    const session = house.desk.connect({ station: 'desk-1' });
    const client = house.desk.clientFor(session);
    const [operator] = house.rows("SELECT id FROM staff WHERE code = '002'") as { id: string }[];
    session.staffId = operator?.id ?? null;
    const changes = await client.board.changes();
    await changes.next();
    await client.session.signOut();
    const next = changes.next();
    await recordOne(house.as('011'), '1208 吹风机');
    expect(await next).toMatchObject({ done: true });
  });

  it('tells a locked console how many shout, and the rest when it is opened', async () => {
    const { house, client, signIn } = await window();
    const changes = await client.board.changes();
    await changes.next();
    await client.session.lock();
    const next = changes.next();
    const { id } = await recordOne(house.as('011'), '1208 吹风机');
    const patch = (await next).value;
    expect(Object.keys(patch ?? {}).sort()).toEqual(['covered', 'house']);
    expect(patch).toMatchObject({ covered: { alarms: [], calls: 0 } });
    const called = changes.next();
    await house.as('011').calls.begin({ draft: '1310' });
    expect((await called).value).toMatchObject({ covered: { alarms: [], calls: 1 } });
    const opened = changes.next();
    await signIn();
    expect((await opened).value).toMatchObject({
      requests: [{ id, place: '1208' }],
      calls: [{ number: 1 }, { number: 2, draft: '1310' }],
    });
    const after = changes.next();
    await recordOne(house.as('011'), '1209 枕头');
    expect((await after).value).toMatchObject({ requests: [{ place: '1209' }] });
  });

  it('tells a console that was locked before it listened the same, at once', async () => {
    const { house, client, signIn } = await window();
    await client.session.lock();
    await house.as('011').calls.begin({ draft: '1310' });
    const changes = await client.board.changes();
    const first = (await changes.next()).value;
    expect(Object.keys(first ?? {}).sort()).toEqual(['covered', 'house']);
    expect(first).toMatchObject({ covered: { alarms: [], calls: 1 } });
    expect(await refusal(client.board.snapshot())).toMatchObject({ reason: 'kernel.locked' });
    const opened = changes.next();
    await signIn();
    expect((await opened).value).not.toHaveProperty('covered');
  });

  it('is covered by the time a console nobody sits at is locked, and ends once its session is over', async () => {
    const { house, client } = await window();
    const changes = await client.board.changes();
    await changes.next();
    const seen = changes.next();
    const { id } = await recordOne(house.as('011'), '1208 吹风机');
    expect((await seen).value).toMatchObject({ requests: [{ id }] });
    // The window fell silent and asks nothing any more.
    house.shift(30);
    const next = changes.next();
    await recordOne(house.as('011'), '1209 枕头');
    expect(Object.keys((await next).value ?? {}).sort()).toEqual(['covered', 'house']);
    house.shift(12 * 60);
    const last = changes.next();
    await recordOne(house.as('011'), '1210 毛巾');
    expect(await last).toMatchObject({ done: true });
    expect(house.rows("SELECT station FROM events WHERE kind = 'session-over'")).toEqual([
      { station: 'desk-1' },
    ]);
  });
});
