// Bad input by name: too much, without end, at the edge of time, about nothing there is. Anything at all is in fuzz.test.ts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedures } from '../../electron/desk/router.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { callOf } from '../support/operations.ts';
import { refusal } from '../support/refusal.ts';
import { requestIn } from '../support/requests.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse({ shared: true });
  await requestIn(house, 'in-progress');
  await house.as('090').calls.begin({ draft: 'x' });
  house.advance(20);
});

afterAll(() => house.close());

const readsInput = procedures().filter(({ input, meta }) => input && meta.kind !== 'stream');
/** Sign-in waits after wrong tries and makes houses only once: they have tests of their own. */
const slow = ['session.signIn', 'house.createDemo', 'house.createEmpty', 'house.create'];

describe('every operation', () => {
  const tried = readsInput
    .filter(({ path }) => !slow.includes(path))
    .map(({ path, meta }) => ({ path, most: meta.most ?? 0 }));
  it.each(tried)(
    '$path refuses a megabyte, or more than the file it may carry',
    async ({ path, most }) => {
      const before = house.contents();
      const text = 'x'.repeat(Math.max(1_048_576, most + 1));
      const input = { id: text, text, code: text, draft: text };
      expect(await refusal(callOf(house.as('090'), path, input))).toMatchObject({
        code: 'TOO_LARGE',
        reason: 'kernel.tooLarge',
      });
      expect(house.contents()).toBe(before);
    },
  );

  it('refuses a thing nested without end', async () => {
    const knot: Record<string, unknown> = {};
    knot.text = knot;
    expect(await refusal(callOf(house.as('090'), 'intake.parse', knot))).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('leaves the record whole after all of it', async () => {
    const { events } = await house.as('090').events.list({ limit: 1_000 });
    expect(events.length).toBeGreaterThan(3);
    const { head } = await house.as('090').board.snapshot();
    expect(head.seq).toBeGreaterThan(0);
  });
});

describe('a moment at the edge of time', () => {
  const edges = ['0000-01-01T00:00:00+14:00', '1969-12-31T23:00:00Z', '9999-12-31T23:59:59-12:00'];
  it.each(edges)('%s is recorded or refused, and can be shown', async (at) => {
    const own = await createTestHouse();
    const operator = own.as('002');
    const tries = [
      (id: string) => operator.requests.promise({ id, by: at }),
      (id: string) => operator.requests.wait({ id, reason: 'dnd', recheckAt: at }),
      () => operator.requests.create({ place: '1208', service: 'towels', at }),
      () =>
        operator.intake.record({
          text: 'x',
          corrected: { place: '1208', items: [{ service: 'towels', at, words: 'x' }] },
        }),
    ];
    for (const attempt of tries) {
      const { id } = await operator.requests.create({ place: '1209', service: 'pillows' });
      const refused = await attempt(id).then(
        () => undefined,
        (error) => refusal(Promise.reject(error)),
      );
      if (refused) expect(refused.code).toBe('INVALID_INPUT');
    }
    own.advance(1);
    expect((await operator.board.snapshot()).requests.length).toBeGreaterThanOrEqual(4);
    expect((await operator.requests.list({})).requests.length).toBeGreaterThanOrEqual(4);
  });
});

describe('a day at the edge of time', () => {
  it.each(['0000-01-01', '1969-12-31', '9999-12-31'])('%s is refused', async (day) => {
    const manager = house.as('090');
    for (const asked of [
      manager.fairness.run({ until: day }),
      manager.attendance.roster({ from: day }),
      manager.loans.recall({ day }),
    ])
      expect(await refusal(asked)).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('unknown ids', () => {
  it.each([
    ['requests.get', { id: '0198c0de-0000-7000-8000-000000000000' }, 'requests.unknown'],
    ['calls.end', { id: '0198c0de-0000-7000-8000-000000000000' }, 'calls.unknown'],
    ['alarms.acknowledge', { id: '0198c0de-0000-7000-8000-000000000000' }, 'alarms.unknown'],
    ['staff.signOn', { code: '777' }, 'staff.unknown'],
    ['rooms.get', { place: '9999' }, 'rooms.unknown'],
    ['requests.create', { place: null, service: 'nothing' }, 'catalogue.unknown'],
  ])('%s %j', async (path, input, reason) => {
    const before = house.contents();
    expect(await refusal(callOf(house.as('090'), path, input))).toMatchObject({
      code: 'NOT_FOUND',
      reason,
    });
    expect(house.contents()).toBe(before);
  });
});
