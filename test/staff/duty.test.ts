// Coming and going: signed on, signed off, never with a job in hand; and those who have left.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

describe('duty', () => {
  it('is signed on and off by code, with who did it', async () => {
    const house = await createTestHouse({ onDuty: ['002'] });
    const operator = house.as('002');
    const on = await operator.staff.signOn({ code: '112' });
    expect(on).toMatchObject({
      code: '112',
      name: '马超',
      load: 0,
      since: '2026-11-23T16:00:00.000+08:00',
    });
    expect((await operator.staff.onDuty()).staff.map(({ code }) => code)).toEqual(['002', '112']);
    house.advance(30);
    expect(await operator.staff.signOff({ code: '112' })).toEqual({
      code: '112',
      at: '2026-11-23T16:30:00.000+08:00',
    });
    expect(house.rows('SELECT count(*) AS n FROM duties WHERE off_at_ms IS NOT NULL')).toEqual([
      { n: 1 },
    ]);
    expect(
      house.rows("SELECT kind FROM events WHERE subject_kind = 'staff' ORDER BY seq DESC LIMIT 2"),
    ).toEqual([{ kind: 'signed-off' }, { kind: 'signed-on' }]);
  });

  it('nobody signs on twice, off without being on, or without a name the house knows', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const before = house.contents();
    expect(await refusal(operator.staff.signOn({ code: '112' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'staff.alreadyOn',
    });
    expect(await refusal(operator.staff.signOff({ code: '121' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'staff.notOnDuty',
    });
    expect(await refusal(operator.staff.signOn({ code: '777' }))).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'staff.unknown',
    });
    expect(house.contents()).toBe(before);
  });

  it('nobody signs off with a job in hand; handed over or done, they may go', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id, number } = await recordOne(operator, '1208毛巾');
    await operator.requests.dispatch({ id });
    const before = house.contents();
    const refused = await refusal(operator.staff.signOff({ code: '112' }));
    expect(refused).toMatchObject({
      code: 'CONFLICT',
      reason: 'staff.openJobs',
      details: { code: '112', count: 1, numbers: [number] },
    });
    expect(refused.message).toContain('马超');
    expect(house.contents()).toBe(before);
    await operator.requests.reassign({ id, to: '111' });
    expect(await operator.staff.signOff({ code: '112' })).toMatchObject({ code: '112' });
    await operator.requests.complete({ id });
    expect(await operator.staff.signOff({ code: '111' })).toMatchObject({ code: '111' });
  });

  it('a leaver goes off duty, cannot come back, and stays in the record', async () => {
    const house = await createTestHouse();
    const admin = house.as('090');
    expect(await admin.staff.deactivate({ code: '112' })).toMatchObject({ active: false });
    expect((await admin.staff.onDuty()).staff.map(({ code }) => code)).not.toContain('112');
    expect(await refusal(admin.staff.signOn({ code: '112' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'staff.inactive',
    });
    expect(house.rows("SELECT active FROM staff WHERE code = '112'")).toEqual([{ active: 0 }]);
    expect(
      await refusal(admin.staff.add({ code: '112', name: '新人', role: 'attendant' })),
    ).toMatchObject({
      code: 'CONFLICT',
      reason: 'staff.exists',
    });
  });

  it('a leaver with a job in hand is refused until it is handed over', async () => {
    const house = await createTestHouse();
    const admin = house.as('090');
    const { id } = await recordOne(admin, '1208毛巾');
    await admin.requests.dispatch({ id });
    const before = house.contents();
    expect(await refusal(admin.staff.deactivate({ code: '112' }))).toMatchObject({
      reason: 'staff.openJobs',
    });
    expect(house.contents()).toBe(before);
  });

  it('keeps one’s own language, theme and text size', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    expect(await operator.staff.prefer({ language: 'en', theme: 'dark', textScale: 1.25 })).toEqual(
      {
        language: 'en',
        theme: 'dark',
        textScale: 1.25,
      },
    );
    expect(await operator.session.current()).toMatchObject({ language: 'en', theme: 'dark' });
    const refused = await refusal(
      operator.requests.get({ id: '0198c0de-0000-7000-8000-000000000000' }),
    );
    expect(refused.message).toMatch(/^There is no such request/);
    expect(await house.as('011').session.current()).toMatchObject({ language: 'zh-CN' });
  });
});
