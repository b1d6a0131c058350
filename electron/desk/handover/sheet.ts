/** The sheet: what is handed over, what was said to each item, who signed. Composed, or read as frozen. */
import { createHash } from 'node:crypto';
import { checkWordFor } from '../../../shared/handover/check-word.ts';
import {
  type HandoverAnswer,
  type HandoverHeading,
  type HandoverItem,
  type HandoverSheet,
  handoverSheet,
  type MissedSheet,
  type Signer,
} from '../../../shared/handover/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { HandoverAnswerRow, HandoverRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { keyCheckOf } from '../keys/index.ts';
import { stands } from './answers.ts';
import { countsFrom, notesSince, shiftSpan } from './draft.ts';
import { composeItems } from './sections.ts';
import { summarise } from './summary.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;
type Draft = HandoverRow | Omit<HandoverRow, 'id' | 'number'>;

const signerOf = (
  { reads, timeZone }: Here,
  staffId: string | null,
  atMs: number | null,
): Signer | null => {
  const person = staffId === null ? undefined : reads.staff.byId(staffId);
  if (!person || atMs === null) return null;
  const { code, name, role } = person;
  return { code, name, role, at: isoAt(atMs, timeZone) };
};

const tally = (answers: readonly (string | undefined)[]): HandoverHeading['counts'] => {
  const of = (answer: string | undefined) => answers.filter((one) => one === answer).length;
  return {
    total: answers.length,
    accepted: of('accepted'),
    queried: of('queried'),
    refused: of('refused'),
    unseen: of(undefined),
  };
};

const headingOf = (here: Here, row: Draft, counts: HandoverHeading['counts']): HandoverHeading => ({
  id: 'id' in row ? row.id : null,
  number: 'number' in row ? row.number : null,
  boundaryAt: isoAt(row.boundaryAtMs, here.timeZone),
  fromShift: row.fromShift,
  toShift: row.toShift,
  state: row.state,
  outgoing: signerOf(here, row.outgoingId, row.outgoingAtMs),
  incoming: signerOf(here, row.incomingId, row.incomingAtMs),
  counts,
  checkWord: row.signedHash === null ? null : checkWordFor(row.signedHash),
});

/** A sheet's first lines, for a list of many: its answers counted, its items left where they are. */
export const viewHeading = (here: Here, row: HandoverRow): HandoverHeading =>
  headingOf(here, row, tally(here.reads.handover.answers(row.id).map(({ answer }) => answer)));

const viewAnswer = ({ reads, timeZone }: Here, row: HandoverAnswerRow): HandoverAnswer => {
  const person = reads.staff.byId(row.byId);
  return {
    answer: row.answer,
    words: row.words,
    by: person?.code ?? '',
    byName: person?.name ?? '',
    at: isoAt(row.atMs, timeZone),
  };
};

/** A sheet nobody will sign any more: the data of today is not what stood on it, so only its answers are told. */
export const leftSheet = (here: Here, row: HandoverRow): MissedSheet => ({
  ...viewHeading(here, row),
  state: 'missed',
  answers: here.reads.handover
    .answers(row.id)
    .map((answer) => ({ item: answer.item, ...viewAnswer(here, answer) })),
});

/** The sheet as the data stands now, with what has been said to it so far. */
export const composeSheet = (
  here: Here & Pick<ReadContext, 'language'>,
  row: Draft,
): HandoverSheet => {
  const answers = new Map(
    ('id' in row ? here.reads.handover.answers(row.id) : []).map((one) => [one.item, one]),
  );
  const countFromMs = countsFrom(here, row);
  const span = { fromMs: notesSince(here, row), untilMs: here.nowMs, countFromMs };
  const answerTo = (item: HandoverItem): HandoverAnswer | null => {
    const given = answers.get(item.id);
    return given && stands(row, item, given) ? viewAnswer(here, given) : null;
  };
  const items = composeItems(here, span).map((item) => ({
    ...item,
    answer: answerTo(item),
    late:
      row.outgoingAtMs !== null && item.since !== null && Date.parse(item.since) > row.outgoingAtMs,
  }));
  return {
    ...headingOf(here, row, tally(items.map(({ answer }) => answer?.answer))),
    items,
    summary: summarise(here, shiftSpan(here, row)),
    keys: keyCheckOf(here, countFromMs),
    noCount: row.noCountReason,
  };
};

/** JSON with every object's keys in order and nothing between: the same sheet is the same text. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`);
  return `{${parts.join(',')}}`;
};

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The sheet's text and its hash, as they are frozen. The check word is left out: it is made of them. */
export const freeze = ({
  checkWord: _,
  ...sheet
}: HandoverSheet): { text: string; hash: string } => {
  const text = canonical(sheet);
  return { text, hash: sha256(text) };
};

/** The event that froze a sheet, with the text it keeps; null once that was erased. */
export const frozen = ({ reads }: Pick<Here, 'reads'>, signedSeq: number) => {
  const [stored] = reads.events.after(signedSeq - 1, 1);
  if (stored?.event.seq !== signedSeq) return undefined;
  const text =
    stored.personal === null ? null : (JSON.parse(stored.personal) as { text: string }).text;
  return { event: stored.event, text };
};

/** A signed sheet as it was frozen. @throws DeskError NOT_FOUND when its text was erased by rule */
export const signedSheet = (here: Here, row: HandoverRow, signedSeq: number): HandoverSheet => {
  const text = frozen(here, signedSeq)?.text;
  if (text == null) throw new DeskError('NOT_FOUND', 'handover.erased', { number: row.number });
  const { checkWord } = viewHeading(here, row);
  return handoverSheet.parse({ ...(JSON.parse(text) as object), checkWord });
};
