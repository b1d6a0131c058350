// How burdens lay on people over four weeks: against their group's mean, ranked for those who answer for people.
import { expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const until = '2026-11-22';

/** Rooms somebody has made on a day. */
const made = (house: TestHouse, code: string, kind: string, credits: number, slot: number) =>
  house.arrange(
    `INSERT INTO room_tasks (id, date, part, kind, place, floor, slot, credits, minutes, state, open,
       assignee_id, locked, made_at_ms, done_at_ms, done_by, reworks)
     SELECT ?, '2026-11-10', 'day', ?, '1208', '12', ?, ?, 30, 'done', 0, id, 0, 1, 2, id, 0
     FROM staff WHERE code = ?`,
    `task-${code}-${slot}`,
    kind,
    slot,
    credits,
    code,
  );
const here = (house: TestHouse, code: string, from: string, to: string, floors: string | null) =>
  house.arrange(
    `INSERT INTO duties (id, staff_id, on_at_ms, off_at_ms, on_proof, corrected, floors)
     SELECT ?, id, ?, ?, 'pin', 0, ? FROM staff WHERE code = ?`,
    `duty-${code}-${from}`,
    Date.parse(from),
    Date.parse(to),
    floors,
    code,
  );

it('sets each burden against the mean of the group, the furthest above it first', async () => {
  const house = await createTestHouse({ onDuty: [] });
  made(house, '101', 'departure', 30, 0);
  made(house, '101', 'stay-over', 20, 1);
  made(house, '102', 'stay-over', 10, 2);
  // A Saturday night on another floor.
  here(house, '102', '2026-11-14T22:00:00+08:00', '2026-11-15T06:00:00+08:00', '["9"]');
  here(house, '101', '2026-11-11T07:00:00+08:00', '2026-11-11T22:00:00+08:00', null);
  const { from, lines, listDays } = await house.as('011').fairness.run({ until });
  expect(from).toBe('2026-10-26');
  expect(listDays).toBe(1);
  const of = (code: string) => lines.find((line) => line.code === code);
  expect(of('101')).toMatchObject({
    figures: { credits: 50, heavy: 1, nights: 0, floorChanges: 0, weekends: 0 },
    means: { credits: 30, heavy: 0.5, nights: 0.5, floorChanges: 0.5, weekends: 0.5 },
    group: 2,
    // Half a heavy job is no mean to reckon a percentage off.
    furthest: { burden: 'credits', percent: 67 },
  });
  expect(of('102')).toMatchObject({
    figures: { credits: 10, heavy: 0, nights: 1, floorChanges: 1, weekends: 1 },
  });
  const ranks = lines.map(({ furthest }) => (furthest ? (furthest.percent ?? 0) : -1e9));
  expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
});

it('shows others their own line alone, and refuses a day to come', async () => {
  const house = await createTestHouse({ onDuty: [] });
  made(house, '101', 'departure', 30, 0);
  made(house, '102', 'stay-over', 10, 1);
  const own = await house.as('102').fairness.run({ until });
  // Of two, one's own and the mean would give the other's away.
  expect(own.lines).toMatchObject([{ code: '102', means: null, furthest: null, group: 2 }]);
  made(house, '103', 'stay-over', 20, 2);
  expect((await house.as('102').fairness.run({ until })).lines).toMatchObject([
    { code: '102', means: { credits: 20 }, group: 3 },
  ]);
  expect((await house.as('002').fairness.run({ until })).lines).toEqual([]);
  expect(await refusal(house.as('011').fairness.run({ until: '2026-11-24' }))).toMatchObject({
    code: 'INVALID_INPUT',
    reason: 'fairness.toCome',
  });
});

it('compares those whose own hours are at night with one another alone', async () => {
  const house = await createTestHouse({ onDuty: [] });
  house.arrange(
    "UPDATE staff SET roster_from_minute = 1380, roster_until_minute = 420 WHERE code IN ('001', '003')",
  );
  house.arrange(
    "UPDATE staff SET roster_from_minute = 900, roster_until_minute = 1380 WHERE code = '002'",
  );
  await house.reopen();
  here(house, '001', '2026-11-10T23:00:00+08:00', '2026-11-11T07:00:00+08:00', null);
  here(house, '003', '2026-11-10T23:00:00+08:00', '2026-11-11T07:00:00+08:00', null);
  for (const [from, to] of [
    ['11', '12'],
    ['12', '13'],
  ])
    here(house, '003', `2026-11-${from}T23:00:00+08:00`, `2026-11-${to}T07:00:00+08:00`, null);
  here(house, '002', '2026-11-10T15:00:00+08:00', '2026-11-10T23:00:00+08:00', null);
  const { lines, listDays } = await house.as('011').fairness.run({ until });
  const of = (code: string) => lines.find((line) => line.code === code);
  expect(of('003')).toMatchObject({
    fixedNights: true,
    group: 2,
    figures: { nights: 3 },
    means: { nights: 2 },
    furthest: { burden: 'nights', percent: 50 },
  });
  expect(of('002')).toMatchObject({ fixedNights: false, group: 1, furthest: null });
  // Nobody's cleaning is on record: nothing is made of that.
  expect(listDays).toBe(0);
});

it('takes no percentage off a mean that is next to nothing, and names only what is much by itself', async () => {
  const house = await createTestHouse({ onDuty: [] });
  // Ten minutes of overtime on average are no mean: an hour and ten of one of them is told as it is.
  const stays = (code: string, until: string) => {
    house.arrange(
      `INSERT INTO rosters (id, staff_id, date, shift, from_minute, until_minute, swapped)
       SELECT 'roster-' || d || code, id, d, 'own', 420, 900, 0
       FROM staff, (SELECT '2026-11-11' AS d UNION SELECT '2026-11-12') WHERE code = ?`,
      code,
    );
    here(house, code, '2026-11-11T07:00:00+08:00', `2026-11-11T${until}:00+08:00`, null);
  };
  stays('101', '16:10');
  stays('102', '15:00');
  for (const code of ['103', '104', '105']) stays(code, '15:00');
  const { lines } = await house.as('011').fairness.run({ until });
  const of = (code: string) => lines.find((line) => line.code === code);
  expect(of('101')).toMatchObject({
    ...{ daysWorked: 1, group: 5, figures: { overtime: 70 }, means: { overtime: 14 } },
    furthest: { burden: 'overtime', percent: null },
  });
  // A planned day nobody came to is not worked.
  expect(of('102')).toMatchObject({ daysWorked: 1, furthest: null });
});
