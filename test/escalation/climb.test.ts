// The climb of a request nobody answers: a warning, then rung by rung, one alarm a step.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne, requestIn } from '../support/requests.ts';

/** Each alarm of the house: minutes after the first moment, its step, who is told, and why. */
const climbOf = (house: TestHouse) => {
  const [first] = house.rows<{ at: number }>('SELECT min(logged_at_ms) AS at FROM requests');
  return house
    .rows<{ raised: number; step: string; tell: string | null; why: string }>(
      `SELECT raised_at_ms AS raised, step, s.code AS tell, why
       FROM alarms a LEFT JOIN staff s ON s.id = a.tell_id ORDER BY raised_at_ms`,
    )
    .map(({ raised, step, tell, why }) => [(raised - (first?.at ?? 0)) / 60_000, step, tell, why]);
};

describe('the climb by day', () => {
  it('goes from the assignee over captain and supervisor to the duty manager', async () => {
    const house = await createTestHouse({ at: '2026-11-23T19:00:00+08:00' });
    const operator = house.as('002');
    const id = await requestIn(house, 'dispatched');
    house.advance(60);
    // Three minutes to answer: a warning at 70 %, then 100, 150, 200 and 300 %.
    expect(climbOf(house)).toEqual([
      [2.1, 'warning', '112', 'assignee'],
      [3, 'rung-1', '112', 'assignee'],
      [4.5, 'rung-2', '131', 'role'],
      [6, 'rung-3', '011', 'role'],
      [9, 'rung-4', '020', 'role'],
    ]);
    const { events } = await operator.requests.get({ id });
    expect(
      events.slice(2).map(({ kind, by, facts }) => [kind, by, facts.rung, facts.tell]),
    ).toEqual([
      ['warned', 'scheduler', undefined, '112'],
      ['escalated', 'scheduler', 1, '112'],
      ['escalated', 'scheduler', 2, '131'],
      ['escalated', 'scheduler', 3, '011'],
      ['escalated', 'scheduler', 4, '020'],
    ]);
    // Each step replaces the one before: only the highest still asks for a person.
    expect((await operator.alarms.list()).alarms).toMatchObject([
      { step: 'rung-4', level: 3, target: 'acknowledge', tell: { code: '020', extension: '8020' } },
    ]);
    expect(
      (await operator.alarms.list({ requestId: id })).alarms.map(({ level }) => level),
    ).toEqual([1, 2, 3, 3, 3]);
  });

  it('says so while nobody has been sent: the desk itself is told first', async () => {
    const house = await createTestHouse();
    await recordOne(house.as('002'), '1208毛巾');
    house.advance(4);
    expect(climbOf(house)).toEqual([
      [2.1, 'warning', null, 'undispatched'],
      [3, 'rung-1', '002', 'undispatched'],
    ]);
  });

  it('stops when the attendant answers, and starts anew for the time to complete', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'dispatched');
    house.advance(5);
    expect((await operator.alarms.list()).alarms).toMatchObject([{ step: 'rung-2' }]);
    await house.as('112').requests.acknowledge({ id });
    expect((await operator.alarms.list()).alarms).toEqual([]);
    expect(house.rows('SELECT climb FROM requests')).toEqual([{ climb: 0 }]);
    house.advance(1.9);
    expect((await operator.alarms.list()).alarms).toEqual([]);
    house.advance(0.1);
    expect((await operator.alarms.list()).alarms).toMatchObject([
      { step: 'warning', target: 'complete', tell: { code: '112' } },
    ]);
    await house.as('112').requests.complete({ id });
    house.advance(60);
    expect((await operator.alarms.list()).alarms).toEqual([]);
    expect(climbOf(house).map(([, step]) => step)).toEqual([
      'warning',
      'rung-1',
      'rung-2',
      'warning',
    ]);
  });

  it('steps over a role that is not in the house', async () => {
    const house = await createTestHouse({ onDuty: ['002', '112', '011'] });
    await requestIn(house, 'dispatched');
    house.advance(10);
    expect(climbOf(house).slice(2)).toEqual([
      [4.5, 'rung-2', '011', 'roleAbsent'],
      [6, 'rung-3', '011', 'role'],
      [9, 'rung-4', '020', 'offDuty'],
    ]);
  });

  it('after an undone answer goes on where it was', async () => {
    const house = await createTestHouse();
    const id = await requestIn(house, 'dispatched');
    house.advance(5);
    const attendant = house.as('112');
    await attendant.requests.acknowledge({ id });
    await attendant.requests.undo({ id });
    house.advance(1);
    expect(climbOf(house).at(-1)).toEqual([6, 'rung-3', '011', 'role']);
  });
});

