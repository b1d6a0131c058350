// Codes for the scanner: what they are made of, and what no symbol can hold.
import { describe, expect, it } from 'vitest';
import { barsOf } from '../../renderer/paper/barcode.ts';

/** The bars and gaps of a Code 128 in modules, read off the path as a scanner sees them. */
const modulesOf = (path: string): number[] => {
  const bars = [...path.matchAll(/M(-?[\d.]+) [\d.]+h([\d.]+)/g)]
    .map(([, from, width]) => ({ from: Number(from), width: Number(width) }))
    .sort((left, right) => left.from - right.from);
  return bars.flatMap(({ from, width }, index) => {
    const next = bars[index + 1];
    return next ? [width / 2, (next.from - from - width) / 2] : [width / 2];
  });
};

describe('Code 128', () => {
  it('begins, ends and is as long as its standard says', () => {
    const bars = barsOf('K-F08', 'code128');
    const modules = modulesOf(bars?.path ?? '');
    // Start B, and the stop every reader looks for.
    expect(modules.slice(0, 6)).toEqual([2, 1, 1, 2, 1, 4]);
    expect(modules.slice(-7)).toEqual([2, 3, 3, 1, 1, 1, 2]);
    expect(modules.every((width) => [1, 2, 3, 4].includes(width))).toBe(true);
    // Every character is 11 modules: start, five or four of text, check, and 13 for the stop.
    const total = modules.reduce((sum, width) => sum + width, 0);
    expect((total - 13) % 11).toBe(0);
    const [left = 0, , width = 0] = (bars?.viewBox ?? '').split(' ').map(Number);
    expect(left).toBe(-20);
    expect(width).toBe(total * 2 + 40);
  });

  it('holds no Chinese, and says so', () => {
    expect(barsOf('失物 12', 'code128')).toBeNull();
    expect(barsOf('', 'code128')).toBeNull();
  });
});

describe('QR', () => {
  it('holds Chinese, is square and has its quiet zone', () => {
    const [left = 0, top = 0, width = 0, height = 1] = (barsOf('失物 12', 'qr')?.viewBox ?? '')
      .split(' ')
      .map(Number);
    expect([left, top]).toEqual([-16, -16]);
    expect(width).toBe(height);
  });
});
