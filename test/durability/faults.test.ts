// File operations that fail, one after the other, under the program's own work: all of it or nothing.
import { expect, it } from 'vitest';
import { diskShim } from './disk/compile.ts';
import type { FaultName } from './fault-cases.ts';
import { failEach } from './faults.ts';

const shim = diskShim();
const ready = shim === undefined ? it.skip : it;
const why = shim === undefined ? ' (needs Linux and a C compiler)' : '';

/** Every so manieth operation here; each of them in `npm run prove`. */
const strides: Record<FaultName, number> = {
  change: 13,
  key: 17,
  paper: 17,
  archive: 211,
  migration: 499,
};

ready.each(Object.entries(strides) as [FaultName, number][])(
  `%s, every %i-th operation failing in five ways: whole before or whole after${why}`,
  async (name, stride) => {
    const figures = await failEach(shim ?? '', name, stride);
    expect(figures.wrong).toEqual([]);
    expect(figures.failed).toBeGreaterThan(5);
    // Some failed early enough to leave nothing; some were told of.
    expect(figures.before).toBeGreaterThan(0);
    expect(Object.keys(figures.told).length).toBeGreaterThan(1);
  },
  240_000,
);
