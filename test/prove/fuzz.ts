// The proof that hostile input is refused: a hundred thousand inputs, and some thousand files.
import { fuzzFiles } from '../support/fuzz/files.ts';
import { fuzzOperations, type Mix } from '../support/fuzz/operations.ts';
import { counted, type Row } from './proof.ts';

/** @param share of the long version: 1 all of it */
export const fuzz = {
  name: 'fuzz',
  run: async (share: number, say: (text: string) => void): Promise<Row[]> => {
    const seed = 20_261_128;
    const thrown = async (what: string, inputs: number, mix: Mix): Promise<Row> => {
      const told = (done: number) => {
        if (done % 10_000 === 0) say(`${what}: ${counted(done)}`);
      };
      const { faults, ...figures } = await fuzzOperations(inputs, { seed, mix, say: told });
      const { accepted, reached, operations, slowestMs, slowest } = figures;
      return {
        what,
        tried: figures.inputs,
        found: `${counted(accepted)} accepted, by ${reached} of ${operations} operations; slowest ${slowestMs} ms (${slowest})`,
        wrong: faults.map(
          ({ path, input, faults: found }) => `${path} ${input.slice(0, 200)}: ${found.join('; ')}`,
        ),
      };
    };
    const rows = [
      await thrown('hostile input at every operation', Math.ceil(100_000 * share), 'hostile'),
      await thrown('sound input in any order', Math.ceil(20_000 * share), 'sound'),
    ];
    const files = await fuzzFiles(Math.ceil(4_000 * share), seed);
    return [
      ...rows,
      {
        what: 'hostile files: tables, pictures, papers, archives',
        tried: files.files,
        found: `${counted(files.taken)} taken; slowest ${files.slowestMs} ms, desk still for ${files.stallMs} ms, memory grown by ${files.grownMiB} MiB`,
        wrong: files.faults,
      },
    ];
  },
};
