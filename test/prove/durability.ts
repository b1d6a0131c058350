// The proofs that nothing acknowledged is lost: kills, power cuts, disks that fail.
import { availableParallelism } from 'node:os';
import { seeded } from '../bench/data/random.ts';
import { crash } from '../durability/crash.ts';
import { diskShim } from '../durability/disk/compile.ts';
import { type FaultName, faultCases } from '../durability/fault-cases.ts';
import { failEach } from '../durability/faults.ts';
import { cutPower, type PowerOptions } from '../durability/power.ts';
import { counted, type Proof, part, type Row } from './proof.ts';

const theShim = (): string => {
  const shim = diskShim();
  if (shim === undefined) throw new Error('this proof needs Linux and a C compiler');
  return shim;
};

const kills: Proof = {
  name: 'crash',
  run: async (share, say) => {
    const figures = await crash({
      kills: part(1_000, share),
      killed: ({ kills: count, acknowledged }) => {
        if (count % 50 === 0) say(`${count} kills, ${counted(acknowledged)} steps acknowledged`);
      },
    });
    const { acknowledged, whileOpening, aheadOfAnswer, wrong } = figures;
    const found = [
      `${counted(acknowledged)} changes acknowledged`,
      `${whileOpening} kills while opening`,
      `${aheadOfAnswer} between commit and answer`,
    ];
    return [{ what: 'kills under load', tried: figures.kills, found: found.join(', '), wrong }];
  },
};

type Lives = Pick<PowerOptions, 'work' | 'steps'> & { lives: number; disks: number };

/** Several lives of each kind: in each the desk asks the same of the disk at other moments. */
const lives: readonly Lives[] = [
  { work: 'day', steps: 400, lives: 8, disks: 400 },
  { work: 'first start', steps: 3, lives: 2, disks: 200 },
  { work: 'papers', steps: 9, lives: 4, disks: 200 },
];

const power: Proof = {
  name: 'power',
  run: async (share, say) => {
    const rows: Row[] = [];
    for (const { work = 'day', steps, lives: count, disks } of lives) {
      const row = {
        tried: 0,
        operations: 0,
        inCheckpoints: 0,
        mostUnsure: 0,
        wrong: [] as string[],
      };
      for (let life = 0; life < part(count, share); life += 1) {
        const random = seeded(1_000 + life);
        const figures = await cutPower(theShim(), {
          work,
          steps,
          disks: part(disks, Math.min(1, share * 4)),
          random,
        });
        row.tried += figures.disks;
        row.operations += figures.operations;
        row.inCheckpoints += figures.inCheckpoints;
        row.mostUnsure = Math.max(row.mostUnsure, figures.mostUnsure);
        row.wrong.push(...figures.wrong);
        say(`${work}, life ${life + 1}: ${counted(row.tried)} disks`);
      }
      rows.push({
        what: `disks after a power cut, ${work}`,
        tried: row.tried,
        found:
          `${counted(row.operations)} operations recorded, ` +
          `${counted(row.inCheckpoints)} cuts while pages were written back, ` +
          `up to ${counted(row.mostUnsure)} changes unsynced`,
        wrong: row.wrong,
      });
    }
    return rows;
  },
};

/** A proof for each kind of work: together they take a night, one alone an hour or less. */
const faults: readonly Proof[] = (Object.keys(faultCases) as FaultName[]).map((kind) => ({
  name: `faults:${kind}`,
  run: async (share, say) => {
    const stride = Math.max(1, Math.round(1 / share));
    const figures = await failEach(theShim(), kind, {
      stride,
      lanes: availableParallelism(),
      say: ({ failed }) => {
        if (failed % 100 === 0) say(`${counted(failed)} operations`);
      },
    });
    const { failed, operations, before, after, wrong } = figures;
    const found =
      `of ${counted(operations)}; ${counted(before)} times whole before, ` +
      `${counted(after)} whole after`;
    return [{ what: `file operations that fail, ${kind}`, tried: failed, found, wrong }];
  },
}));

export const durability: readonly Proof[] = [kills, power, ...faults];
