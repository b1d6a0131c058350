/** The charges' statements. */
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { type ChargeRow, charges, requests, services } from '../database/schema/index.ts';

const slot = sql.placeholder;
// Stands literally in the statements: the partial index is used only so.
// Of those of one moment the last one made; an index ends with it, so that nothing is sorted.
const newestRow = sql`${charges}.rowid DESC`;
const isOpen = sql`${charges.state} = 'open'`;
const inSpan = sql`${charges.atMs} >= ${slot('fromMs')} AND ${charges.atMs} < ${slot('untilMs')}`;
const inState = sql`(${slot('state')} = 'all' OR ${charges.state} = ${slot('state')})`;
const summed = {
  currency: charges.currency,
  kind: charges.kind,
  count: sql<number>`count(*)`,
  cents: sql<number>`sum(${charges.cents})`,
  unpriced: sql<number>`count(*) FILTER (WHERE ${charges.cents} = 0 AND ${charges.state} = 'open')`,
};

const counts = sql`(${slot('state')} = 'voided' OR ${charges.state} <> 'voided')`;

type Wanted = {
  state: ChargeRow['state'] | 'all';
  place: string | undefined;
  fromMs: number;
  untilMs: number;
};

export const chargeReads = (db: Readable) => {
  const select = () => db.select().from(charges);
  const byId = select()
    .where(eq(charges.id, slot('id')))
    .prepare();
  const ofSource = select()
    .where(and(eq(charges.sourceKind, slot('kind')), eq(charges.sourceId, slot('id'))))
    .prepare();
  const open = select().where(isOpen).orderBy(desc(charges.atMs)).prepare();
  const isAt = eq(charges.place, slot('place'));
  const between = select()
    .where(and(inSpan, inState))
    .orderBy(desc(charges.atMs), newestRow)
    .limit(slot('limit'))
    .prepare();
  const at = select()
    .where(and(isAt, inSpan, inState))
    .orderBy(desc(charges.atMs), newestRow)
    .limit(slot('limit'))
    .prepare();
  const ofStay = select()
    .where(and(eq(charges.stayId, slot('stayId')), sql`${charges.stayId} IS NOT NULL`))
    .prepare();
  const sums = () =>
    db
      .select(summed)
      .from(charges)
      .groupBy(charges.currency, charges.kind)
      .orderBy(asc(charges.currency));
  const sumsBetween = sums()
    .where(and(inSpan, inState, counts))
    .prepare();
  const sumsAt = sums()
    .where(and(isAt, inSpan, inState, counts))
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
    found: ({ place, ...wanted }: Wanted, limit: number) =>
      place === undefined ? between.all({ ...wanted, limit }) : at.all({ place, ...wanted, limit }),
    /** Of all that is wanted, by currency and kind; what was voided counts only among its like. */
    sums: ({ place, ...wanted }: Wanted) =>
      place === undefined ? sumsBetween.all(wanted) : sumsAt.all({ place, ...wanted }),
    ofStay: (stayId: string) => ofStay.all({ stayId }),
    /** Done requests for a paid service without a charge, oldest first. */
    unbilled: (fromMs: number) => unbilled.all({ fromMs }),
  };
};

export const chargeWrites = (db: Writable) => ({
  insert: prepareInsert(db, charges),
  save: prepareSave(db, charges, charges.id),
});
