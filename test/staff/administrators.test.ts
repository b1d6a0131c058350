// Who may make and unmake an administrator, and who may leave.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';
import { secretOf } from '../support/secrets.ts';

describe('an administrator', () => {
  it('is made, given a PIN and made inactive by administrators only', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    const before = house.contents();
    const tries = [
      () => supervisor.staff.setPin({ code: '090', pin: 'lotus-pond-7' }),
      () => supervisor.staff.deactivate({ code: '090' }),
      () => supervisor.staff.add({ code: '091', name: '新人', role: 'administrator' }),
    ];
    for (const one of tries)
      expect(await refusal(one())).toMatchObject({
        code: 'NOT_ALLOWED',
        reason: 'staff.onlyAdministrators',
      });
    expect(house.contents()).toEqual(before);
  });

  it('alone makes or changes whoever may do more than a supervisor: nobody lifts themselves', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    const before = house.contents();
    for (const one of [
      () => supervisor.staff.edit({ code: '011', role: 'duty-manager' }),
      () => supervisor.staff.add({ code: '091', name: '新人', role: 'duty-manager' }),
      () => supervisor.staff.setPin({ code: '020', pin: 'lotus-pond-7' }),
      () => supervisor.staff.deactivate({ code: '020' }),
    ])
      expect(await refusal(one())).toMatchObject({
        code: 'NOT_ALLOWED',
        reason: 'staff.onlyAdministrators',
      });
    expect(house.contents()).toEqual(before);
    expect(await house.as('090').staff.edit({ code: '011', role: 'duty-manager' })).toMatchObject({
      role: 'duty-manager',
    });
  });

  it('stays while there is no other', async () => {
    const house = await createTestHouse();
    const administrator = house.as('090');
    expect(await refusal(administrator.staff.deactivate({ code: '090' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'staff.lastAdministrator',
    });
    const pin = secretOf('091');
    await administrator.staff.add({ code: '091', name: '新人', role: 'administrator', pin });
    expect(await administrator.staff.deactivate({ code: '090' })).toMatchObject({ active: false });
  });

  it.each(['own', 'demo'] as const)(
    'stays while no other could sign in, in a house that is %s: the other one gets a password first',
    async (kind) => {
      const house = await createTestHouse({ demo: kind === 'demo' });
      const administrator = house.as('090');
      await administrator.staff.add({ code: '091', name: '新人', role: 'administrator' });
      const before = house.contents();
      for (const one of [
        () => administrator.staff.deactivate({ code: '090' }),
        () => administrator.staff.edit({ code: '090', role: 'operator' }),
      ]) {
        const refused = await refusal(one());
        expect(refused).toMatchObject({
          code: 'CONFLICT',
          reason: 'staff.lastWithPassword',
          details: { name: '管理员', other: '新人' },
        });
        expect(refused.message).toMatch(/先.*新人.*密码/);
      }
      expect(house.contents()).toBe(before);
      // Who cannot sign in is missed by nobody.
      await administrator.staff.deactivate({ code: '091' });
      await administrator.staff.reactivate({ code: '091' });
      await administrator.staff.setPin({ code: '091', pin: secretOf('091') });
      expect(await administrator.staff.deactivate({ code: '090' })).toMatchObject({
        active: false,
      });
      const window = house.desk.clientFor(house.desk.connect({ station: 'desk-1' }));
      expect(await window.session.signIn({ code: '091', pin: secretOf('091') })).toMatchObject({
        code: '091',
        role: 'administrator',
      });
    },
  );

  it.each([
    ['mixed with a key', { key: Buffer.alloc(32, 1), kept: 'file' as const }],
    ['kept without one', null],
  ])('stays while the other has but the PIN of an operator, %s', async (_, key) => {
    const house = await createTestHouse({ pinKey: () => key });
    const administrator = house.as('090');
    await administrator.staff.setPin({ code: '002', pin: '735182' });
    await administrator.staff.edit({ code: '002', role: 'administrator' });
    for (const one of [
      () => administrator.staff.deactivate({ code: '090' }),
      () => administrator.staff.edit({ code: '090', role: 'duty-manager' }),
    ])
      expect(await refusal(one())).toMatchObject({
        reason: 'staff.lastWithPassword',
        details: { other: '孙丽' },
      });
    await administrator.staff.setPin({ code: '002', pin: secretOf('002') });
    expect(await administrator.staff.edit({ code: '090', role: 'duty-manager' })).toMatchObject({
      role: 'duty-manager',
    });
  });

  it('goes where an operator with a password was made one: it opens in that role too', async () => {
    const house = await createTestHouse({
      pinKey: () => ({ key: Buffer.alloc(32, 1), kept: 'file' }),
    });
    const administrator = house.as('090');
    await administrator.staff.setPin({ code: '002', pin: secretOf('002') });
    await administrator.staff.edit({ code: '002', role: 'administrator' });
    expect(await administrator.staff.deactivate({ code: '090' })).toMatchObject({ active: false });
    const window = house.desk.clientFor(house.desk.connect({ station: 'desk-1' }));
    expect(await window.session.signIn({ code: '002', pin: secretOf('002') })).toMatchObject({
      role: 'administrator',
    });
  });
});

describe('who leaves the house', () => {
  it('has handed every job over first, on duty or not', async () => {
    const house = await createTestHouse();
    const made = await recordOne(house.as('002'), '1208 吹风机');
    await house.as('002').requests.dispatch({ id: made.id });
    house.arrange(
      "UPDATE duties SET off_at_ms = on_at_ms WHERE staff_id = (SELECT id FROM staff WHERE code = '112')",
    );
    expect(await refusal(house.as('090').staff.deactivate({ code: '112' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'staff.openJobs',
    });
  });
});
