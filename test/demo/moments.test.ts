// Whoever tries the demo house does so at whatever moment it is: a door that was shut on the way stops nobody.
import { expect, it } from 'vitest';
import { startOfDay } from '../../shared/kernel/time.ts';
import { makeDemo, makingMs } from './demo.ts';

// At each of them something had come between work of the past: a sign that went up, a room
// somebody moved into, a wake-up that was called off, a guest let in twice.
const moments = [
  '2026-11-30T23:00:00+08:00',
  '2026-11-30T23:25:00+08:00',
  '2026-12-09T23:37:00+08:00',
  '2027-01-01T23:56:19+08:00',
  '2027-11-15T12:59:14+08:00',
];

it.each(moments)(
  'is made at %s, and what was asked for before that day is over',
  async (at) => {
    const { rows, close } = await makeDemo(at);
    try {
      const [before] = rows<{ n: number; open: number }>(
        'SELECT count(*) AS n, sum(open) AS open FROM requests WHERE logged_at_ms < ?',
        startOfDay(Date.parse(at), 'Asia/Shanghai'),
      );
      expect(before?.n).toBeGreaterThan(2_000);
      expect(before?.open).toBe(0);
    } finally {
      await close();
    }
  },
  makingMs,
);
