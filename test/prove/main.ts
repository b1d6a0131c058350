// `npm run prove`: the long versions of what the tests show in short, one after the other; each writes its
// figures into the README when it is done. A share of them (`--share 0.05`) writes nothing unless told `--save`.
import { parseArgs } from 'node:util';
import { say } from '../bench/support/progress.ts';
import { soak } from '../soak/proof.ts';
import { durability } from './durability.ts';
import { type Figures, keep, tableOf, thisMachine } from './figures.ts';
import { fuzz } from './fuzz.ts';
import type { Proof } from './proof.ts';

/** One line for each part of the house that has something to prove; a part may be proved by pieces. */
const proofs: readonly Proof[] = [...durability, ...fuzz, soak];

const names = proofs.map(({ name }) => name).join(',');

/** `faults` names all that begin with `faults:`, as `fuzz` does. */
const isNamed = ({ name }: Proof, wanted: string): boolean =>
  name === wanted || name.startsWith(`${wanted}:`);

const read = (): { only: readonly Proof[]; share: number; save: boolean } => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: names },
      share: { type: 'string', default: '1' },
      save: { type: 'boolean', default: false },
    },
  });
  const wanted = values.only.split(',');
  const only = proofs.filter((proof) => wanted.some((name) => isNamed(proof, name)));
  const share = Number(values.share);
  if (!wanted.every((name) => proofs.some((proof) => isNamed(proof, name))))
    throw new Error(`--only takes ${names}`);
  if (!(share > 0 && share <= 1)) throw new Error('--share takes a number above 0, up to 1');
  return { only, share, save: values.save || share === 1 };
};

/** One proof to its end; that it fell is a result too. */
const figuresOf = async ({ name, run }: Proof, share: number): Promise<Figures> => {
  const from = performance.now();
  const at = new Date().toISOString();
  const rows = await run(share, (text) => say(`${name}: ${text}`)).catch((error: unknown) => [
    { what: name, tried: 0, found: '', wrong: [`it could not be done: ${String(error)}`] },
  ]);
  const seconds = Math.round((performance.now() - from) / 1_000);
  return { at, share, seconds, machine: thisMachine(), rows };
};

const { only, share, save } = read();
const done: Record<string, Figures> = {};
for (const proof of only) {
  say(`${proof.name} begins`);
  const figures = await figuresOf(proof, share);
  done[proof.name] = figures;
  if (save) keep(proof.name, figures);
}
process.stdout.write(`\n${tableOf(done)}\n`);
const held = Object.values(done).every(({ rows }) => rows.every(({ wrong }) => wrong.length === 0));
process.exitCode = held ? 0 : 1;
