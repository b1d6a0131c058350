// Permission is checked on every call: each operation against each role, and against nobody.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedures } from '../../electron/desk/router.ts';
import { granted, may, type Role, roles } from '../../shared/kernel/permissions.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { callOf, inputFor } from '../support/operations.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne, requestIn } from '../support/requests.ts';

const someone: Record<Role, string> = {
  operator: '002',
  attendant: '112',
  department: '202',
  captain: '131',
  supervisor: '011',
  'duty-manager': '020',
  administrator: '090',
};
const guarded = procedures().filter(({ meta }) => meta.permission !== 'anyone');

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse({ shared: true });
});
afterAll(() => house.close());

/** How a call ended: `ok`, or the code it was refused with. */
const outcome = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    (error: { code?: string }) => error.code ?? String(error),
  );

describe('every operation', () => {
  it('asks for a permission some role holds', () => {
    for (const { path, meta } of guarded)
      expect(
        roles.some((role) => may(role, meta.permission as never)),
        path,
      ).toBe(true);
  });

  const table = guarded.flatMap(({ path, meta }) =>
    roles.map((role) => ({ path, role, permission: meta.permission })),
  );
  it.each(table)('$path as $role', async ({ path, role, permission }) => {
    const allowed = granted[role].includes(permission as never);
    const before = allowed ? '' : house.contents();
    const ended = await outcome(callOf(house.as(someone[role]), path, inputFor(path)));
    if (allowed) expect(['ok', 'NOT_FOUND', 'CONFLICT']).toContain(ended);
    else {
      expect(ended).toBe('NOT_ALLOWED');
      expect(house.contents()).toBe(before);
    }
  });

  it.each(guarded)(
    '$path is refused to nobody, to a locked screen, to one who has left',
    async ({ path, meta }) => {
      const before = house.contents();
      const nobody = house.desk.connect({ station: 'desk-1' });
      expect(
        await refusal(callOf(house.desk.clientFor(nobody), path, inputFor(path))),
      ).toMatchObject({
        code: 'UNAUTHENTICATED',
        reason: 'kernel.unauthenticated',
      });
      const locked = house.sessionOf('090');
      const client = house.desk.clientFor(locked);
      await client.session.lock();
      // The live line stays: what it tells a locked screen is its own test.
      if (meta.kind !== 'stream')
        expect(await refusal(callOf(client, path, inputFor(path)))).toMatchObject({
          code: 'UNAUTHENTICATED',
          reason: 'kernel.locked',
        });
      expect(house.contents()).toBe(before);
    },
  );

  it('is refused to a leaver at once, in the session already open', async () => {
    const own = await createTestHouse();
    const operator = own.as('002');
    expect((await operator.board.snapshot()).requests).toEqual([]);
    await own.as('090').staff.deactivate({ code: '002' });
    expect(await refusal(operator.board.snapshot())).toMatchObject({
      code: 'UNAUTHENTICATED',
      reason: 'kernel.unauthenticated',
    });
    expect(await operator.session.current()).toBeNull();
  });
});

describe('attendants', () => {
  const steps = ['acknowledge', 'start', 'complete'] as const;
  it.each(steps)('%s their own jobs only', async (step) => {
    const own = await createTestHouse();
    const id = await requestIn(own, 'dispatched');
    const before = own.contents();
    for (const code of ['111', '202'])
      expect(await refusal(own.as(code).requests[step]({ id }))).toMatchObject({
        code: 'NOT_ALLOWED',
        reason: 'requests.notYours',
      });
    expect(own.contents()).toBe(before);
    expect((await own.as('112').requests[step]({ id })).assignee).toBe('112');
  });

  it('cannot note on, hold or undo what is another’s; the desk and the captain can', async () => {
    const own = await createTestHouse();
    const { id } = await recordOne(own.as('002'), '1208毛巾');
    await own.as('002').requests.dispatch({ id });
    const other = own.as('111');
    for (const call of [
      other.requests.note({ id, text: 'x' }),
      other.requests.wait({ id, reason: 'dnd' }),
    ])
      expect(await refusal(call)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refusal(other.requests.undo({ id }))).toMatchObject({ code: 'WRONG_STATE' });
    expect(await own.as('131').requests.reassign({ id, to: '111' })).toMatchObject({
      assignee: '111',
    });
  });
});
