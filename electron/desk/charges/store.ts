/** The charges' statements. */
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { charges, requests, services } from '../database/schema/index.ts';

const slot = sql.placeholder;
// Stands literally in the statements: the partial index is used only so.
const isOpen = sql`${charges.state} = 'open'`;
const inSpan = sql`${charges.atMs} >= ${slot('fromMs')} AND ${charges.atMs} < ${slot('untilMs')}`;

export const chargeReads = (db: Readable) => {
  const select = () => db.select().from(charges);
  const byId = select()
    .where(eq(charges.id, slot('id')))
    .prepare();
  const ofSource = select()
    .where(and(eq(charges.sourceKind, slot('kind')), eq(charges.sourceId, slot('id'))))
    .prepare();
  const open = select().where(isOpen).orderBy(desc(charges.atMs)).prepare();
  const between = select().where(inSpan).orderBy(desc(charges.atMs)).limit(slot('limit')).prepare();
  const at = select()
    .where(and(eq(charges.place, slot('place')), inSpan))
    .orderBy(desc(charges.atMs))
    .limit(slot('limit'))
    .prepare();
  const ofStay = select()
    .where(and(eq(charges.stayId, slot('stayId')), sql`${charges.stayId} IS NOT NULL`))
    .prepare();
  const unbilled = db
    .select({
      id: requests.id,
      number: requests.number,
      place: requests.place,
      service: requests.service,
      zh: services.zh,
      en: services.en,
      doneAtMs: requests.doneAtMs,
    })
    .from(requests)
    .innerJoin(services, eq(services.code, requests.service))
    .where(
      sql`${requests.doneAtMs} IS NOT NULL AND ${requests.doneAtMs} >= ${slot('fromMs')}
        AND ${requests.state} IN ('done', 'confirmed') AND ${services.charge} = 'yes'
        AND NOT EXISTS (SELECT 1 FROM ${charges}
          WHERE ${charges.sourceKind} = 'request' AND ${charges.sourceId} = ${requests.id})`,
    )
    .orderBy(asc(requests.doneAtMs))
    .prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    /** The one charge of an act, whatever has become of it. */
    ofSource: (kind: string, id: string) => ofSource.get({ kind, id }),
    /** Newest first. */
    open: () => open.all(),
    between: (fromMs: number, untilMs: number, limit: number) =>
      between.all({ fromMs, untilMs, limit }),
    at: (place: string, fromMs: number, untilMs: number, limit: number) =>
      at.all({ place, fromMs, untilMs, limit }),
    ofStay: (stayId: string) => ofStay.all({ stayId }),
    /** Done requests for a paid service without a charge, oldest first. */
    unbilled: (fromMs: number) => unbilled.all({ fromMs }),
  };
};

export const chargeWrites = (db: Writable) => ({
  insert: prepareInsert(db, charges),
  save: prepareSave(db, charges, charges.id),
});
