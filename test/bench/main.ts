// `npm run bench [-- --quick] [-- --only core|window|hand|start|recovery]`: measures what the house promises,
// prints a table, keeps the figures as JSON beside the other results. A missed bar is printed as
// missed and fails nothing.
import { join, resolve } from 'node:path';
import { measureCore } from './core/index.ts';
import { benchFolder, dropLeftovers } from './data/houses.ts';
import { measureHand } from './hand/index.ts';
import { measureRecovery } from './recovery/index.ts';
import { measureStart } from './start/index.ts';
import { type Figure, type Part, unmeasured } from './support/figures.ts';
import { machine, syncMs, versions } from './support/machine.ts';
import { type Run, readOptions } from './support/options.ts';
import { say } from './support/progress.ts';
import { printReport, saveReport } from './support/report.ts';
import { measureWindow } from './window/index.ts';

const root = resolve(import.meta.dirname, '../..');

const kept = join(root, 'node_modules', '.cache', 'bellboard', 'bench.json');

const measures: Record<Part, (run: Run) => Promise<Figure[]>> = {
  core: measureCore,
  window: measureWindow,
  hand: measureHand,
  start: measureStart,
  recovery: measureRecovery,
};

/** The figures of a part; what breaks off is told and leaves the other parts alone. */
const measure = async (part: Part, run: Run): Promise<Figure[]> => {
  try {
    return await measures[part](run);
  } catch (error) {
    console.error(error);
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return [unmeasured({ part, what: `${part}: broke off`, note: why })];
  }
};

const options = readOptions(process.argv.slice(2));
await dropLeftovers();
const known: Record<string, string> = versions();
const where = { ...machine(), 'sync of 4 KiB': `${syncMs(benchFolder).toFixed(2)} ms` };
const run: Run = {
  sizes: options.sizes,
  tellVersions: (found) => void Object.assign(known, found),
};
const figures: Figure[] = [];
for (const part of options.only) figures.push(...(await measure(part, run)));
const report = {
  at: new Date().toISOString(),
  quick: options.quick,
  machine: where,
  versions: known,
  figures,
};
saveReport(report, kept);
printReport(report);
say(`figures kept in ${kept}`);
