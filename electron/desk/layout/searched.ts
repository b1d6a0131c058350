/** What search finds under a room's number, kind by kind: whatever names a room there is put in its words. */
import { type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type SearchKind, searchKinds } from '../../../shared/search/contract.ts';
import type { Readable } from '../database/open.ts';
import {
  calls,
  charges,
  complaints,
  foundItems,
  guestThings,
  keys,
  laundryBags,
  loans,
  lossReports,
  messages,
  requests,
  roomServiceOrders,
  rooms,
  stays,
  surveys,
  wakeUps,
} from '../database/schema/index.ts';

type Rows = SQLiteTable & { id: SQLiteColumn };
type Placed = { table: Rows; names: SQL };

const places = sql`SELECT value FROM json_each(${sql.placeholder('places')})`;

const one = (table: Rows, column: SQLiteColumn): Placed => ({
  table,
  names: sql`${column} IN (${places})`,
});
const list = (table: Rows, column: SQLiteColumn): Placed => ({
  table,
  names: sql`EXISTS (SELECT 1 FROM json_each(${column}) AS listed WHERE listed.value IN (${places}))`,
});

/** Of who lives or lived there: a guest is asked about a stay. */
const ofStays = (table: Rows, column: SQLiteColumn): Placed => ({
  table,
  names: sql`${column} IN (SELECT ${stays.id} FROM ${stays} WHERE ${stays.room} IN (${places}))`,
});

/** Null: of no room. */
const placed: Record<SearchKind, Placed | null> = {
  request: one(requests, requests.place),
  call: one(calls, calls.place),
  stay: one(stays, stays.room),
  room: one(rooms, rooms.number),
  message: one(messages, messages.place),
  'found-item': one(foundItems, foundItems.place),
  'loss-report': one(lossReports, lossReports.place),
  loan: one(loans, loans.place),
  'loan-item': null,
  charge: one(charges, charges.place),
  laundry: one(laundryBags, laundryBags.place),
  order: one(roomServiceOrders, roomServiceOrders.place),
  'guest-thing': one(guestThings, guestThings.place),
  'wake-up': one(wakeUps, wakeUps.place),
  key: list(keys, keys.rooms),
  handover: null,
  complaint: one(complaints, complaints.place),
  survey: ofStays(surveys, surveys.stayId),
  measure: null,
  answer: null,
  'service-contract': null,
  guest: null,
};

/** Everything search knows under one of the numbers. */
export const prepareSearched = (db: Readable) => {
  const statements = searchKinds.flatMap((kind) => {
    const of = placed[kind];
    if (!of) return [];
    const { table, names } = of;
    return [{ kind, rows: db.select({ id: table.id }).from(table).where(names).prepare() }];
  });
  return (numbers: readonly string[]): { kind: SearchKind; id: string }[] =>
    statements.flatMap(({ kind, rows }) =>
      rows.all({ places: JSON.stringify(numbers) }).map(({ id }) => ({ kind, id: String(id) })),
    );
};
