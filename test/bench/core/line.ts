// Reading the quick line: every utterance of the tests, again and again.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createParser } from '../../../shared/intake/parse.ts';
import { vocabulary } from '../../intake/house.ts';
import { clock, readUtterances } from '../../intake/utterances.ts';
import { atMost, type Figure, spread } from '../support/figures.ts';
import { say } from '../support/progress.ts';

const rounds = 10;

export const measureLine = (): Figure[] => {
  const folder = resolve(import.meta.dirname, '../../intake');
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .flatMap((name) => readUtterances(join(folder, name)))
    .map(({ text }) => text);
  say(`reading ${lines.length} lines`);
  const parse = createParser(vocabulary);
  for (const line of lines) parse(line, clock);
  const samples: number[] = [];
  let slowest = { line: '', ms: 0 };
  for (let round = 0; round < rounds; round += 1)
    for (const line of lines) {
      const from = performance.now();
      parse(line, clock);
      const ms = performance.now() - from;
      samples.push(ms);
      if (ms > slowest.ms) slowest = { line, ms };
    }
  return [
    spread(
      {
        part: 'core',
        what: `the quick line read, ${lines.length} utterances`,
        bars: [atMost('p99', 2)],
        note: `slowest “${slowest.line}” ${slowest.ms.toFixed(2)} ms`,
      },
      samples,
    ),
  ];
};
