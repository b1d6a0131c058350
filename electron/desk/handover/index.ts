/** The shift handover: composed, gone through, signed by two, frozen. The domain's public face. */
import { checkWordFor } from '../../../shared/handover/check-word.ts';
import type { handoverContract } from '../../../shared/handover/contract.ts';
import { sides } from '../../../shared/handover/model.ts';
import { addDays, dayStart, isoAt } from '../../../shared/kernel/time.ts';
import type { HandoverRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { type Handlers, prepared } from '../kernel/handlers.ts';
import type { Witness } from '../staff/index.ts';
import { keepAnswer } from './answers.ts';
import { current, opened } from './draft.ts';
import { addNote, viewNote } from './notes.ts';
import { composeSheet, leftSheet, signedSheet, viewHeading } from './sheet.ts';
import { sign } from './sign.ts';
import { byCheckWord, differencesOf } from './verify.ts';

export { boundaryBefore } from './boundary.ts';
export { current } from './draft.ts';
export { attendBoundary, handoverDue } from './due.ts';
export { addNote } from './notes.ts';
export { composeItems } from './sections.ts';
export { composeSheet } from './sheet.ts';
export { sign } from './sign.ts';
export { byCheckWord, changedSheets, differencesOf } from './verify.ts';

/** A day begins at the house's midnight and ends at the next; a moment is itself. */
const rangeOf = (timeZone: string, from?: string, until?: string) => {
  const isDay = (text: string) => text.length === 10;
  const startMs = (text: string) => (isDay(text) ? dayStart(text, timeZone) : Date.parse(text));
  const endMs = (text: string) =>
    isDay(text) ? dayStart(addDays(text, 1), timeZone) : Date.parse(text) + 1;
  return {
    fromMs: from === undefined ? 0 : startMs(from),
    untilMs: until === undefined ? Number.MAX_SAFE_INTEGER : endMs(until),
  };
};

const byId = ({ reads }: Pick<ReadContext, 'reads'>, id: string): HandoverRow =>
  found(reads.handover.byId(id), 'handover.unknown', { id });

const isSide = (as: string): as is (typeof sides)[number] => sides.some((side) => side === as);

/** Who signs: `as` is the staff code, or the side with the code beside it; the caller where none is named. */
const tokenOf = (
  { as, code }: { as: string; code?: string | undefined },
  { actor }: ReadContext,
): string => code ?? (isSide(as) ? actor.code : as);

type Deps = { witness: Witness };

export const createHandoverHandlers = ({ witness }: Deps): Handlers<typeof handoverContract> => ({
  compose: (context) => composeSheet(context, current(context)),
  answer: (context, given) => {
    const row = opened(context);
    keepAnswer(context, row, composeSheet(context, row).items, given);
    return composeSheet(context, row);
  },
  note: (context, { text }) => viewNote(context, addNote(context, text)),
  sign: prepared(
    (input, context) => witness({ code: tokenOf(input, context), pin: input.pin }, context),
    (context, { as, side, answers, noCount }, person) => {
      const row = sign(context, person, {
        side: side ?? (isSide(as) ? as : undefined),
        answers,
        noCount,
      });
      return row.signedSeq === null
        ? composeSheet(context, row)
        : signedSheet(context, row, row.signedSeq);
    },
  ),
  list: (context, { from, until, limit }) => {
    const { fromMs, untilMs } = rangeOf(context.timeZone, from, until);
    const rows = context.reads.handover.between(fromMs, untilMs, limit);
    return { handovers: rows.map((row) => viewHeading(context, row)) };
  },
  get: (context, { id }) => {
    const row = byId(context, id);
    if (row.state === 'missed') return leftSheet(context, row);
    return row.signedSeq === null
      ? composeSheet(context, row)
      : signedSheet(context, row, row.signedSeq);
  },
  verify: (context, { id, checkWord }) => {
    const onPaper = checkWord === undefined ? undefined : byCheckWord(context, checkWord);
    const row = id === undefined ? onPaper : byId(context, id);
    if (!row)
      return {
        ok: false,
        id: null,
        number: null,
        boundaryAt: null,
        checkWord: null,
        differs: ['check-word' as const],
      };
    if (row.signedHash === null)
      throw new DeskError('WRONG_STATE', 'handover.notSigned', { number: row.number });
    const wrongWord = checkWord !== undefined && onPaper?.id !== row.id;
    const differs = [
      ...new Set([...differencesOf(context, row), ...(wrongWord ? ['check-word' as const] : [])]),
    ];
    return {
      ok: differs.length === 0,
      id: row.id,
      number: row.number,
      boundaryAt: isoAt(row.boundaryAtMs, context.timeZone),
      checkWord: checkWordFor(row.signedHash),
      differs,
    };
  },
});
