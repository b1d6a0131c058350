// The proofs that hostile input is refused: a hundred thousand inputs, and some thousand files.
import { fuzzFiles } from '../support/fuzz/files.ts';
import { fuzzOperations, type Mix } from '../support/fuzz/operations.ts';
import { counted, type Proof } from './proof.ts';

const seed = 20_261_128;

const inputs = (mix: Mix, what: string, all: number): Proof => ({
  name: `fuzz:${mix}`,
  run: async (share, say) => {
    const told = (done: number) => {
      if (done % 10_000 === 0) say(counted(done));
    };
    const { faults, ...figures } = await fuzzOperations(Math.ceil(all * share), {
      seed,
      mix,
      say: told,
    });
    const { accepted, reached, operations, slowestMs, slowest } = figures;
    return [
      {
        what,
        tried: figures.inputs,
        found: `${counted(accepted)} accepted, by ${reached} of ${operations} operations; slowest ${slowestMs} ms (${slowest})`,
        wrong: faults.map(
          ({ path, input, faults: found }) => `${path} ${input.slice(0, 200)}: ${found.join('; ')}`,
        ),
      },
    ];
  },
});

const files: Proof = {
  name: 'fuzz:files',
  run: async (share) => {
    const { faults, ...figures } = await fuzzFiles(Math.ceil(4_000 * share), seed);
    return [
      {
        what: 'hostile files: tables, pictures, papers, archives',
        tried: figures.files,
        found: `${counted(figures.taken)} taken; slowest ${figures.slowestMs} ms, desk still for ${figures.stallMs} ms, memory grown by ${figures.grownMiB} MiB`,
        wrong: faults,
      },
    ];
  },
};

export const fuzz: readonly Proof[] = [
  inputs('hostile', 'hostile input at every operation', 100_000),
  inputs('sound', 'sound input in any order', 20_000),
  files,
];
