// The power goes while the desk works: whatever the disk holds then, all that was acknowledged is in it.
import { expect, it } from 'vitest';
import { seeded } from '../bench/data/random.ts';
import { diskShim } from './disk/compile.ts';
import { cutPower } from './power.ts';

const shim = diskShim();
const ready = shim === undefined ? it.skip : it;
const why = shim === undefined ? ' (needs Linux and a C compiler)' : '';

ready(
  `sixty disks after a power cut hold everything that was acknowledged${why}`,
  async () => {
    const figures = await cutPower(shim ?? '', { disks: 60, steps: 240, random: seeded(1) });
    expect(figures.wrong).toEqual([]);
    expect(figures).toMatchObject({ disks: 60, acknowledged: 240 });
    // What was recorded is what the question is about: syncs at every step, and pages written back.
    expect(figures.syncs).toBeGreaterThan(240);
    expect(figures.inCheckpoints).toBeGreaterThan(10);
    expect(figures.mostUnsure).toBeGreaterThan(10);
  },
  120_000,
);

ready(
  `a desk that does not sync each change would be found out${why}`,
  async () => {
    const { wrong } = await cutPower(shim ?? '', {
      disks: 12,
      steps: 40,
      broken: 'not-synced',
      random: seeded(2),
    });
    expect(wrong.join()).toMatch(/acknowledged steps it is neither so/);
  },
  60_000,
);

ready(
  `the first start is kept, folder and all, once it was acknowledged${why}`,
  async () => {
    const figures = await cutPower(shim ?? '', {
      disks: 24,
      work: 'first start',
      steps: 3,
      random: seeded(3),
    });
    expect(figures.wrong).toEqual([]);
  },
  60_000,
);

ready(
  `papers and months are there whole, once a row speaks of them${why}`,
  async () => {
    const figures = await cutPower(shim ?? '', {
      disks: 24,
      work: 'papers',
      steps: 6,
      random: seeded(4),
    });
    expect(figures.wrong).toEqual([]);
    expect(figures.acknowledged).toBe(6);
  },
  60_000,
);
