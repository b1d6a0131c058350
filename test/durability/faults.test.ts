// A disk that fails in the middle of the work: whole as before or whole as after, whatever could not be read or
// written. Here a sample of each kind of work; `npm run prove` goes through all of them.
import { describe, expect, it } from 'vitest';
import { diskShim } from './disk/compile.ts';
import type { FaultName } from './fault-cases.ts';
import { failEach } from './faults.ts';

/** Every so manieth operation of each kind of work. */
const strides: Readonly<Record<FaultName, number>> = {
  migration: 499,
  change: 13,
  key: 17,
  paper: 17,
  archive: 211,
  backup: 499,
  restore: 499,
  return: 101,
};

const shim = diskShim();

describe('a file operation that fails', () => {
  for (const [name, stride] of Object.entries(strides) as [FaultName, number][])
    it.skipIf(shim === undefined)(
      `leaves the house whole: ${name}`,
      async () => {
        const { failed, before, after, wrong } = await failEach(shim ?? '', name, { stride });
        expect(wrong).toEqual([]);
        // Each of the five ways to fail was met.
        expect(failed).toBeGreaterThan(4);
        if (name === 'return') expect([before, after]).toEqual([0, failed]);
        else expect(before).toBeGreaterThan(0);
      },
      300_000,
    );
  it.skipIf(shim === undefined)(
    'leaves the house whole where a name of a copy cannot be given or taken',
    async () => {
      const options = { stride: 1, only: 'names' } as const;
      const { before, after, wrong } = await failEach(shim ?? '', 'backup', options);
      expect(wrong).toEqual([]);
      expect(before).toBeGreaterThan(0);
      expect(after).toBeGreaterThan(0);
    },
    300_000,
  );

  it.skipIf(shim === undefined)(
    'happens at no later start once it was answered with an error, also where the disk did not keep a commit',
    async () => {
      const options = { stride: 1, only: 'syncs' } as const;
      for (const name of ['restore', 'change'] as const) {
        const { before, failed, wrong } = await failEach(shim ?? '', name, options);
        expect(wrong).toEqual([]);
        expect(failed).toBeGreaterThan(1);
        expect(before).toBeGreaterThan(0);
      }
    },
    300_000,
  );
});
