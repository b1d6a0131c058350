// Who may make and unmake an administrator, and who may leave.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

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
    await administrator.staff.add({ code: '091', name: '新人', role: 'administrator' });
    expect(await administrator.staff.deactivate({ code: '090' })).toMatchObject({ active: false });
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
