/** Answers and questions as the contract shows them: codes and moments instead of ids and numbers. */
import type {
  AnswerCard,
  AnswerHit,
  AnswerView,
  AskingView,
  QuestionCard,
  QuestionView,
} from '../../../shared/answers/contract.ts';
import { answerStateOn, endsSoon } from '../../../shared/answers/model.ts';
import type { Language } from '../../../shared/kernel/fields.ts';
import { dateAt, isoAt } from '../../../shared/kernel/time.ts';
import type { AnswerRow, AskingRow, OpenQuestionRow } from '../database/schema/index.ts';
import { storyOf } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { wordsOf } from './words.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

/** A card shows the newest; the record has all. */
const mostAskings = 30;

const personOf = ({ reads }: Pick<Here, 'reads'>, id: string | null) => {
  const person = id === null ? undefined : reads.staff.byId(id);
  return person ? { code: person.code, name: person.name, extension: person.extension } : null;
};

/** What may be done with it today. */
export const stateOf = ({ nowMs, timeZone }: Pick<Here, 'nowMs' | 'timeZone'>, row: AnswerRow) =>
  answerStateOn(row, dateAt(nowMs, timeZone));

export const viewAnswer = (context: Here, row: AnswerRow): AnswerView => {
  const { timeZone, nowMs } = context;
  const { position: _, ownerId, lastUsedAtMs, changedAtMs, withdrawn, ...kept } = row;
  return {
    ...kept,
    owner: personOf(context, ownerId),
    state: stateOf(context, row),
    endsSoon: !withdrawn && endsSoon(row.validUntil, dateAt(nowMs, timeZone)),
    lastUsedAt: lastUsedAtMs === null ? null : isoAt(lastUsedAtMs, timeZone),
    changedAt: isoAt(changedAtMs, timeZone),
    words: wordsOf(row),
  };
};

export const viewAsking = ({ reads, timeZone }: Here, row: AskingRow): AskingView => {
  const call = row.callId === null ? undefined : reads.calls.byId(row.callId);
  return {
    id: row.id,
    at: isoAt(row.atMs, timeZone),
    asker: row.asker,
    place: row.place,
    stayId: row.stayId,
    department: row.department,
    call: call ? { id: call.id, number: call.number } : null,
    by: reads.staff.byId(row.takenBy)?.code ?? '',
  };
};

export const answerCardOf = (context: Here, row: AnswerRow): AnswerCard => ({
  ...viewAnswer(context, row),
  askedBy: context.reads.answers.askersOfAnswer(row.id),
  askings: context.reads.answers
    .askingsOfAnswer(row.id, mostAskings)
    .map((asking) => viewAsking(context, asking)),
  events: storyOf(context, row.id),
});

const inLanguage = (language: Language, zh: string, en: string): string =>
  language === 'en' ? en || zh : zh || en;

/** What may be said; the words of what is not valid stay where they are. */
export const hitOf = (context: Here, row: AnswerRow, language: Language): AnswerHit => {
  const state = stateOf(context, row);
  return {
    id: row.id,
    question: inLanguage(language, row.questionZh, row.questionEn),
    answer: state === 'valid' ? inLanguage(language, row.answerZh, row.answerEn) : null,
    state,
    validUntil: row.validUntil,
    owner: personOf(context, row.ownerId),
  };
};

export const viewQuestion = (context: Here, row: OpenQuestionRow): QuestionView => {
  const { reads, timeZone } = context;
  const about = row.aboutId === null ? undefined : reads.answers.byId(row.aboutId);
  return {
    id: row.id,
    words: row.words,
    state: row.state,
    times: row.times,
    firstAt: isoAt(row.firstAtMs, timeZone),
    lastAt: isoAt(row.lastAtMs, timeZone),
    about: about
      ? { id: about.id, questionZh: about.questionZh, questionEn: about.questionEn }
      : null,
    answerId: row.answerId,
    reason: row.reason,
    askedBy: reads.answers.askersOfQuestion(row.id),
  };
};

export const questionCardOf = (context: Here, row: OpenQuestionRow): QuestionCard => ({
  ...viewQuestion(context, row),
  askings: context.reads.answers
    .askingsOfQuestion(row.id, mostAskings)
    .map((asking) => viewAsking(context, asking)),
  events: storyOf(context, row.id),
});
