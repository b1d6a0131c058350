// `npm run prove`: the long versions of what the tests show in short, one after the other, with their figures.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { machine, versions } from '../bench/support/machine.ts';
import { say } from '../bench/support/progress.ts';
import { soak } from '../soak/proof.ts';
import { durability } from './durability.ts';
import { fuzz } from './fuzz.ts';
import { counted, type Proof, type Row } from './proof.ts';

/** One line for each part of the house that has something to prove. */
const proofs: readonly Proof[] = [...durability, fuzz, soak];

const scratch = resolve(import.meta.dirname, '../../node_modules/.cache/bellboard');
const names = proofs.map(({ name }) => name).join(',');

const read = (): { only: readonly Proof[]; share: number } => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: names },
      share: { type: 'string', default: '1' },
    },
  });
  const wanted = values.only.split(',');
  const only = proofs.filter(({ name }) => wanted.includes(name));
  const share = Number(values.share);
  if (only.length < wanted.length) throw new Error(`--only takes ${names}`);
  if (!(share > 0 && share <= 1)) throw new Error('--share takes a number above 0, up to 1');
  return { only, share };
};

type Result = Row & { proof: string; seconds: number };

/** One proof to its end; that it fell is a result too. */
const resultsOf = async ({ name, run }: Proof, share: number): Promise<Result[]> => {
  const from = performance.now();
  const rows = await run(share, (text) => say(`${name}: ${text}`)).catch((error: unknown) => [
    { what: name, tried: 0, found: '', wrong: [`it could not be done: ${String(error)}`] },
  ]);
  const seconds = Math.round((performance.now() - from) / 1_000);
  return rows.map((row) => ({ ...row, proof: name, seconds }));
};

/** Ready for a README. */
const tableOf = (results: readonly Result[], at: string, share: number): string => {
  const { processor, cores, memoryGiB, system } = machine();
  const { node, sqlite } = versions();
  return [
    `${at}${share < 1 ? `, a share of ${share}` : ''}; ${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}, Node ${node}, SQLite ${sqlite}`,
    '',
    '| what was tried | how often | what was found | did not hold |',
    '|---|---|---|---|',
    ...results.map(
      ({ what, tried, found, wrong }) =>
        `| ${what} | ${counted(tried)} | ${found} | ${wrong.length === 0 ? 'nothing' : counted(wrong.length)} |`,
    ),
    '',
  ].join('\n');
};

const { only, share } = read();
const at = new Date().toISOString();
const results: Result[] = [];
for (const proof of only) {
  say(`${proof.name} begins`);
  results.push(...(await resultsOf(proof, share)));
}
const table = tableOf(results, at, share);
mkdirSync(scratch, { recursive: true });
writeFileSync(join(scratch, 'prove.md'), table);
writeFileSync(
  join(scratch, 'prove.json'),
  `${JSON.stringify({ at, share, machine: machine(), versions: versions(), results }, null, 2)}\n`,
);
process.stdout.write(`\n${table}`);
for (const { what, wrong } of results)
  for (const text of wrong.slice(0, 20)) process.stdout.write(`${what}: ${text}\n`);
process.exitCode = results.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
