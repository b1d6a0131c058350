// What was heard in a call is not to be had by the command line either.
import { expect, it } from 'vitest';
import { failureIn, runDesk } from '../support/command-line.ts';
import { createTestHouse } from '../support/house.ts';

const pins = [
  ['002', 'reed-246802'],
  ['001', 'reed-246801'],
  ['090', 'reed-246890'],
] as const;

it('the command line tells a check to whom it concerns and to supervisors', async () => {
  const house = await createTestHouse();
  const call = await house.as('002').calls.begin({});
  await house.as('002').calls.end({ id: call.id });
  await house.as('011').callQuality.check({
    call: call.number,
    points: { pitch: 4, firmness: 4, pace: 4, breath: 4, courtesy: 4, ending: 4, steadiness: 4 },
    content: { greeting: 'yes', repeatBack: 'yes', promise: 'yes', thanks: 'yes' },
    note: '稳',
  });
  for (const [code, pin] of pins) await house.as('090').staff.setPin({ code, pin });
  const list = (code: string, pin: string) =>
    runDesk([
      ...['--data', house.dataDir, 'call', 'callQuality.list', '{"code":"002"}'],
      ...['--as', code, '--pin', pin],
    ]);
  const told = await list(...pins[0]);
  expect(told.err).toBe('');
  expect(told.out).toContain('稳');
  for (const [code, pin] of pins.slice(1)) {
    const run = await list(code, pin);
    expect(run.out).not.toContain('稳');
    expect(failureIn(run)).toMatchObject({ code: 'NOT_ALLOWED' });
  }
});
