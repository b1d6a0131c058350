/** Extra beds' statements. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { bedSteps, partsOut } from '../../../shared/extra-beds/model.ts';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { events, extraBeds } from '../database/schema/index.ts';

const slot = sql.placeholder;
// Stands literally in the statement: the partial index is used only so.
const isOpen = sql`${extraBeds.open} = 1`;

export const extraBedReads = (db: Readable) => {
  const select = () => db.select().from(extraBeds);
  const ofRequest = select()
    .where(eq(extraBeds.requestId, slot('id')))
    .prepare();
  const ofOut = select()
    .where(and(eq(extraBeds.outRequestId, slot('id')), sql`${extraBeds.outRequestId} IS NOT NULL`))
    .prepare();
  const openAt = select()
    .where(and(eq(extraBeds.place, slot('place')), isOpen))
    .orderBy(asc(extraBeds.putAtMs))
    .prepare();
  const leftAt = select()
    .where(
      and(
        eq(extraBeds.place, slot('place')),
        eq(extraBeds.outAtMs, slot('atMs')),
        sql`${extraBeds.outAtMs} IS NOT NULL`,
      ),
    )
    .prepare();
  const steps = db
    .select({
      kind: events.kind,
      count: sql<number>`${events.body} ->> '$.facts.count'`,
      atMs: sql<number>`${events.body} ->> '$.facts.atMs'`,
      outRequestId: sql<string | null>`${events.body} ->> '$.facts.outRequestId'`,
    })
    .from(events)
    .where(and(eq(events.subjectId, slot('id')), inArray(events.kind, Object.values(bedSteps))))
    .orderBy(asc(events.seq))
    .prepare();
  return {
    /** The beds a request put up, as many as stand of them or stood last. */
    ofRequest: (id: string) => ofRequest.get({ id }),
    /** Those of them that were given back before the others: a request has one row, the record tells the rest. */
    partsOf: (id: string) => partsOut(steps.all({ id })),
    /** The beds a request carried out. */
    ofOut: (id: string) => ofOut.all({ id }),
    /** Those a guest of the room pays for. */
    openAt: (place: string) => openAt.all({ place }),
    /** Those left behind at a moment. */
    leftAt: (place: string, atMs: number) => leftAt.all({ place, atMs }),
  };
};

export const extraBedWrites = (db: Writable) => ({
  insert: prepareInsert(db, extraBeds),
  save: prepareSave(db, extraBeds, extraBeds.id),
});
