// What lies in a file that was kept instead of printed.
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** An A4 page in points. */
export const a4 = [595, 842];

/** Every page's width and height in points, and so how many pages there are. */
export const pagesOf = (path: string): number[][] => {
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const boxes = bytes.toString('latin1').matchAll(/\/MediaBox ?\[ ?0 0 ([\d.]+) ([\d.]+) ?\]/g);
  return [...boxes].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);
};