describe('the climb after hours without the desk', () => {
  it('shouts only the highest step, and says how many it passed', async () => {
    const house = await createTestHouse({ at: '2026-11-23T19:00:00+08:00' });
    const id = await requestIn(house, 'dispatched');
    house.sleep(120);
    expect(climbOf(house)).toEqual([[120, 'rung-4', '020', 'role']]);
    const { events } = await house.as('002').requests.get({ id });
    expect(events.at(-1)).toMatchObject({ kind: 'escalated', facts: { rung: 4, stepsPassed: 4 } });
    house.sleep(600);
    expect(house.rows('SELECT * FROM alarms')).toHaveLength(1);
  });

  it('goes on by itself after a restart', async () => {
    const house = await createTestHouse();
    await requestIn(house, 'dispatched');
    house.advance(3.5);
    await house.reopen();
    house.advance(1);
    expect(climbOf(house).map(([, step]) => step)).toEqual(['warning', 'rung-1', 'rung-2']);
  });
});

describe('at 02:00 with only the night attendant and the duty manager in the house', () => {
  const night = { at: '2026-11-24T02:00:00+08:00', onDuty: ['003', '121', '020'] };

  it('climbs past everybody who sleeps, faster than by day', async () => {
    const house = await createTestHouse(night);
    const operator = house.as('003');
    const { id } = await recordOne(operator, '1208毛巾');
    const { proposal } = await operator.requests.get({ id });
    expect(proposal).toMatchObject({
      to: '121',
      because: [{ reason: 'nightCovers', facts: { floor: '12' } }, { reason: 'load' }],
    });
    await operator.requests.dispatch({ id });
    house.advance(30);
    expect(climbOf(house)).toEqual([
      [2.1, 'warning', '121', 'assignee'],
      [3, 'rung-1', '121', 'assignee'],
      [expect.closeTo(3.99), 'rung-2', '020', 'roleAbsent'],
      [expect.closeTo(4.98), 'rung-3', '020', 'roleAbsent'],
      [6, 'rung-4', '020', 'role'],
    ]);
  });

  it('names the duty manager at home when nobody above is in', async () => {
    const house = await createTestHouse({ ...night, onDuty: ['003', '121'] });
    const { id } = await recordOne(house.as('003'), '1208毛巾');
    await house.as('003').requests.dispatch({ id });
    house.advance(6);
    expect(
      climbOf(house)
        .slice(2)
        .map(([, step, tell, why]) => [step, tell, why]),
    ).toEqual([
      ['rung-2', '020', 'offDuty'],
      ['rung-3', '020', 'offDuty'],
      ['rung-4', '020', 'offDuty'],
    ]);
  });
});

describe('an emergency', () => {
  it('tells the duty manager at once, and the others right after', async () => {
    const house = await createTestHouse({ at: '2026-11-23T19:00:00+08:00' });
    const operator = house.as('002');
    const request = await recordOne(operator, '1208客人晕倒了');
    expect(request).toMatchObject({ service: 'medical', priority: 'emergency' });
    house.advance(0);
    expect(climbOf(house)).toEqual([[0, 'rung-1', '020', 'role']]);
    expect((await operator.alarms.list()).alarms).toMatchObject([{ level: expect.any(Number) }]);
    house.advance(3);
    expect(climbOf(house).map(([at, step, tell]) => [at, step, tell])).toEqual([
      [0, 'rung-1', '020'],
      [1, 'rung-2', '011'],
      [2, 'rung-3', '131'],
      [3, 'rung-4', '020'],
    ]);
  });

  it('that somebody has in hand climbs again only when its time to complete has passed', async () => {
    const house = await createTestHouse({ at: '2026-11-23T19:00:00+08:00' });
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208客人晕倒了');
    house.advance(0);
    await operator.requests.dispatch({ id });
    await operator.requests.acknowledge({ id });
    house.advance(2.9);
    expect(climbOf(house).map(([, step]) => step)).toEqual(['rung-1', 'warning']);
    house.advance(0.1);
    expect(climbOf(house).at(-1)).toEqual([3, 'rung-1', '020', 'role']);
  });

  it('corrected from an ordinary request is told of at once too', async () => {
    const house = await createTestHouse({ at: '2026-11-23T19:00:00+08:00' });
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208毛巾');
    house.advance(1);
    await operator.requests.correct({ id, service: 'medical' });
    house.advance(0);
    expect((await operator.alarms.list()).alarms).toMatchObject([
      { tell: { role: expect.anything() } },
    ]);
    expect(climbOf(house)[0]?.[0]).toBe(1);
  });
});
