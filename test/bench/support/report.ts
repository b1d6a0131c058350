// The figures as a table for people and as JSON for machines. Judges nothing itself.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Figure, type Statistic, verdictOf } from './figures.ts';

export type Report = {
  at: string;
  quick: boolean;
  machine: Record<string, unknown>;
  versions: Record<string, string>;
  figures: readonly Figure[];
};

const short = (value: number | undefined): string => {
  if (value === undefined || Number.isNaN(value)) return '';
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(value >= 1 ? 2 : 3);
};

const amount = ({ unit, values }: Figure, statistic: Statistic): string => {
  const value = values[statistic];
  return unit === 'keys' && value !== undefined ? String(value) : short(value);
};

const barText = ({ bars, unit }: Figure): string =>
  bars
    .map(({ statistic, atMost }) => `${statistic === 'value' ? '' : `${statistic} `}≤ ${atMost}`)
    .join(', ')
    .concat(bars.length === 0 ? '' : ` ${unit}`);

/** Chinese characters take two columns of a terminal. */
const width = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0);
const left = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - width(text)));
const right = (text: string, columns: number): string =>
  ' '.repeat(Math.max(0, columns - width(text))) + text;

const heads = ['what', 'n', 'p50', 'p95', 'p99', 'value', 'unit', 'bar', ''] as const;

const cellsOf = (figure: Figure): string[] => [
  figure.what,
  String(figure.n),
  ...(['p50', 'p95', 'p99', 'value'] as const).map((statistic) => amount(figure, statistic)),
  figure.unit,
  barText(figure),
  verdictOf(figure),
];

const isNumber = (column: number): boolean => column >= 1 && column <= 5;

/** The figures of one part, a line each, notes beneath. */
const table = (figures: readonly Figure[]): string[] => {
  const lines = [[...heads], ...figures.map(cellsOf)];
  const widths = heads.map((_, column) =>
    Math.max(...lines.map((cells) => width(cells[column] ?? ''))),
  );
  const text = lines.map((cells) =>
    cells
      .map((cell, column) => (isNumber(column) ? right : left)(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...rows] = text;
  return [
    head,
    '─'.repeat(width(head)),
    ...rows.flatMap((row, at) => [
      row,
      ...(figures[at]?.note ? figures[at].note.split('\n').map((line) => `    ${line}`) : []),
    ]),
  ];
};

const facts = (record: Record<string, unknown>): string =>
  Object.entries(record)
    .map(([name, value]) => `${name} ${value}`)
    .join(' · ');

export const printReport = (report: Report): void => {
  const { figures } = report;
  const say = (line = '') => process.stdout.write(`${line}\n`);
  say(`\nBellboard, measured ${report.at}${report.quick ? ' (quick: small sizes)' : ''}`);
  say(facts(report.machine));
  say(facts(report.versions));
  for (const [part, own] of Map.groupBy(figures, (figure) => figure.part)) {
    say(`\n── ${part}`);
    for (const line of table(own)) say(line);
  }
  const judged = figures.map(verdictOf).filter((verdict) => verdict !== '');
  const count = (wanted: string) => judged.filter((verdict) => verdict === wanted).length;
  say(`\n${count('met')} met, ${count('missed')} missed, ${count('not measured')} not measured`);
};

export const saveReport = (report: Report, file: string): void => {
  const figures = report.figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) }));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...report, figures }, null, 2)}\n`);
};
