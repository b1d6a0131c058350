// `npm run soak [-- --hours H]`: the house under load, with a table of figures; exits 1 where a promise is broken.
import { parseArgs } from 'node:util';
import { machine, versions } from '../bench/support/machine.ts';
import { say } from '../bench/support/progress.ts';
import { missed, outsideOf, rssOf, toldOf } from './proof.ts';
import { type SoakFigures, soakHouse } from './soak.ts';

const { values } = parseArgs({ options: { hours: { type: 'string', default: '1' } } });
const hours = Number(values.hours);
if (!(hours > 0)) throw new Error('--hours takes a number above 0');

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const mib = (value: number): string => `${value.toFixed(1)} MiB`;

const tableOf = (figures: SoakFigures): string => {
  const { stalls, dayStalls, memory, dayMemory, heapMiB } = figures;
  const line = (what: string, text: string) => `${what.padEnd(44)} ${text}`;
  return [
    ...figures.operations
      .sort((one, other) => other.n - one.n)
      .map(({ path, n, p50, p99, longest }) =>
        line(path, `n ${n}  p50 ${ms(p50)}  p99 ${ms(p99)}  longest ${ms(longest)}`),
      ),
    line(
      'requests, events, answers, patches',
      `${figures.requests}, ${figures.events}, ${figures.answers}, ${figures.patches}`,
    ),
    line('refused on purpose', JSON.stringify(figures.refusals)),
    line('stalls above 50 ms at 20 times the rate', toldOf(stalls)),
    line('event loop’s delay', `p50 ${ms(stalls.delayP50Ms)}  p99 ${ms(stalls.delayP99Ms)}`),
    line('stalls in the moved day', toldOf(dayStalls)),
    line('resident set', rssOf(memory)),
    line('of it outside V8’s heap', outsideOf(memory)),
    line('resident set in the moved day', rssOf(dayMemory)),
    line('heap after collection', `${mib(heapMiB.before)} to ${mib(heapMiB.after)}`),
  ].join('\n');
};

const { processor, cores, system } = machine();
say(
  `${new Date().toISOString()}, ${processor}, ${cores} cores, ${system}, Node ${versions().node}`,
);
const figures = await soakHouse({
  seconds: hours * 3_600,
  daySeconds: Math.max(10, Math.min(600, hours * 1_200)),
  say,
});
const wrong = [...figures.wrong, ...missed(figures)];
process.stdout.write(`\n${tableOf(figures)}\n\n`);
for (const text of wrong.slice(0, 50)) process.stdout.write(`did not hold: ${text}\n`);
process.stdout.write(wrong.length === 0 ? 'All of it held.\n' : `${wrong.length} did not hold.\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
