/** Writing the library: new answers, changes, what is asked no more. */
import type { AnswerFields } from '../../../shared/answers/contract.ts';
import { starterQuestions } from '../../../shared/answers/starter/index.ts';
import type { AnswerRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, type Step } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';

/** Uses are counted from what was asked: no line of the record each. */
export const recordedAnswer: Recorded<AnswerRow> = {
  kind: 'answer',
  personal: [],
  derived: ['position', 'uses', 'lastUsedAtMs', 'changedAtMs'],
};

export const answerById = ({ reads }: Pick<ReadContext, 'reads'>, id: string): AnswerRow =>
  found(reads.answers.byId(id), 'answers.unknown', { id });

export const saveAnswer = (
  context: WriteContext,
  before: AnswerRow,
  patch: Partial<AnswerRow>,
  step: Step,
): AnswerRow => {
  const after = { ...before, ...patch, changedAtMs: context.nowMs };
  context.writes.answers.save(after);
  recordChange(context, recordedAnswer, before, after, step);
  return after;
};

const ownerOf = ({ reads, actor }: WriteContext, code: string | null | undefined) => {
  if (code === null) return null;
  if (code === undefined) return actor.id;
  return found(reads.staff.byCode(code), 'answers.noSuchOwner', { code }).id;
};

/** Each word once, in the order it was given. */
const once = (words: readonly string[]): string[] => [...new Set(words)];

export const addAnswer = (context: WriteContext, wanted: AnswerFields): AnswerRow => {
  const { reads, nowMs } = context;
  const { owner, tags = [], synonyms = [], department = null, validUntil = null } = wanted;
  const row: AnswerRow = {
    id: context.newId(),
    code: null,
    position: (reads.answers.all().at(-1)?.position ?? -1) + 1,
    questionZh: wanted.questionZh ?? '',
    questionEn: wanted.questionEn ?? '',
    answerZh: wanted.answerZh ?? '',
    answerEn: wanted.answerEn ?? '',
    tags: once(tags),
    synonyms: once(synonyms),
    department,
    validUntil,
    ownerId: ownerOf(context, owner),
    uses: 0,
    lastUsedAtMs: null,
    changedAtMs: nowMs,
    withdrawn: false,
  };
  context.writes.answers.insert(row);
  recordRow(context, recordedAnswer, row, { kind: 'answer-added' });
  return row;
};

/** @throws DeskError INVALID_INPUT `answers.noQuestion` when no question would be left */
export const changeAnswer = (
  context: WriteContext,
  id: string,
  wanted: AnswerFields,
): AnswerRow => {
  const before = answerById(context, id);
  const { owner, tags, synonyms, ...plain } = wanted;
  const patch = Object.fromEntries(
    Object.entries(plain).filter(([, value]) => value !== undefined),
  ) as Partial<AnswerRow>;
  const written = (patch.answerZh ?? '') !== '' || (patch.answerEn ?? '') !== '';
  const after: AnswerRow = {
    ...before,
    ...patch,
    ...(tags ? { tags: once(tags) } : {}),
    ...(synonyms ? { synonyms: once(synonyms) } : {}),
    // Whoever fills a blank answers for it until somebody else is named.
    ...(owner !== undefined || (before.ownerId === null && written)
      ? { ownerId: ownerOf(context, owner) }
      : {}),
  };
  if (after.questionZh === '' && after.questionEn === '')
    throw new DeskError('INVALID_INPUT', 'answers.noQuestion', {});
  return saveAnswer(context, before, after, { kind: 'answer-changed' });
};

export const withdrawAnswer = (context: WriteContext, id: string, reason: string): AnswerRow => {
  const before = answerById(context, id);
  if (before.withdrawn) throw new DeskError('WRONG_STATE', 'answers.withdrawn', {});
  return saveAnswer(
    context,
    before,
    { withdrawn: true },
    { kind: 'answer-withdrawn', text: reason },
  );
};

export const restoreAnswer = (context: WriteContext, id: string): AnswerRow => {
  const before = answerById(context, id);
  if (!before.withdrawn) throw new DeskError('WRONG_STATE', 'answers.notWithdrawn', {});
  return saveAnswer(context, before, { withdrawn: false }, { kind: 'answer-restored' });
};

/** The questions every house is asked, blank: what is said to them is each house's own. */
export const startAnswers = (context: WriteContext): void => {
  starterQuestions.forEach(({ code, department, zh, en, tags, synonyms }, position) => {
    context.writes.answers.insert({
      id: context.newId(),
      code,
      position,
      questionZh: zh,
      questionEn: en,
      answerZh: '',
      answerEn: '',
      tags: [...tags],
      synonyms: [...synonyms],
      department,
      validUntil: null,
      ownerId: null,
      uses: 0,
      lastUsedAtMs: null,
      changedAtMs: context.nowMs,
      withdrawn: false,
    });
  });
};
