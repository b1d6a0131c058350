// What if, asked of the demo house with its thirty days: through the client, in the reader's thread.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse({ demo: true, shared: true });
});
afterAll(() => house.close());

const sum = (lines: readonly { jobs: number; now: number; otherwise: number; was: number }[]) => ({
  jobs: lines.reduce((all, { jobs }) => all + jobs, 0),
  was: lines.reduce((all, { was }) => all + was, 0),
  now: lines.reduce((all, { now }) => all + now, 0),
  otherwise: lines.reduce((all, { otherwise }) => all + otherwise, 0),
});

describe('last month replayed', () => {
  it('as it is: counts everything that was done, by hour, department and floor; changes nothing', async () => {
    const before = house.contents();
    const answer = await house.as('002').whatIf.run({});
    const [{ done }] = house.rows<{ done: number }>(
      "SELECT count(*) AS done FROM requests WHERE done_at_ms IS NOT NULL AND state <> 'cancelled' AND logged_at_ms >= ?",
      Date.parse('2026-10-24T16:00:00+08:00'),
    ) as [{ done: number }];
    expect(answer.jobs).toBe(done);
    expect(answer.jobs).toBeGreaterThan(2_500);
    expect(answer.now).toEqual(answer.otherwise);
    expect(answer.hours).toHaveLength(24);
    for (const lines of [answer.hours, answer.departments])
      expect(sum(lines)).toEqual({
        jobs: answer.jobs,
        was: answer.was.inside,
        now: answer.now.inside,
        otherwise: answer.otherwise.inside,
      });
    expect(answer.floors.map(({ floor }) => floor)).toContain('A15');
    expect(answer.daysByRoster).toBe(0);
    // A replay is no prophecy, but it must lie near what really was.
    expect(answer.now.inside / answer.jobs).toBeGreaterThan(0.75);
    expect(
      Math.abs((answer.now.medianMinutes ?? 0) - (answer.was.medianMinutes ?? 0)),
    ).toBeLessThan(3);
    expect(house.contents()).toBe(before);
  });

  it('gives the same answer to the same question, another to another seed', async () => {
    const ask = (seed?: string) => house.as('011').whatIf.run(seed === undefined ? {} : { seed });
    const first = await ask();
    expect(await ask()).toEqual(first);
    expect(await ask('2')).not.toEqual(first);
  });

  it('with three for twelve floors is late more often; with a second pair of hands less', async () => {
    const day = { department: 'housekeeping', from: '07:00', until: '22:00' } as const;
    const client = house.as('011');
    const three = await client.whatIf.run({ staffing: [{ ...day, how: 'instead', people: 2 }] });
    expect(three.otherwise.inside).toBeLessThan(three.now.inside - 50);
    const eight = (name: 'now' | 'otherwise', answer: typeof three) => answer.hours[8]?.[name] ?? 0;
    expect(eight('otherwise', three)).toBeLessThan(eight('now', three));
    const more = await client.whatIf.run({
      staffing: ['1', '2', '3', '4', '5', '6', '7', '8'].map((floor) => ({
        ...day,
        people: 1,
        floors: [floor],
      })),
    });
    expect(more.otherwise.inside).toBeGreaterThan(more.now.inside);
    const nobody = await client.whatIf.run({
      staffing: [{ department: 'engineering', how: 'instead', people: 0 }],
    });
    expect(nobody.departments.find(({ department }) => department === 'engineering')).toSatisfy(
      ({ now, otherwise }) => otherwise < now,
    );
  });

  it('under another model changes the floors it names more than the rest', async () => {
    const client = house.as('011');
    const answer = await client.whatIf.run({
      model: [
        { floors: ['9', '10', '11', '12', 'A15'], week: Array.from({ length: 7 }, () => []) },
      ],
    });
    const moved = answer.floors.filter(({ now, otherwise }) => now !== otherwise);
    expect(moved.length).toBeGreaterThan(0);
    expect(answer.jobs).toBe((await client.whatIf.run({})).jobs);
  });

  it('takes days with all their hours, and refuses what cannot be replayed', async () => {
    const client = house.as('011');
    const one = await client.whatIf.run({ from: '2026-11-20', until: '2026-11-20' });
    expect(one).toMatchObject({
      from: '2026-11-20T00:00:00.000+08:00',
      until: '2026-11-21T00:00:00.000+08:00',
    });
    expect(one.jobs).toBeGreaterThan(50);
    expect(
      await refusal(client.whatIf.run({ from: '2026-11-20', until: '2026-11-19' })),
    ).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'whatIf.backwards',
    });
    expect(
      await refusal(client.whatIf.run({ from: '2026-01-01', until: '2026-11-19' })),
    ).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'whatIf.tooLong',
    });
    expect(
      await refusal(
        client.whatIf.run({
          model: [{ floors: ['99'], week: Array.from({ length: 7 }, () => []) }],
        }),
      ),
    ).toMatchObject({ code: 'NOT_FOUND', reason: 'serviceModel.unknownFloor' });
    expect(await refusal(house.as('101').whatIf.run({}))).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
