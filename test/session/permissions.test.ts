// Permission is checked on every call: each operation against each role, and against nobody.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedures } from '../../electron/desk/router.ts';
import { granted, may, type Role, roles } from '../../shared/kernel/permissions.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
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
const unknown = '0198c0de-0000-7000-8000-000000000000';
const moment = '2027-01-01T00:00:00+08:00';

/** An input each operation reads where `{ id }` is not enough; what it names need not be there. */
const inputs: Record<string, unknown> = {
  'staff.signOn': { code: 'nobody' },
  'staff.signOff': { code: 'nobody' },
  'staff.add': { code: '002', name: 'x', role: 'operator' },
  'staff.setPin': { code: 'nobody', pin: '12345678' },
  'staff.deactivate': { code: 'nobody' },
  'staff.prefer': {},
  'rooms.get': { place: '1208' },
  'intake.parse': { text: '1208毛巾' },
  'intake.preview': { text: '1208毛巾' },
  'intake.record': { text: 'x', callId: unknown },
  'calls.begin': {},
  'calls.keep': { id: unknown, draft: '' },
  'calls.list': {},
  'requests.create': { place: '1208', service: 'no-such-service' },
  'requests.list': {},
  'requests.wait': { id: unknown, reason: 'x' },
  'requests.cancel': { id: unknown, reason: 'x' },
  'requests.reopen': { id: unknown, reason: 'x' },
  'requests.promise': { id: unknown, by: moment },
  'requests.reply': { id: unknown, text: 'x' },
  'requests.note': { id: unknown, text: 'x' },
  'alarms.shown': { ids: [unknown] },
  'events.list': {},
  'search.find': { text: 'x' },
  'house.change': {},
};

const guarded = procedures().filter(({ meta }) => meta.permission !== 'anyone');

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse({ shared: true });
});
afterAll(() => house.close());

const callOf = (client: object, path: string): Promise<unknown> => {
  const [domain = '', name = ''] = path.split('.');
  const operation = (
    client as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  )[domain]?.[name];
  if (!operation) throw new Error(`no operation ${path}`);
  return operation(inputs[path] ?? { id: unknown });
};

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
    const ended = await outcome(callOf(house.as(someone[role]), path));
    if (allowed) expect(['ok', 'NOT_FOUND', 'CONFLICT']).toContain(ended);
    else {
      expect(ended).toBe('NOT_ALLOWED');
      expect(house.contents()).toBe(before);
    }
  });

  it.each(guarded)(
    '$path is refused to nobody, to a locked screen, to one who has left',
    async ({ path }) => {
      const before = house.contents();
      const nobody = house.desk.connect({ station: 'desk-1' });
      expect(await refusal(callOf(house.desk.clientFor(nobody), path))).toMatchObject({
        code: 'UNAUTHENTICATED',
        reason: 'kernel.unauthenticated',
      });
      const locked = house.sessionOf('090');
      const client = house.desk.clientFor(locked);
      await client.session.lock();
      expect(await refusal(callOf(client, path))).toMatchObject({
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
