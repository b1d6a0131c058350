// The open requests as the window orders, times and filters them.
import { describe, expect, it } from 'vitest';
import { momentFrom } from '../../renderer/client/typed-time.ts';
import { shareUsed, timeLeft, toneOf } from '../../renderer/features/requests/clock.ts';
import { drawnWith } from '../../renderer/features/requests/drawn.ts';
import { breaksFirst } from '../../renderer/features/requests/order.ts';
import { actsFor } from '../../renderer/features/requests/steps.ts';
import { holdPlace } from '../../renderer/ui/hold.ts';
import { granted } from '../../shared/kernel/permissions.ts';

const row = (id: string, deadlineAtMs: number | null, number = 1) => ({ id, number, deadlineAtMs });
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join('');
const minute = 60_000;

describe('the order', () => {
  it('puts what breaks first on top and what never breaks at the end', () => {
    const rows = [row('c', null, 1), row('b', 20, 3), row('d', null, 4), row('a', 10, 9)];
    expect(ids([...rows].sort(breaksFirst))).toBe('abcd');
  });

  it('holds the row in hand where it stood, whatever flows around it', () => {
    const rows = [row('a', 10), row('b', 20), row('c', 30)];
    const held = row('c', 30);
    expect(ids(holdPlace(rows, { id: 'c', index: 1 }, held))).toBe('acb');
  });

  it('keeps the place of a row that has left the board, for the undo', () => {
    const rows = [row('a', 10), row('b', 20)];
    expect(ids(holdPlace(rows, { id: 'x', index: 1 }, row('x', null)))).toBe('axb');
  });

  it('lets a row that was never on the screen stand where its deadline puts it', () => {
    const rows = [row('a', 10), row('b', 20)];
    expect(ids(holdPlace(rows, { id: 'b', index: Number.NaN }, row('b', 20)))).toBe('ab');
  });
});

describe('the rows that are drawn', () => {
  const inSight = { startIndex: 40, endIndex: 43, overscan: 1, count: 100 };
  const near = [39, 40, 41, 42, 43, 44];

  it('are those in sight and the one in hand, however far it is: what is typed in it stays', () => {
    expect(drawnWith(2)(inSight)).toEqual([2, ...near]);
    expect(drawnWith(99)(inSight)).toEqual([...near, 99]);
  });

  it('are those in sight alone where it is among them, or nothing is in hand', () => {
    expect(drawnWith(41)(inSight)).toEqual(near);
    expect(drawnWith(-1)(inSight)).toEqual(near);
    // The list has become shorter than its place.
    expect(drawnWith(100)(inSight)).toEqual(near);
  });
});

describe('the clock of a row', () => {
  const target = { deadline: 'complete', fromMs: 0, deadlineAtMs: 10 * minute } as const;

  it('is short: left, late, and null where a clock time says more', () => {
    expect(timeLeft(10 * minute, 10 * minute - 130_000)).toBe('2:10');
    expect(timeLeft(0, 380_000)).toBe('−6:20');
    expect(timeLeft(0, 65 * minute)).toBe('−1h05');
    expect(timeLeft(61 * minute, 0)).toBeNull();
  });

  it('warns from the share the house has set, and is late at the moment itself', () => {
    expect(toneOf(target, 6.9 * minute, 0.7)).toBe('calm');
    expect(toneOf(target, 7 * minute, 0.7)).toBe('warn');
    expect(toneOf(target, 10 * minute, 0.7)).toBe('late');
    expect(shareUsed(target, 5 * minute)).toBe(0.5);
  });

  it('never calls a recheck late: it only comes due', () => {
    const recheck = { ...target, deadline: 'recheck' } as const;
    expect(toneOf(recheck, 9 * minute, 0.7)).toBe('calm');
    expect(toneOf(recheck, 20 * minute, 0.7)).toBe('warn');
    expect(shareUsed(recheck, 9 * minute)).toBeNull();
  });
});

describe('a moment from a few keys', () => {
  const zone = 'Asia/Shanghai';
  const now = Date.parse('2026-11-23T21:40:00+08:00');
  const at = (text: string) => Date.parse(text);

  it('is minutes from now, or the next such time of day', () => {
    expect(momentFrom('15', now, zone)).toBe(now + 15 * minute);
    expect(momentFrom('22:10', now, zone)).toBe(at('2026-11-23T22:10:00+08:00'));
    expect(momentFrom('2230', now, zone)).toBe(at('2026-11-23T22:30:00+08:00'));
    expect(momentFrom('2490', now, zone)).toBeNull();
    expect(momentFrom('7：00', now, zone)).toBe(at('2026-11-24T07:00:00+08:00'));
  });

  it.each(['', '0', 'soon', '25:00', '12:60'])('is none: “%s”', (typed) => {
    expect(momentFrom(typed, now, zone)).toBeNull();
  });
});

describe('the keys of a row', () => {
  it('are those that will work for this person in this state, the next step first', () => {
    expect(actsFor('logged', granted.operator)[0]).toBe('dispatch');
    expect(actsFor('dispatched', granted.operator)[0]).toBe('acknowledge');
    expect(actsFor('waiting', granted.operator)[0]).toBe('resume');
    expect(actsFor('done', granted.operator)).not.toContain('cancel');
    expect(actsFor('logged', granted.attendant)).not.toContain('dispatch');
    expect(actsFor('confirmed', granted.operator)).toEqual(['note', 'reopen']);
  });
});
