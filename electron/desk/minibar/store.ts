/** The minibars' statements. */
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import {
  minibarArticles,
  minibarChecks,
  minibarPars,
  minibarRefills,
  minibarRooms,
  minibarStock,
  minibarTaken,
  requests,
} from '../database/schema/index.ts';

const slot = sql.placeholder;

export const minibarReads = (db: Readable) => {
  const articles = db
    .select()
    .from(minibarArticles)
    .orderBy(asc(minibarArticles.position))
    .prepare();
  const pars = db.select().from(minibarPars).prepare();
  const rooms = db.select().from(minibarRooms).prepare();
  const room = db
    .select()
    .from(minibarRooms)
    .where(eq(minibarRooms.room, slot('room')))
    .prepare();
  const inStock = () => db.select().from(minibarStock);
  const stock = inStock().prepare();
  const stockOf = inStock()
    .where(eq(minibarStock.room, slot('room')))
    .prepare();
  const expiring = inStock()
    .where(
      sql`${minibarStock.expires} IS NOT NULL AND ${minibarStock.quantity} > 0 AND ${minibarStock.expires} <= ${slot('until')}`,
    )
    .orderBy(asc(minibarStock.expires))
    .prepare();
  const check = db
    .select()
    .from(minibarChecks)
    .where(eq(minibarChecks.id, slot('id')))
    .prepare();
  const checksOf = db
    .select()
    .from(minibarChecks)
    .where(eq(minibarChecks.room, slot('room')))
    .orderBy(desc(minibarChecks.atMs))
    .limit(slot('limit'))
    .prepare();
  const takenOf = db
    .select()
    .from(minibarTaken)
    .where(eq(minibarTaken.checkId, slot('checkId')))
    .orderBy(sql`rowid`)
    .prepare();
  const taken = db
    .select()
    .from(minibarTaken)
    .where(eq(minibarTaken.id, slot('id')))
    .prepare();
  const refillOfRequest = db
    .select()
    .from(minibarRefills)
    .where(
      and(
        eq(minibarRefills.requestId, slot('requestId')),
        sql`${minibarRefills.requestId} IS NOT NULL`,
        eq(minibarRefills.undone, sql`0`),
      ),
    )
    .prepare();
  const awaited = db
    .select({ id: requests.id, number: requests.number, place: requests.place })
    .from(requests)
    .where(
      sql`${requests.doneAtMs} IS NOT NULL AND ${requests.doneAtMs} >= ${slot('fromMs')}
        AND ${requests.service} = 'minibar-check' AND ${requests.state} IN ('done', 'confirmed')
        AND NOT EXISTS (SELECT 1 FROM ${minibarChecks} WHERE ${minibarChecks.requestId} = ${requests.id}
          AND ${minibarChecks.requestId} IS NOT NULL AND ${minibarChecks.undone} = 0)`,
    )
    .orderBy(asc(requests.doneAtMs))
    .prepare();
  return {
    articles: () => articles.all(),
    pars: () => pars.all(),
    rooms: () => rooms.all(),
    room: (room_: string) => room.get({ room: room_ }),
    stock: () => stock.all(),
    stockOf: (room_: string) => stockOf.all({ room: room_ }),
    /** What is in rooms and expires by a day, the first on top. */
    expiring: (until: string) => expiring.all({ until }),
    check: (id: string) => check.get({ id }),
    /** Newest first. */
    checksOf: (room_: string, limit: number) => checksOf.all({ room: room_, limit }),
    takenOf: (checkId: string) => takenOf.all({ checkId }),
    taken: (id: string) => taken.get({ id }),
    refillOfRequest: (requestId: string) => refillOfRequest.get({ requestId }),
    /** Checks reported done while nobody has said what was taken, oldest first. */
    awaited: (fromMs: number) => awaited.all({ fromMs }),
  };
};

export const minibarWrites = (db: Writable) => ({
  insertArticle: prepareInsert(db, minibarArticles),
  saveArticle: prepareSave(db, minibarArticles, minibarArticles.id),
  insertPar: prepareInsert(db, minibarPars),
  savePar: prepareSave(db, minibarPars, minibarPars.id),
  insertRoom: prepareInsert(db, minibarRooms),
  saveRoom: prepareSave(db, minibarRooms, minibarRooms.id),
  insertStock: prepareInsert(db, minibarStock),
  saveStock: prepareSave(db, minibarStock, minibarStock.id),
  insertCheck: prepareInsert(db, minibarChecks),
  saveCheck: prepareSave(db, minibarChecks, minibarChecks.id),
  insertTaken: prepareInsert(db, minibarTaken),
  saveTaken: prepareSave(db, minibarTaken, minibarTaken.id),
  insertRefill: prepareInsert(db, minibarRefills),
  saveRefill: prepareSave(db, minibarRefills, minibarRefills.id),
});
