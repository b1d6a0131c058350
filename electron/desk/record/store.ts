/** The statements of what was found, of the marks other programs left, and of who looked. */
import { and, asc, desc, eq, gte, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import {
  type LookRow,
  looks,
  ownHand,
  type RecordFindingRow,
  recordFindings,
  type StrangeHandRow,
  strangeHands,
} from '../database/schema/index.ts';

const slot = sql.placeholder;

export const recordReads = (db: Readable) => {
  const marks = db
    .select()
    .from(strangeHands)
    .orderBy(asc(strangeHands.id))
    .limit(slot('limit'))
    .prepare();
  const markCounts = db
    .select({
      tableName: strangeHands.tableName,
      rows: sql<number>`count(*)`,
      sinceMs: sql<number>`min(${strangeHands.atMs})`,
    })
    .from(strangeHands)
    .groupBy(strangeHands.tableName)
    .prepare();
  const findings = db
    .select()
    .from(recordFindings)
    .orderBy(desc(recordFindings.foundAtMs), desc(recordFindings.id))
    .limit(slot('limit'))
    .prepare();
  const open = db
    .select()
    .from(recordFindings)
    .where(isNull(recordFindings.settledAtMs))
    .orderBy(asc(recordFindings.foundAtMs))
    .limit(slot('limit'))
    .prepare();
  const finding = db
    .select()
    .from(recordFindings)
    .where(eq(recordFindings.id, slot('id')))
    .prepare();
  const looked = db
    .select()
    .from(looks)
    .where(
      and(
        gte(looks.atMs, slot('fromMs')),
        lt(looks.atMs, slot('untilMs')),
        sql`(${slot('staffId')} IS NULL OR ${looks.staffId} = ${slot('staffId')})`,
        sql`(${slot('subject')} IS NULL OR ${looks.subjectId} = ${slot('subject')})`,
      ),
    )
    .orderBy(desc(looks.atMs))
    .limit(slot('limit'))
    .prepare();
  const oldLook = db
    .select({ atMs: looks.atMs })
    .from(looks)
    .where(lte(looks.atMs, slot('before')))
    .limit(1)
    .prepare();
  const witnessed = db.select({ witnessed: ownHand.witnessed }).from(ownHand).prepare();
  return {
    /** A witness was laid beside this database. */
    isWitnessed: (): boolean => witnessed.get()?.witnessed === 1,
    /** Marks other programs left and nobody has been told of yet, oldest first. */
    marks: (limit: number): StrangeHandRow[] => marks.all({ limit }),
    markCounts: () => markCounts.all(),
    /** What was found, newest first. */
    findings: (limit: number): RecordFindingRow[] => findings.all({ limit }),
    /** What was found and nobody has settled, oldest first. */
    open: (limit: number): RecordFindingRow[] => open.all({ limit }),
    finding: (id: string): RecordFindingRow | undefined => finding.get({ id }),
    looks: (asked: {
      fromMs: number;
      untilMs: number;
      staffId: string | null;
      subject: string | null;
      limit: number;
    }): LookRow[] => looked.all(asked),
    /** True while a look lies that far back. */
    hasLookBefore: (before: number): boolean => oldLook.get({ before }) !== undefined,
  };
};

export const recordWrites = (db: Writable) => {
  const insert = prepareInsert(db, recordFindings);
  const save = prepareSave(db, recordFindings, recordFindings.id);
  const takeMarks = db
    .delete(strangeHands)
    .where(lte(strangeHands.id, slot('until')))
    .prepare();
  const takeAllMarks = db.delete(strangeHands).prepare();
  const look = db
    .insert(looks)
    .values({
      staffId: slot('staffId'),
      hourMs: slot('hourMs'),
      subjectKind: slot('subjectKind'),
      subjectId: slot('subjectId'),
      deed: slot('deed'),
      atMs: slot('atMs'),
      station: slot('station'),
    })
    .onConflictDoNothing()
    .prepare();
  const dropLooks = db
    .delete(looks)
    .where(lte(looks.atMs, slot('before')))
    .prepare();
  const giveLeave = db.update(ownHand).set({ erasing: 1 }).prepare();
  const takeLeave = db.update(ownHand).set({ erasing: 0 }).prepare();
  const bearWitness = db.update(ownHand).set({ witnessed: 1 }).prepare();
  return {
    noteWitnessed: (): void => void bearWitness.run(),
    insertFinding: insert,
    saveFinding: save,
    /** Takes the marks up to one, once they are told. */
    takeMarks: (until: number): void => void takeMarks.run({ until }),
    takeAllMarks: (): void => void takeAllMarks.run(),
    /** Keeps a look; the first of its hour stands. Returns whether this one is it. */
    look: (row: LookRow): boolean => look.run(row).changes > 0,
    /** Lets go those up to a moment. Returns how many there were. */
    dropLooks: (before: number): number => {
      giveLeave.run();
      const { changes } = dropLooks.run({ before });
      takeLeave.run();
      return changes;
    },
  };
};
