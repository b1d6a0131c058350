/** The loans' statements. */
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import {
  loanItems,
  loanRecalls,
  loanSettings,
  loans,
  loanUnits,
} from '../database/schema/index.ts';

const slot = sql.placeholder;
// Stand literally in every statement: the partial indexes are used only so.
const isOpen = sql`${loans.open} = 1`;
const unsettled = sql`${loans.toSettle} = 1`;

const itemReads = (db: Readable) => {
  const items = db.select().from(loanItems).orderBy(asc(loanItems.position)).prepare();
  const item = db
    .select()
    .from(loanItems)
    .where(eq(loanItems.id, slot('id')))
    .prepare();
  const itemOfService = db
    .select()
    .from(loanItems)
    .where(eq(loanItems.service, slot('service')))
    .prepare();
  const units = () => db.select().from(loanUnits);
  const unit = units()
    .where(eq(loanUnits.id, slot('id')))
    .prepare();
  const unitBySerial = units()
    .where(eq(loanUnits.serial, slot('serial')))
    .prepare();
  const allUnits = units().orderBy(asc(loanUnits.serial)).prepare();
  const unitsOf = units()
    .where(eq(loanUnits.itemId, slot('itemId')))
    .orderBy(asc(loanUnits.serial))
    .prepare();
  const freeUnits = units()
    .where(and(eq(loanUnits.itemId, slot('itemId')), eq(loanUnits.state, sql`'in'`)))
    .orderBy(asc(loanUnits.sinceMs))
    .prepare();
  const settings = db.select().from(loanSettings).prepare();
  return {
    items: () => items.all(),
    item: (id: string) => item.get({ id }),
    /** The kind a service of the catalogue lends. */
    itemOfService: (service: string) => itemOfService.get({ service }),
    unit: (id: string) => unit.get({ id }),
    unitBySerial: (serial: string) => unitBySerial.get({ serial }),
    allUnits: () => allUnits.all(),
    unitsOf: (itemId: string) => unitsOf.all({ itemId }),
    /** Those in the store, longest unused first. */
    freeUnits: (itemId: string) => freeUnits.all({ itemId }),
    settings: () =>
      settings.get() ?? { id: 1, recallMinute: 540, checkOutMinute: 720, currency: 'CNY' },
  };
};

export const loanReads = (db: Readable) => {
  const select = () => db.select().from(loans);
  const byId = select()
    .where(eq(loans.id, slot('id')))
    .prepare();
  const open = select().where(isOpen).orderBy(asc(loans.askedAtMs)).prepare();
  const openOf = select()
    .where(and(eq(loans.itemId, slot('itemId')), isOpen))
    .orderBy(asc(loans.askedAtMs))
    .prepare();
  const openAt = select()
    .where(and(eq(loans.place, slot('place')), isOpen))
    .orderBy(asc(loans.askedAtMs))
    .prepare();
  const openOfUnit = select()
    .where(and(eq(loans.unitId, slot('unitId')), isOpen, sql`${loans.unitId} IS NOT NULL`))
    .prepare();
  const lostOfUnit = select()
    .where(
      and(
        eq(loans.itemId, slot('itemId')),
        eq(loans.unitId, slot('id')),
        eq(loans.state, sql`'lost'`),
      ),
    )
    .orderBy(desc(loans.number))
    .limit(1)
    .prepare();
  const toSettle = select().where(unsettled).orderBy(asc(loans.closedAtMs)).prepare();
  const closedSince = select()
    .where(
      and(
        sql`${loans.closedAtMs} > ${slot('momentMs')}`,
        sql`${loans.askedAtMs} <= ${slot('momentMs')}`,
      ),
    )
    .prepare();
  const settledSince = select()
    .where(sql`${loans.settledAtMs} IS NOT NULL AND ${loans.settledAtMs} > ${slot('momentMs')}`)
    .prepare();
  const ofRequest = select()
    .where(and(eq(loans.requestId, slot('id')), sql`${loans.requestId} IS NOT NULL`))
    .prepare();
  const ofReturn = select()
    .where(and(eq(loans.returnRequestId, slot('id')), sql`${loans.returnRequestId} IS NOT NULL`))
    .prepare();
  const newest = select().orderBy(desc(loans.number)).limit(slot('limit')).prepare();
  const ofItem = select()
    .where(eq(loans.itemId, slot('itemId')))
    .orderBy(desc(loans.number))
    .limit(slot('limit'))
    .prepare();
  const at = select()
    .where(eq(loans.place, slot('place')))
    .orderBy(desc(loans.number))
    .limit(slot('limit'))
    .prepare();
  const counts = db
    .select({
      item: loans.itemId,
      floor: loans.floor,
      lent: sql<number>`count(*)`,
      pieces: sql<number>`sum(${loans.quantity})`,
      averageMs: sql<
        number | null
      >`avg(CASE WHEN ${loans.state} = 'returned' THEN ${loans.closedAtMs} - ${loans.lentAtMs} END)`,
      out: sql<number>`sum(CASE WHEN ${loans.state} = 'out' THEN ${loans.quantity} - ${loans.back} ELSE 0 END)`,
      lost: sql<number>`sum(CASE WHEN ${loans.state} = 'lost' THEN ${loans.quantity} - ${loans.back} ELSE 0 END)`,
    })
    .from(loans)
    .where(
      sql`${loans.lentAtMs} IS NOT NULL AND ${loans.lentAtMs} >= ${slot('from')} AND ${loans.lentAtMs} < ${slot('until')} AND ${loans.state} <> 'withdrawn'`,
    )
    .groupBy(loans.itemId, loans.floor)
    .prepare();
  const recall = db
    .select()
    .from(loanRecalls)
    .where(eq(loanRecalls.day, slot('day')))
    .prepare();
  return {
    ...itemReads(db),
    byId: (id: string) => byId.get({ id }),
    /** Out, kept or waited for; who asked first on top. */
    open: () => open.all(),
    openOf: (itemId: string) => openOf.all({ itemId }),
    openAt: (place: string) => openAt.all({ place }),
    openOfUnit: (unitId: string) => openOfUnit.get({ unitId }),
    /** The newest loan that lost it. */
    lostOfUnit: ({ itemId, id }: { itemId: string; id: string }) => lostOfUnit.get({ itemId, id }),
    toSettle: () => toSettle.all(),
    /** Asked for by a moment and closed since. */
    closedSince: (momentMs: number) => closedSince.all({ momentMs }),
    /** Decided about since a moment. */
    settledSince: (momentMs: number) => settledSince.all({ momentMs }),
    /** What a request lent, or waits for. */
    ofRequest: (id: string) => ofRequest.all({ id }),
    /** What a request fetches back. */
    ofReturn: (id: string) => ofReturn.all({ id }),
    newest: (limit: number) => newest.all({ limit }),
    ofItem: (itemId: string, limit: number) => ofItem.all({ itemId, limit }),
    at: (place: string, limit: number) => at.all({ place, limit }),
    counts: (from: number, until: number) => counts.all({ from, until }),
    recall: (day: string) => recall.get({ day }),
  };
};

export const loanWrites = (db: Writable) => ({
  insertItem: prepareInsert(db, loanItems),
  saveItem: prepareSave(db, loanItems, loanItems.id),
  insertUnit: prepareInsert(db, loanUnits),
  saveUnit: prepareSave(db, loanUnits, loanUnits.id),
  insert: prepareInsert(db, loans),
  save: prepareSave(db, loans, loans.id),
  insertRecall: prepareInsert(db, loanRecalls),
  saveSettings: prepareSave(db, loanSettings, loanSettings.id),
});
