// Bad input: whatever is thrown at an operation, it answers with a code of the contract and a sentence, and nothing changes.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { procedures } from '../../electron/desk/router.ts';
import { errorCodes } from '../../shared/kernel/errors.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { callOf, inputFor } from '../support/operations.ts';
import { refusal } from '../support/refusal.ts';
import { requestIn } from '../support/requests.ts';

let house: TestHouse;
let requestId = '';
let callId = '';
beforeAll(async () => {
  house = await createTestHouse({ shared: true });
  requestId = await requestIn(house, 'in-progress');
  callId = (await house.as('090').calls.begin({ draft: 'x' })).id;
  house.advance(20);
});

/** What there is in the house to be named. */
const known = (path: string): Record<string, unknown> =>
  path.startsWith('requests.') && 'id' in inputFor(path)
    ? { id: requestId }
    : path.startsWith('calls.') && 'id' in inputFor(path)
      ? { id: callId }
      : path === 'requests.create'
        ? { service: 'towels' }
        : path === 'intake.record'
          ? { text: '1208毛巾', callId }
          : {};
afterAll(() => house.close());

const readsInput = procedures().filter(({ input, meta }) => input && meta.kind !== 'stream');
/** Sign-in waits after wrong tries and makes houses only once: they have tests of their own. */
const slow = ['session.signIn', 'house.createDemo', 'house.createEmpty', 'house.create'];

const ids = fc.oneof(fc.uuid(), fc.constantFrom('', 'x', '0', 'null', '../../etc', '１２'));
const moments = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom(
    '0000-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-12:00',
    '2026-02-30T00:00:00Z',
    '2026-11-23',
    'tomorrow',
  ),
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\ud800',
    '\udfff\ud83d',
    '\0',
    '\u202eabc',
    "'); DROP TABLE requests; --",
    '👩‍🚒',
  ),
);
const values = fc.oneof(
  ids,
  moments,
  texts,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined, Number.NaN, Number.POSITIVE_INFINITY, -0, 1e308),
  fc.array(fc.oneof(ids, texts), { maxLength: 3 }),
  fc.object({ maxDepth: 2, maxKeys: 4 }),
);

/** Anything at all, or what the operation reads with one part of it spoilt. */
const inputsFor = (path: string) => {
  const sound = { ...inputFor(path), ...known(path) };
  const part = fc.constantFrom(
    ...Object.keys(sound),
    '__proto__',
    'at',
    'place',
    'limit',
    'quantity',
  );
  return fc.oneof(
    { weight: 1, arbitrary: values },
    {
      weight: 4,
      arbitrary: fc
        .tuple(part, values)
        .map(([name, value]) => Object.fromEntries([...Object.entries(sound), [name, value]])),
    },
  );
};

describe('every operation', () => {
  const tried = readsInput
    .filter(({ path }) => !slow.includes(path))
    .map(({ path, meta }) => ({
      path,
      most: meta.most ?? 0,
      reads: meta.kind === 'query' || path === 'house.drawFloors',
    }));
  it.each(tried)('$path answers anything with its output or a refusal', async ({ path, reads }) => {
    const client = house.as('090');
    const answersWell = async (input: unknown): Promise<void> => {
      const before = house.commits();
      const refused = await callOf(client, path, input).then(
        () => undefined,
        (error) => refusal(Promise.reject(error)),
      );
      if (refused) {
        expect(errorCodes).toContain(refused.code);
        expect(refused.code).not.toBe('INTERNAL');
        expect(refused.message).toMatch(/[。！]$/);
        expect(refused.message).not.toContain('errors.');
        expect(refused.message).not.toContain('{{');
      }
      if (refused || reads) expect(house.commits()).toBe(before);
    };
    await fc.assert(fc.asyncProperty(inputsFor(path), answersWell), {
      numRuns: 60,
      seed: 20_261_123,
    });
  });

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
    expect(events.length).toBeGreaterThan(30);
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
