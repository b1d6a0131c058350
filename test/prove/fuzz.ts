// The proof that hostile input is refused: a hundred thousand inputs, and some thousand files.
import { fuzzFiles } from '../support/fuzz/files.ts';
import { fuzzOperations } from '../support/fuzz/operations.ts';

/** As every proof gives it: what was tried, how often, what was found, what did not hold. */
type Row = { what: string; tried: number; found: string; wrong: readonly string[] };

const counted = (count: number): string => count.toLocaleString('en');

/** @param share of the long version: 1 all of it */
export const fuzz = {
  name: 'fuzz',
  run: async (share: number, say: (text: string) => void): Promise<Row[]> => {
    const seed = 20_261_128;
    const operations = await fuzzOperations(Math.ceil(100_000 * share), seed, (done) => {
      if (done % 10_000 === 0) say(`${counted(done)} inputs`);
    });
    const files = await fuzzFiles(Math.ceil(4_000 * share), seed);
    return [
      {
        what: 'hostile input at every operation',
        tried: operations.inputs,
        found: `${counted(operations.accepted)} accepted, ${operations.reached} of ${operations.operations} operations among them; slowest ${operations.slowestMs} ms`,
        wrong: operations.faults.map(
          ({ path, input, faults }) => `${path} ${input.slice(0, 200)}: ${faults.join('; ')}`,
        ),
      },
      {
        what: 'hostile files: tables, pictures, papers, archives',
        tried: files.files,
        found: `${counted(files.taken)} taken; slowest ${files.slowestMs} ms, desk still for ${files.stallMs} ms, memory grown by ${files.grownMiB} MiB`,
        wrong: files.faults,
      },
    ];
  },
};
