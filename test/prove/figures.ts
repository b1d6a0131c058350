// What the proofs have come to, kept from run to run: each with the day and the machine it was tried on. The
// README's table is made from it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { machine, versions } from '../bench/support/machine.ts';
import { counted, type Row } from './proof.ts';

export type Figures = {
  /** ISO 8601. */
  at: string;
  /** How much of the long version; 1: all of it. */
  share: number;
  seconds: number;
  machine: string;
  rows: readonly Row[];
};
type Kept = Record<string, Figures>;

const file = join(import.meta.dirname, 'figures.json');
const readme = resolve(import.meta.dirname, '../../README.md');
const begin = '<!-- proofs: written by `npm run prove` -->';
const end = '<!-- /proofs -->';

export const thisMachine = (): string => {
  const { processor, cores, memoryGiB, system } = machine();
  const { node, sqlite } = versions();
  return `${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}, Node ${node}, SQLite ${sqlite}`;
};

const read = (): Kept => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : {});

const lineOf = (of: Figures, { what, tried, found, wrong }: Row): string => {
  const day = of.at.slice(0, 10);
  const part = of.share < 1 ? `, ${Math.round(of.share * 100)} %` : '';
  const held = wrong.length === 0 ? 'nothing' : counted(wrong.length);
  return `| ${what} | ${counted(tried)} | ${found} | ${held} | ${day}${part}, ${of.seconds} s |`;
};

/** What did not hold is told whole in the file of figures; a reader is told as much as a line takes. */
const mostWords = 160;
const short = (text: string): string =>
  text.length > mostWords ? `${text.slice(0, mostWords)} …` : text;

/** A table ready for a README; beneath it the machines, and in words what did not hold. */
export const tableOf = (kept: Kept): string => {
  const all = Object.values(kept);
  const wrong = all.flatMap(({ rows }) =>
    rows.flatMap((row) => row.wrong.slice(0, 5).map((text) => `- ${row.what}: ${short(text)}`)),
  );
  return [
    '| what was tried | how often | what was found | did not hold | when |',
    '|---|---|---|---|---|',
    ...all.flatMap((of) => of.rows.map((row) => lineOf(of, row))),
    '',
    ...[...new Set(all.map((of) => of.machine))].map((text) => `On ${text}.`),
    ...(wrong.length === 0 ? [] : ['', 'What did not hold:', '', ...wrong]),
  ].join('\n');
};

/** Keeps what a proof came to, and writes the README's table anew. */
export const keep = (name: string, figures: Figures): void => {
  const kept = { ...read(), [name]: figures };
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  const text = readFileSync(readme, 'utf8');
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`README.md has no place for the figures: ${begin}`);
  writeFileSync(readme, `${before}${begin}\n\n${tableOf(kept)}\n\n${end}${after}`);
};
