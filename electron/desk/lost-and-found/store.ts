/** The register's statements. What grows for ever is read by an index or newest first. */
import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { LostKind } from '../../../shared/lost-and-found/model.ts';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareRows, prepareSave } from '../database/prepared.ts';
import {
  type FoundItemRow,
  foundItems,
  type KeepingRuleRow,
  keepingRules,
  type LossReportRow,
  type LostPairRow,
  lossReports,
  lostPairs,
  lostWords,
  type PhotoRow,
  photos,
} from '../database/schema/index.ts';

const slot = sql.placeholder;

export type Word = { word: string; weight: number };

const foundReads = (db: Readable) => {
  const byId = db
    .select()
    .from(foundItems)
    .where(eq(foundItems.id, slot('id')))
    .prepare();
  const byNumber = db
    .select()
    .from(foundItems)
    .where(eq(foundItems.number, slot('number')))
    .prepare();
  const open = db
    .select()
    .from(foundItems)
    // `open = 1` stands literally, here and below: partial indexes are used only so.
    .where(sql`${foundItems.open} = 1`)
    .orderBy(desc(foundItems.number))
    .limit(slot('limit'))
    .prepare();
  const newest = db
    .select()
    .from(foundItems)
    .orderBy(desc(foundItems.number))
    .limit(slot('limit'))
    .prepare();
  const openCount = db
    .select({ count: sql<number>`count(*)` })
    .from(foundItems)
    .where(sql`${foundItems.open} = 1`)
    .prepare();
  const unshelved = prepareRows<FoundItemRow>(
    db
      .select()
      .from(foundItems)
      .where(sql`${foundItems.open} = 1 AND ${foundItems.state} = 'registered'`)
      .orderBy(desc(foundItems.number))
      .prepare(),
    getTableColumns(foundItems),
  );
  const agreed = db
    .select()
    .from(foundItems)
    .where(sql`${foundItems.open} = 1 AND ${foundItems.pickupAtMs} IS NOT NULL`)
    .orderBy(asc(foundItems.pickupAtMs))
    .prepare();
  const due = db
    .select()
    .from(foundItems)
    .where(
      sql`${foundItems.open} = 1 AND ${foundItems.keepUntil} IS NOT NULL AND ${foundItems.keepUntil} < ${slot('date')}`,
    )
    .orderBy(asc(foundItems.keepUntil))
    .prepare();
  const closedSince = db
    .select()
    .from(foundItems)
    .where(sql`${foundItems.closedAtMs} > ${slot('momentMs')}`)
    .prepare();
  const ofBatch = db
    .select()
    .from(foundItems)
    .where(sql`${foundItems.batch} = ${slot('batch')} AND ${foundItems.batch} IS NOT NULL`)
    .orderBy(asc(foundItems.number))
    .prepare();
  return {
    found: (id: string): FoundItemRow | undefined => byId.get({ id }),
    foundByNumber: (number: number): FoundItemRow | undefined => byNumber.get({ number }),
    openFound: (limit: number): FoundItemRow[] => open.all({ limit }),
    newestFound: (limit: number): FoundItemRow[] => newest.all({ limit }),
    openFoundCount: (): number => openCount.get()?.count ?? 0,
    unshelved: (): FoundItemRow[] => unshelved(),
    agreed: (): FoundItemRow[] => agreed.all(),
    /** Everything whose last day was before this one, `2027-02-23`. */
    due: (date: string): FoundItemRow[] => due.all({ date }),
    foundClosedSince: (momentMs: number): FoundItemRow[] => closedSince.all({ momentMs }),
    ofBatch: (batch: number): FoundItemRow[] => ofBatch.all({ batch }),
  };
};

const lossReads = (db: Readable) => {
  const byId = db
    .select()
    .from(lossReports)
    .where(eq(lossReports.id, slot('id')))
    .prepare();
  const byNumber = db
    .select()
    .from(lossReports)
    .where(eq(lossReports.number, slot('number')))
    .prepare();
  const open = db
    .select()
    .from(lossReports)
    .where(sql`${lossReports.open} = 1`)
    .orderBy(desc(lossReports.number))
    .limit(slot('limit'))
    .prepare();
  const newest = db
    .select()
    .from(lossReports)
    .orderBy(desc(lossReports.number))
    .limit(slot('limit'))
    .prepare();
  const openCount = db
    .select({ count: sql<number>`count(*)` })
    .from(lossReports)
    .where(sql`${lossReports.open} = 1`)
    .prepare();
  const closedSince = db
    .select()
    .from(lossReports)
    .where(sql`${lossReports.closedAtMs} > ${slot('momentMs')}`)
    .prepare();
  return {
    lossesClosedSince: (momentMs: number): LossReportRow[] => closedSince.all({ momentMs }),
    loss: (id: string): LossReportRow | undefined => byId.get({ id }),
    lossByNumber: (number: number): LossReportRow | undefined => byNumber.get({ number }),
    openLosses: (limit: number): LossReportRow[] => open.all({ limit }),
    newestLosses: (limit: number): LossReportRow[] => newest.all({ limit }),
    openLossCount: (): number => openCount.get()?.count ?? 0,
  };
};

