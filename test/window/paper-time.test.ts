// Times of the paper typed days later: they are read as they lay in the outage.
import { expect, it } from 'vitest';
import { momentFrom } from '../../renderer/client/typed-time.ts';
import { paperTime } from '../../renderer/features/outages/paperTime.ts';

const zone = 'Asia/Shanghai';
const read = (typed: string, until: string): string | null => {
  const { asOfMs, lean } = paperTime({ until });
  const ms = momentFrom(typed, asOfMs, zone, lean);
  return ms === null ? null : new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16);
};

it.each([
  ['23:30', '2026-11-20T23:30'],
  ['02:50', '2026-11-21T02:50'],
  // Written while the console was coming back.
  ['04:10', '2026-11-21T04:10'],
  ['11-20 22:05', '2026-11-20T22:05'],
])('%s of a night that was over at three in the morning', (typed, expected) => {
  expect(read(typed, '2026-11-21T03:00:00.000+08:00')).toBe(expected);
});

it('never lies ahead of now, where the outage has just ended', () => {
  const until = new Date(Date.now() - 60_000).toISOString();
  expect(paperTime({ until }).asOfMs).toBeLessThanOrEqual(Date.now());
});
