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

/** The moment a page ended in, and how many rows of it had been given: whose they are it does not tell. */
type Cursor = { atMs: number; given: number };

const cursorOf = (said: string | undefined): Cursor | null => {
  if (said === undefined) return null;
  const match = /^(\d{1,16}):(\d{1,9})$/.exec(said);
  if (!match) throw new DeskError('INVALID_INPUT', 'reports.badCursor', { cursor: said });
  return { atMs: Number(match[1]), given: Number(match[2]) };
};

const isOf = (part: Part, { seen, counted }: { seen: boolean; counted: boolean }): boolean =>
  part === 'all' ? seen : part === 'counted' ? counted : seen && !counted;

/** Facts of a time, newest first, from the cursor's moment on. */
function* backwards<F>(
  subject: Subject<F>,
  span: Span,
  wanted: ReadonlySet<Dimension>,
  cursor: Cursor | null,
): Generator<F> {
  const untilMs = cursor === null ? span.untilMs : Math.min(span.untilMs, cursor.atMs + 1);
  for (const window of windowsOf({ ...span, untilMs }, subject.windowDays).reverse())
    yield* [...subject.read(window, wanted)].reverse();
}

const rowOf = <F>(
  subject: Subject<F>,
  figure: Figure<F>,
  { fact, mark }: { fact: F; mark: string },
  { timeZone, language, eyes }: { timeZone: string; language: Language; eyes: Eyes },
): ReportRow => {
  const { kept, ...whole } = subject.say(fact);
  const isKept = kept !== undefined && (!eyes.sensitive || kept.about === eyes.own);
  const said = isKept
    ? { subject: null, number: null, place: null, what: say(language, 'figures.kept'), who: null }
    : whole;
  const seen = eyes.people || said.who === null || said.who.split(' ')[0] === eyes.own;
  const shown = seen
    ? said
    : { ...said, who: null, subject: said.subject?.kind === 'staff' ? null : said.subject };
  return {
    ...shown,
    ...(kept !== undefined && !isKept ? { confidential: true } : {}),
    // What a row is known by says whose it is, as its subject does.
    key: whole.subject !== null && shown.subject === null ? mark : subject.keyOf(fact),
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
  const cursor = cursorOf(input.cursor);
  const rows: ReportRow[] = [];
  /** The row before, by its moment and which of that moment it is. */
  let [lastMs, nth] = [Number.NaN, 0];
  for (const fact of backwards(subject, span, wanted, cursor)) {
    if (!keeps(fact) || !isOf(input.part, weighs(figure, fact))) continue;
    if (rows.length === input.limit) return { rows, next: `${lastMs}:${nth}` };
    const atMs = subject.atMs(fact);
    nth = atMs === lastMs ? nth + 1 : 1;
    lastMs = atMs;
    if (cursor !== null && atMs === cursor.atMs && nth <= cursor.given) continue;
    const mark = `${atMs}:${nth}`;
    rows.push(rowOf(subject, figure, { fact, mark }, { timeZone, language, eyes }));
  }
  return { rows, next: null };
};
