/** The handover's statements. */
import { and, asc, desc, eq, gte, lt, lte, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import {
  type HandoverAnswerRow,
  type HandoverRow,
  handoverAnswers,
  handovers,
  type ShiftNoteRow,
  shiftNotes,
} from '../database/schema/index.ts';

const slot = sql.placeholder;

export const handoverReads = (db: Readable) => {
  const byId = db
    .select()
    .from(handovers)
    .where(eq(handovers.id, slot('id')))
    .prepare();
  // Stands literally: the partial index is used only so.
  const open = db.select().from(handovers).where(sql`${handovers.state} = 'open'`).prepare();
  const newest = db
    .select()
    .from(handovers)
    .orderBy(desc(handovers.number))
    .limit(slot('limit'))
    .prepare();
  const lastSigned = db
    .select()
    .from(handovers)
    .where(eq(handovers.state, 'signed'))
    .orderBy(desc(handovers.number))
    .limit(1)
    .prepare();
  const between = db
    .select()
    .from(handovers)
    .where(
      and(gte(handovers.boundaryAtMs, slot('fromMs')), lt(handovers.boundaryAtMs, slot('untilMs'))),
    )
    .orderBy(desc(handovers.boundaryAtMs))
    .limit(slot('limit'))
    .prepare();
  const byHash = db
    .select()
    .from(handovers)
    .where(and(gte(handovers.signedHash, slot('from')), lt(handovers.signedHash, slot('until'))))
    .prepare();
  const answers = db
    .select()
    .from(handoverAnswers)
    .where(eq(handoverAnswers.handoverId, slot('handover')))
    .prepare();
  const answer = db
    .select()
    .from(handoverAnswers)
    .where(
      and(eq(handoverAnswers.handoverId, slot('handover')), eq(handoverAnswers.item, slot('item'))),
    )
    .prepare();
  const notes = db
    .select()
    .from(shiftNotes)
    .where(and(gte(shiftNotes.atMs, slot('fromMs')), lte(shiftNotes.atMs, slot('untilMs'))))
    .orderBy(asc(shiftNotes.atMs))
    .prepare();
  return {
    byId: (id: string): HandoverRow | undefined => byId.get({ id }),
    /** The one that is being gone through; at most one. */
    open: (): HandoverRow | undefined => open.get(),
    newest: (limit: number): HandoverRow[] => newest.all({ limit }),
    /** However many changes of shift were left unsigned since. */
    lastSigned: (): HandoverRow | undefined => lastSigned.get(),
    /** By the moment of the change of shift, newest first. */
    between: (fromMs: number, untilMs: number, limit: number): HandoverRow[] =>
      between.all({ fromMs, untilMs, limit }),
    /** Signed with a hash that begins so. */
    byHash: (digits: string): HandoverRow[] => byHash.all({ from: digits, until: `${digits}g` }),
    answers: (handover: string): HandoverAnswerRow[] => answers.all({ handover }),
    answer: (handover: string, item: string): HandoverAnswerRow | undefined =>
      answer.get({ handover, item }),
    notes: (fromMs: number, untilMs: number): ShiftNoteRow[] => notes.all({ fromMs, untilMs }),
  };
};

export const handoverWrites = (db: Writable) => ({
  insert: prepareInsert(db, handovers),
  save: prepareSave(db, handovers, handovers.id),
  insertAnswer: prepareInsert(db, handoverAnswers),
  saveAnswer: prepareSave(db, handoverAnswers, handoverAnswers.id),
  insertNote: prepareInsert(db, shiftNotes),
});
