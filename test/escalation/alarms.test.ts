// An alarm and the people it is for: shown, noted, over.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { requestIn } from '../support/requests.ts';

describe('an alarm', () => {
  it('is acknowledged by a person, once; the climb goes on without it', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await requestIn(house, 'dispatched');
    house.advance(3);
    const [alarm] = (await operator.alarms.list()).alarms;
    const id = alarm?.id ?? '';
    const noted = await house.as('131').alarms.acknowledge({ id });
    expect(noted).toMatchObject({ acknowledgedBy: '131', acknowledgedAt: expect.any(String) });
    expect((await operator.alarms.list()).alarms).toEqual([]);
    expect(house.rows("SELECT subject_id FROM events WHERE kind = 'alarm-acknowledged'")).toEqual([
      { subject_id: id },
    ]);
    const before = house.contents();
    expect(await refusal(operator.alarms.acknowledge({ id }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'alarms.ended',
    });
    expect(await refusal(house.as('112').alarms.acknowledge({ id }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(house.contents()).toBe(before);
    house.advance(1.5);
    expect((await operator.alarms.list()).alarms).toMatchObject([{ step: 'rung-2' }]);
  });

  it('that was shown is recorded once a station, with whom it was shown to', async () => {
    const house = await createTestHouse();
    await requestIn(house, 'dispatched');
    house.advance(3);
    const first = house.as('002', 'desk-1');
    const ids = (await first.alarms.list()).alarms.map(({ id }) => id);
    expect(await first.alarms.shown({ ids })).toEqual({ recorded: 1 });
    expect(await first.alarms.shown({ ids })).toEqual({ recorded: 0 });
    expect(await house.as('011', 'desk-2').alarms.shown({ ids: [...ids, ...ids] })).toEqual({
      recorded: 1,
    });
    expect(
      house.rows(
        'SELECT station, s.code FROM alarm_showings a JOIN staff s ON s.id = a.staff_id ORDER BY station',
      ),
    ).toEqual([
      { station: 'desk-1', code: '002' },
      { station: 'desk-2', code: '011' },
    ]);
    expect(
      house.rows("SELECT station FROM events WHERE kind = 'alarm-shown' ORDER BY seq"),
    ).toEqual([{ station: 'desk-1' }, { station: 'desk-2' }]);
    expect((await first.alarms.list()).alarms[0]?.shownAt).not.toBeNull();
  });

  it('nobody knows is refused, and none of the others is noted as shown', async () => {
    const house = await createTestHouse();
    await requestIn(house, 'dispatched');
    house.advance(3);
    const operator = house.as('002');
    const [known] = (await operator.alarms.list()).alarms;
    const unknown = '0198c0de-0000-7000-8000-000000000000';
    const before = house.contents();
    expect(await refusal(operator.alarms.shown({ ids: [known?.id ?? '', unknown] }))).toMatchObject(
      {
        code: 'NOT_FOUND',
        reason: 'alarms.unknown',
      },
    );
    expect(house.contents()).toBe(before);
  });
});
