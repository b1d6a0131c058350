/** The rows a figure was counted from, newest first, found by the figure's own rule. */

import type { InferSchemaOutput } from '@orpc/contract';
import type { Language } from '../../../shared/kernel/fields.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { ReportRow, ReportRows, reportsContract } from '../../../shared/reports/contract.ts';
import type { Dimension, Part } from '../../../shared/reports/model.ts';
import { DeskError } from '../kernel/failure.ts';
import { say } from '../kernel/sentences.ts';

import {
  addedBy,
  type Figure,
  filterOf,
  type Reading,
  type Subject,
  wantedBy,
  weighs,
} from './engine.ts';
import { reportNamed } from './figures/index.ts';
import { localClock, type Span, spanOf, windowsOf } from './period.ts';
import { checkCuts } from './run.ts';

type Asked = InferSchemaOutput<
  NonNullable<(typeof reportsContract)['rows']['~orpc']['inputSchema']>
>;
/**
 * What whoever asks may read: everybody's name, or their own alone; what guests say of theft, harassment and
 * the like, or only that there was something.
 */
export type Eyes = { people: boolean; sensitive: boolean; own: string };

type Cursor = { atMs: number; key: string };

const cursorOf = (said: string | undefined): Cursor | null => {
  if (said === undefined) return null;
  const match = /^(\d{1,16}):(.+)$/.exec(said);
  if (!match) throw new DeskError('INVALID_INPUT', 'reports.badCursor', { cursor: said });
  return { atMs: Number(match[1]), key: match[2] ?? '' };
};

const isOf = (part: Part, { seen, counted }: { seen: boolean; counted: boolean }): boolean =>
  part === 'all' ? seen : part === 'counted' ? counted : seen && !counted;

/** Facts of a time, newest first, from behind the cursor on. */
function* backwards<F>(
  subject: Subject<F>,
  span: Span,
  wanted: ReadonlySet<Dimension>,
  cursor: Cursor | null,
): Generator<F> {
  const untilMs = cursor === null ? span.untilMs : Math.min(span.untilMs, cursor.atMs + 1);
  let passed = cursor === null;
  for (const window of windowsOf({ ...span, untilMs }, subject.windowDays).reverse())
    for (const fact of [...subject.read(window, wanted)].reverse()) {
      if (cursor !== null && !passed) {
        passed = subject.atMs(fact) < cursor.atMs || subject.keyOf(fact) === cursor.key;
        if (!passed || subject.atMs(fact) === cursor.atMs) continue;
      }
      yield fact;
    }
}

const rowOf = <F>(
  subject: Subject<F>,
  figure: Figure<F>,
  fact: F,
  { timeZone, language, eyes }: { timeZone: string; language: Language; eyes: Eyes },
): ReportRow => {
  const { kept, ...whole } = subject.say(fact);
  const isKept = kept !== undefined && (!eyes.sensitive || kept.about === eyes.own);
  const said = isKept
    ? { subject: null, number: null, place: null, what: say(language, 'figures.kept'), who: null }
    : whole;
  const seen = eyes.people || said.who === null || said.who.split(' ')[0] === eyes.own;
  return {
    ...said,
    ...(seen ? {} : { who: null, subject: said.subject?.kind === 'staff' ? null : said.subject }),
    key: subject.keyOf(fact),
    at: isoAt(subject.atMs(fact), timeZone),
    value: addedBy(figure, fact),
    counted: weighs(figure, fact).counted,
  };
};

/** @throws DeskError NOT_FOUND, INVALID_INPUT */
export const reportRows = (
  context: Reading,
  { input, eyes }: { input: Asked; eyes: Eyes },
): ReportRows => {
  const { timeZone, language } = context;
  const { name, report } = reportNamed(input.name);
  checkCuts(name, report, Object.keys(input.filters) as Dimension[]);
  const span = spanOf(input, timeZone);
  const subject = report.open(context);
  const figure = subject.figures.find((one) => one.name === input.figure);
  if (!figure)
    throw new DeskError('NOT_FOUND', 'reports.unknownFigure', {
      report: name,
      figure: input.figure,
    });
  const keeps = filterOf(subject, input.filters, localClock(span, timeZone));
  const wanted = wantedBy(undefined, input.filters);
  const rows: ReportRow[] = [];
  let last: unknown;
  for (const fact of backwards(subject, span, wanted, cursorOf(input.cursor))) {
    if (!keeps(fact) || !isOf(input.part, weighs(figure, fact))) continue;
    if (rows.length === input.limit)
      return { rows, next: `${subject.atMs(last)}:${subject.keyOf(last)}` };
    rows.push(rowOf(subject, figure, fact, { timeZone, language, eyes }));
    last = fact;
  }
  return { rows, next: null };
};
