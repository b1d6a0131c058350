/** The answer library's statements. */
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { answers, askings, openQuestions } from '../database/schema/index.ts';

const slot = sql.placeholder;
// Stands literally in the statement: the partial index is used only so.
const isOpen = sql`${openQuestions.open} = 1`;

const answerStatements = (db: Readable) => {
  const all = db.select().from(answers).orderBy(asc(answers.position), asc(answers.id)).prepare();
  const byId = db
    .select()
    .from(answers)
    .where(eq(answers.id, slot('id')))
    .prepare();
  return {
    /** The whole library, in its order. */
    all: () => all.all(),
    byId: (id: string) => byId.get({ id }),
  };
};

const questionStatements = (db: Readable) => {
  const select = () => db.select().from(openQuestions);
  const byId = select()
    .where(eq(openQuestions.id, slot('id')))
    .prepare();
  const same = select()
    .where(sql`${isOpen} AND ${openQuestions.same} = ${slot('same')}`)
    .prepare();
  const open = select()
    .where(isOpen)
    .orderBy(desc(openQuestions.times), desc(openQuestions.lastAtMs))
    .prepare();
  const newest = select().orderBy(desc(openQuestions.lastAtMs)).limit(slot('limit')).prepare();
  return {
    question: (id: string) => byId.get({ id }),
    openQuestion: (text: string) => same.get({ same: text }),
    /** What still has no answer, most asked first. */
    openQuestions: () => open.all(),
    newestQuestions: (limit: number) => newest.all({ limit }),
  };
};

const askingStatements = (db: Readable) => {
  const select = () => db.select().from(askings);
  const byId = select()
    .where(eq(askings.id, slot('id')))
    .prepare();
  const ofAnswer = sql`${askings.answerId} = ${slot('id')}`;
  const ofQuestion = sql`${askings.questionId} = ${slot('id')}`;
  const newest = (of: typeof ofAnswer) =>
    select().where(of).orderBy(desc(askings.atMs)).limit(slot('limit')).prepare();
  const counted = (of: typeof ofAnswer) =>
    db
      .select({ asker: askings.asker, count: sql<number>`count(*)` })
      .from(askings)
      .where(of)
      .groupBy(askings.asker)
      .prepare();
  const answerNewest = newest(ofAnswer);
  const questionNewest = newest(ofQuestion);
  const answerCounts = counted(ofAnswer);
  const questionCounts = counted(ofQuestion);
  const inCall = select()
    .where(sql`${askings.callId} = ${slot('callId')} AND ${ofAnswer}`)
    .prepare();
  return {
    asking: (id: string) => byId.get({ id }),
    askingsOfAnswer: (id: string, limit: number) => answerNewest.all({ id, limit }),
    askingsOfQuestion: (id: string, limit: number) => questionNewest.all({ id, limit }),
    /** How often each kind asked for it. */
    askersOfAnswer: (id: string) => answerCounts.all({ id }),
    askersOfQuestion: (id: string) => questionCounts.all({ id }),
    /** Whether it was said in this call already. */
    askedInCall: (callId: string, id: string) => inCall.get({ callId, id }),
  };
};

export const answerReads = (db: Readable) => ({
  ...answerStatements(db),
  ...questionStatements(db),
  ...askingStatements(db),
});

export const answerWrites = (db: Writable) => ({
  insert: prepareInsert(db, answers),
  save: prepareSave(db, answers, answers.id),
  insertQuestion: prepareInsert(db, openQuestions),
  saveQuestion: prepareSave(db, openQuestions, openQuestions.id),
  insertAsking: prepareInsert(db, askings),
  saveAsking: prepareSave(db, askings, askings.id),
});