const pairReads = (db: Readable) => {
  const one = db
    .select()
    .from(lostPairs)
    .where(and(eq(lostPairs.foundId, slot('foundId')), eq(lostPairs.lossId, slot('lossId'))))
    .prepare();
  const ofFound = db
    .select()
    .from(lostPairs)
    .where(eq(lostPairs.foundId, slot('id')))
    .prepare();
  const ofLoss = db
    .select()
    .from(lostPairs)
    .where(eq(lostPairs.lossId, slot('id')))
    .prepare();
  const proposed = db
    .select()
    .from(lostPairs)
    .where(sql`${lostPairs.state} = 'proposed'`)
    .orderBy(desc(lostPairs.percent))
    .prepare();
  const candidates = db
    .select({ id: lostWords.subjectId, weight: sql<number>`sum(${lostWords.weight})`.as('sum') })
    .from(lostWords)
    .where(
      sql`${lostWords.word} IN (SELECT value FROM json_each(${slot('words')})) AND ${lostWords.kind} = ${slot('kind')} AND ${lostWords.atMs} BETWEEN ${slot('fromMs')} AND ${slot('untilMs')}`,
    )
    .groupBy(lostWords.subjectId)
    .orderBy(sql`sum DESC, ${lostWords.subjectId} DESC`)
    .limit(slot('most'))
    .prepare();
  return {
    pair: (foundId: string, lossId: string): LostPairRow | undefined =>
      one.get({ foundId, lossId }),
    pairsOf: (kind: LostKind, id: string): LostPairRow[] =>
      (kind === 'found-item' ? ofFound : ofLoss).all({ id }),
    proposedPairs: (): LostPairRow[] => proposed.all(),
    /** Ids of open rows that share words, those that share the most first. */
    candidates: (asked: {
      kind: LostKind;
      words: readonly string[];
      fromMs: number;
      untilMs: number;
      most: number;
    }): string[] =>
      candidates.all({ ...asked, words: JSON.stringify(asked.words) }).map(({ id }) => id),
  };
};

const photoReads = (db: Readable) => {
  const { data: _, ...light } = getTableColumns(photos);
  const of = db
    .select(light)
    .from(photos)
    .where(sql`${photos.subjectId} = ${slot('id')} AND ${photos.hidden} = 0`)
    .orderBy(asc(photos.position))
    .prepare();
  const byId = db
    .select()
    .from(photos)
    .where(eq(photos.id, slot('id')))
    .prepare();
  return {
    photosOf: (id: string) => of.all({ id }),
    photo: (id: string): PhotoRow | undefined => byId.get({ id }),
  };
};

export const lostReads = (db: Readable) => {
  const rules = db.select().from(keepingRules).prepare();
  return {
    ...foundReads(db),
    ...lossReads(db),
    ...pairReads(db),
    ...photoReads(db),
    rules: (): KeepingRuleRow[] => rules.all(),
  };
};

export const lostWrites = (db: Writable) => {
  const insertWord = prepareInsert(db, lostWords);
  const dropWords = db
    .delete(lostWords)
    .where(eq(lostWords.subjectId, slot('id')))
    .prepare();
  return {
    insertFound: prepareInsert(db, foundItems),
    saveFound: prepareSave(db, foundItems, foundItems.id),
    insertLoss: prepareInsert(db, lossReports),
    saveLoss: prepareSave(db, lossReports, lossReports.id),
    insertPair: prepareInsert(db, lostPairs),
    savePair: prepareSave(db, lostPairs, lostPairs.id),
    insertPhoto: prepareInsert(db, photos),
    savePhoto: prepareSave(db, photos, photos.id),
    saveRule: prepareSave(db, keepingRules, keepingRules.class),
    /** What a row is matched by, anew; nothing takes it out of the matching. */
    index: (row: { kind: LostKind; id: string; atMs: number }, words: readonly Word[]): void => {
      dropWords.run({ id: row.id });
      for (const { word, weight } of words)
        insertWord({ word, weight, kind: row.kind, atMs: row.atMs, subjectId: row.id });
    },
  };
};
