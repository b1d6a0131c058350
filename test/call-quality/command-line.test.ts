// What was heard in a call is not to be had by the command line either.
import { expect, it } from 'vitest';
import { failureIn, runDesk } from '../support/command-line.ts';
import { createTestHouse } from '../support/house.ts';

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
  const list = (code: string, pin: string) =>
    runDesk([
      ...['--data', house.dataDir, 'call', 'callQuality.list', '{"code":"002"}'],
      ...['--as', code, '--pin', pin],
    ]);
  expect((await list('002', '000022')).out).toContain('稳');
  for (const [code, pin] of [
    ['001', '000011'],
    ['090', '009900'],
  ] as const) {
    const run = await list(code, pin);
    expect(run.out).not.toContain('稳');
    expect(failureIn(run)).toMatchObject({ code: 'NOT_ALLOWED' });
  }
});
