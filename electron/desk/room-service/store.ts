/** Room service's statements. */
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { roomServiceOrders as orders, roomServiceSettings } from '../database/schema/index.ts';

const slot = sql.placeholder;
// Stands literally in the statement: the partial index is used only so.
const isOpen = sql`${orders.open} = 1`;
const standardTrayMinutes = 75;

export const roomServiceReads = (db: Readable) => {
  const select = () => db.select().from(orders);
  const byId = select()
    .where(eq(orders.id, slot('id')))
    .prepare();
  const ofRequest = select()
    .where(eq(orders.requestId, slot('id')))
    .prepare();
  const ofTray = select()
    .where(and(eq(orders.trayRequestId, slot('id')), sql`${orders.trayRequestId} IS NOT NULL`))
    .orderBy(asc(orders.takenAtMs))
    .prepare();
  const open = select().where(isOpen).orderBy(asc(orders.takenAtMs)).prepare();
  const newest = select().orderBy(desc(orders.takenAtMs)).limit(slot('limit')).prepare();
  const at = select()
    .where(eq(orders.place, slot('place')))
    .orderBy(desc(orders.takenAtMs))
    .limit(slot('limit'))
    .prepare();
  const settings = db.select().from(roomServiceSettings).prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    /** The order whose meal a request brings. */
    ofRequest: (id: string) => ofRequest.get({ id }),
    /** The orders whose trays a request fetches. */
    ofTray: (id: string) => ofTray.all({ id }),
    open: () => open.all(),
    newest: (limit: number) => newest.all({ limit }),
    at: (place: string, limit: number) => at.all({ place, limit }),
    settings: () => settings.get() ?? { id: 1, trayMinutes: standardTrayMinutes },
  };
};

export const roomServiceWrites = (db: Writable) => ({
  insert: prepareInsert(db, orders),
  save: prepareSave(db, orders, orders.id),
  saveSettings: prepareSave(db, roomServiceSettings, roomServiceSettings.id),
});
