// What another target would have come to, from the record: counted in the reader's thread, nothing changed.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { requestIn } from '../support/requests.ts';

/** Towels that were done after so many minutes, one after another. */
const doneAfter = async (minutes: readonly number[]) => {
  const house = await createTestHouse();
  const ids: string[] = [];
  for (const taken of minutes) {
    const id = await requestIn(house, 'acknowledged', { place: '1208' });
    house.advance(taken);
    await house.as('002').requests.complete({ id });
    await house.as('002').requests.confirm({ id, satisfied: true });
    ids.push(id);
  }
  return { house, ids };
};

describe('a preview', () => {
  it('says the share as it went and as it would have, and names who changes side', async () => {
    const { house, ids } = await doneAfter([3, 5, 7, 9, 15]);
    await requestIn(house, 'cancelled', { place: '1210' });
    await requestIn(house, 'logged', { place: '1212' });
    const before = house.contents();
    const preview = await house
      .as('011')
      .standards.preview({ service: 'towels', completeMinutes: 6 });
    expect(preview).toMatchObject({
      was: { completeMinutes: 10 },
      wouldBe: { completeMinutes: 6 },
      logged: 7,
      counted: 5,
      ownHour: 0,
      complete: { was: { inside: 4, of: 5 }, wouldBe: { inside: 2, of: 5 } },
      acknowledge: { was: { inside: 5, of: 5 }, wouldBe: { inside: 5, of: 5 } },
      took: { median: 7, ninety: 15 },
      changingInAll: 2,
      open: { differing: 1, lateAtOnce: 0 },
    });
    expect(
      preview.changing.map(({ id, tookMinutes, inside }) => [id, tookMinutes, inside]),
    ).toEqual([
      [ids[2], 7, false],
      [ids[3], 9, false],
    ]);
    expect(house.contents()).toBe(before);
    const easier = await house
      .as('011')
      .standards.preview({ service: 'towels', completeMinutes: 20 });
    expect(easier.complete.wouldBe).toEqual({ inside: 5, of: 5 });
    expect(easier.changing).toMatchObject([{ id: ids[4], inside: true }]);
  });

  it('of nothing counts nothing: no share, no median', async () => {
    const house = await createTestHouse();
    const preview = await house
      .as('011')
      .standards.preview({ service: 'towels', completeMinutes: 6 });
    expect(preview).toMatchObject({
      counted: 0,
      took: null,
      complete: { wouldBe: { inside: 0, of: 0 } },
    });
  });

  it('of one priority leaves all others as they went; a chase is judged as it was logged', async () => {
    const { house } = await doneAfter([8]);
    const operator = house.as('002');
    const urgent = await operator.requests.create({
      place: '1210',
      service: 'towels',
      urgent: true,
    });
    const chased = await operator.requests.create({ place: '1212', service: 'towels' });
    await operator.intake.record({ text: '1212 毛巾 催' });
    expect((await operator.requests.get({ id: chased.id })).priority).toBe('high');
    house.advance(8);
    for (const { id } of [urgent, chased]) {
      await operator.requests.dispatch({ id });
      await operator.requests.complete({ id });
    }
    const preview = await house
      .as('011')
      .standards.preview({ service: 'towels', priority: 'high', completeMinutes: 6 });
    expect(
      preview.changing.filter(({ target }) => target === 'complete').map(({ id }) => id),
    ).toEqual([urgent.id]);
    const night = await house
      .as('011')
      .standards.preview({ service: 'towels', period: 'night', completeMinutes: 6 });
    expect(night.changing).toEqual([]);
  });

  it('does not judge by a target what was held to an hour of its own', async () => {
    const { house } = await doneAfter([5]);
    const { id } = await house.as('002').requests.create({
      place: '1210',
      service: 'towels',
      at: house.inMinutes(60),
    });
    house.advance(60);
    await house.as('002').requests.dispatch({ id });
    await house.as('002').requests.complete({ id });
    const preview = await house
      .as('011')
      .standards.preview({ service: 'towels', completeMinutes: 6 });
    expect(preview.complete).toEqual({ was: { inside: 2, of: 2 }, wouldBe: { inside: 2, of: 2 } });
  });

  it('looks back so many days and no further; a month of the demo house comes to what its rows say', async () => {
    const house = await createTestHouse({ demo: true });
    const client = house.as('011');
    const [{ of, inside, tighter }] = house.rows(
      `SELECT count(*) AS "of", sum(done_at_ms <= due_at_ms) AS inside,
         sum(done_at_ms <= CASE WHEN asked_for_ms = due_at_ms THEN due_at_ms ELSE starts_at_ms + 360000 END) AS tighter
       FROM requests WHERE service = 'towels' AND state <> 'cancelled' AND done_at_ms IS NOT NULL AND logged_at_ms >= ?`,
      Date.parse('2026-10-24T16:00:00+08:00'),
    ) as [{ of: number; inside: number; tighter: number }];
    const preview = await client.standards.preview({ service: 'towels', completeMinutes: 6 });
    expect(of).toBeGreaterThan(50);
    expect(tighter).toBeLessThan(inside);
    expect(preview.complete).toEqual({ was: { inside, of }, wouldBe: { inside: tighter, of } });
    const week = await client.standards.preview({
      service: 'towels',
      completeMinutes: 6,
      days: 7,
    });
    expect(week.counted).toBeLessThan(preview.counted);
    expect((await refusal(client.standards.preview({ service: 'towels', days: 0 }))).code).toBe(
      'INVALID_INPUT',
    );
  });
});
