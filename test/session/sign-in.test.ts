// Signing in with a PIN: right, wrong, too often; locking; a window and a program.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { secretOf } from '../support/secrets.ts';

const withPins = async (house: TestHouse, codes: readonly string[]): Promise<void> => {
  for (const code of codes) await house.as('090').staff.setPin({ code, pin: pinOf(code) });
};
const pinOf = secretOf;

describe('sign-in', () => {
  it('opens a session, and is an event of its own', async () => {
    const house = await createTestHouse();
    await withPins(house, ['002']);
    const session = house.desk.connect({ station: 'desk-7' });
    const client = house.desk.clientFor(session);
    expect(await client.session.current()).toBeNull();
    const view = await client.session.signIn({ code: '002', pin: pinOf('002') });
    expect(view).toMatchObject({
      code: '002',
      name: '孙丽',
      role: 'operator',
      station: 'desk-7',
      locked: false,
      language: 'zh-CN',
    });
    expect(view.permissions).toContain('calls.take');
    expect(view.permissions).not.toContain('staff.manage');
    expect(house.rows('SELECT kind, station FROM events ORDER BY seq DESC LIMIT 1')).toEqual([
      { kind: 'signed-in', station: 'desk-7' },
    ]);
    expect(await client.session.signOut()).toEqual({ ok: true });
    expect(await client.session.current()).toBeNull();
    expect(house.rows('SELECT kind FROM events ORDER BY seq DESC LIMIT 1')).toEqual([
      { kind: 'signed-out' },
    ]);
  });

  it('answers a wrong PIN, an unknown code and one who has left alike', async () => {
    const house = await createTestHouse();
    await withPins(house, ['002', '001']);
    await house.as('090').staff.deactivate({ code: '001' });
    const [{ before } = { before: 0 }] = house.rows<{ before: number }>(
      'SELECT max(seq) AS before FROM events',
    );
    const tries = [
      { code: '002', pin: '999999' },
      { code: '777', pin: '999999' },
      { code: '001', pin: pinOf('001') },
      { code: '112', pin: '999999' },
    ];
    for (const credentials of tries) {
      const session = house.desk.connect({ station: 'desk-1' });
      expect(
        await refusal(house.desk.clientFor(session).session.signIn(credentials)),
      ).toMatchObject({
        code: 'UNAUTHENTICATED',
        reason: 'session.badPin',
        details: {},
      });
      expect(session.staffId).toBeNull();
    }
    // Nothing but the tries and their events, of the same kind whoever they were for.
    expect(house.rows('SELECT kind FROM events WHERE seq > ?', before)).toEqual(
      tries.map(() => ({ kind: 'wrong-secret' })),
    );
  });

  it('makes each wrong try after the third wait longer, and forgets them with the right one', async () => {
    const house = await createTestHouse();
    await withPins(house, ['002']);
    const client = house.desk.clientFor(house.desk.connect({ station: 'desk-1' }));
    const wrong = () => refusal(client.session.signIn({ code: '002', pin: '999999' }));
    for (let turn = 0; turn < 3; turn += 1) expect((await wrong()).reason).toBe('session.badPin');
    expect(await wrong()).toMatchObject({ reason: 'session.tooMany', details: { seconds: 1 } });
    house.advance(1 / 60);
    expect((await wrong()).reason).toBe('session.badPin');
    expect(await wrong()).toMatchObject({ reason: 'session.tooMany', details: { seconds: 2 } });
    // The right PIN has to wait too: else the wait would tell it from a wrong one.
    expect(await refusal(client.session.signIn({ code: '002', pin: pinOf('002') }))).toMatchObject({
      reason: 'session.tooMany',
    });
    house.advance(0.5);
    expect(await client.session.signIn({ code: '002', pin: pinOf('002') })).toMatchObject({
      code: '002',
    });
    expect((await wrong()).reason).toBe('session.badPin');
  });

  it('tries sent at once do not slip past the wait', async () => {
    const house = await createTestHouse();
    const client = house.desk.clientFor(house.desk.connect({ station: 'desk-1' }));
    const tries = Array.from({ length: 8 }, () =>
      refusal(client.session.signIn({ code: '090', pin: '999999' })),
    );
    const reasons = (await Promise.all(tries)).map(({ reason }) => reason);
    expect(reasons.filter((reason) => reason === 'session.badPin')).toHaveLength(3);
    expect(reasons.filter((reason) => reason === 'session.tooMany')).toHaveLength(5);
  });

  it('changes the person at a station; a failed change leaves who was there', async () => {
    const house = await createTestHouse();
    await withPins(house, ['002', '011']);
    const session = house.desk.connect({ station: 'desk-1' });
    const client = house.desk.clientFor(session);
    await client.session.signIn({ code: '002', pin: pinOf('002') });
    await refusal(client.session.signIn({ code: '011', pin: '999999' }));
    expect(await client.session.current()).toMatchObject({ code: '002' });
    await client.session.signIn({ code: '011', pin: pinOf('011') });
    expect(await client.session.current()).toMatchObject({ code: '011' });
  });
});

describe('the lock', () => {
  it('covers the board until the PIN is typed; calls in hand stay', async () => {
    const house = await createTestHouse();
    await withPins(house, ['002']);
    const client = house.desk.clientFor(house.desk.connect({ station: 'desk-1' }));
    await client.session.signIn({ code: '002', pin: pinOf('002') });
    const call = await client.calls.begin({ draft: '1208' });
    expect(await client.session.lock()).toMatchObject({ locked: true });
    expect(await refusal(client.board.snapshot())).toMatchObject({ reason: 'kernel.locked' });
    await refusal(client.session.signIn({ code: '002', pin: '999999' }));
    expect(await client.session.current()).toMatchObject({ locked: true });
    await client.session.signIn({ code: '002', pin: pinOf('002') });
    const { calls } = await client.calls.list({ open: true });
    expect(calls).toMatchObject([{ id: call.id, draft: '1208' }]);
  });

  it('of an empty chair is nothing', async () => {
    const house = await createTestHouse();
    const client = house.desk.clientFor(house.desk.connect({ station: 'desk-1' }));
    expect(await client.session.lock()).toBeNull();
  });
});

describe('a window', () => {
  it('opens only for those who run the desk; a program goes by permission alone', async () => {
    const house = await createTestHouse();
    await withPins(house, ['112', '202', '131']);
    for (const code of ['112', '202', '131']) {
      const window = house.desk.clientFor(house.desk.connect({ station: 'desk-1' }));
      expect(await refusal(window.session.signIn({ code, pin: pinOf(code) }))).toMatchObject({
        code: 'NOT_ALLOWED',
        details: { permission: 'console.use' },
      });
      expect(await window.session.current()).toBeNull();
      const program = house.desk.clientFor(
        house.desk.connect({ station: 'floor-12', kind: 'program' }),
      );
      expect(await program.session.signIn({ code, pin: pinOf(code) })).toMatchObject({ code });
    }
  });
});
