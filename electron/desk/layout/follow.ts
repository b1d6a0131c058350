/**
 * How everything follows a room that gets another number.
 *
 * A room is its id; its number is a name. Rows all over the house name a room by its number, because that
 * is what people say, type and print. They keep to one rule: a row names a room by the number it bears
 * now. So whoever asks what happened at a number gets the whole history of the room that bears it and of
 * no other, without knowing that rooms are ever renamed. A renumbering keeps the rule by renaming the room
 * in every row, open or closed, in its own transaction; any number of rooms may change numbers at once, so
 * that two can swap. A room taken out of the house keeps its number until another room takes it; then its
 * rows are renamed first (`1208*`), and the two histories stay apart.
 *
 * The record itself never changes: its events stand under the number of their day. `room_names` says until
 * which event a room bore a number, and `story.ts` puts them together again.
 *
 * What is written to be read by people as it was (words, notes, printed lists, signed sheets) stays.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Writable } from '../database/open.ts';
import {
  alarms,
  askings,
  calls,
  charges,
  complaints,
  discrepancies,
  doorOpenings,
  extraBeds,
  foundItems,
  guestThings,
  keyIncidents,
  keys,
  laundryBags,
  loans,
  lossReports,
  messages,
  minibarChecks,
  minibarPars,
  minibarRefills,
  minibarRooms,
  minibarStock,
  requests,
  roomCare,
  roomClosures,
  roomServiceOrders,
  roomTasks,
  sittings,
  stays,
  surveys,
  wakeUps,
  watches,
  welfareChecks,
} from '../database/schema/index.ts';

/** A column that names rooms by number. */
export type Follower = {
  table: SQLiteTable;
  column: SQLiteColumn;
  /** `list`: a JSON list of numbers. */
  shape: 'one' | 'list';
  /** What else must hold: the same text may name an area. */
  where?: SQL;
};

const one = (table: SQLiteTable, column: SQLiteColumn, where?: SQL): Follower => ({
  table,
  column,
  shape: 'one',
  ...(where ? { where } : {}),
});
const list = (table: SQLiteTable, column: SQLiteColumn): Follower => ({
  table,
  column,
  shape: 'list',
});

/** Every column of the house that names rooms by number: a new one has its line here. */
export const followers: readonly Follower[] = [
  one(requests, requests.place, sql`${requests.placeKind} = 'room'`),
  one(stays, stays.room),
  one(calls, calls.place),
  one(alarms, alarms.place),
  one(alarms, alarms.label, sql`${alarms.target} = 'welfare'`),
  one(alarms, alarms.subjectId, sql`${alarms.subjectKind} = 'room'`),
  one(watches, watches.place),
  one(watches, watches.label, sql`${watches.target} = 'welfare'`),
  one(watches, watches.subjectId, sql`${watches.subjectKind} = 'room'`),
  one(askings, askings.place),
  one(loans, loans.place),
  one(charges, charges.place),
  one(laundryBags, laundryBags.place),
  one(wakeUps, wakeUps.place),
  one(messages, messages.place),
  one(surveys, surveys.room),
  one(complaints, complaints.place, sql`${complaints.placeKind} = 'room'`),
  one(laundryBags, laundryBags.place),
  one(sittings, sittings.place),
  one(roomServiceOrders, roomServiceOrders.place),
  one(guestThings, guestThings.place),
  one(extraBeds, extraBeds.place),
  one(roomClosures, roomClosures.room),
  one(roomCare, roomCare.room),
  one(roomTasks, roomTasks.place, sql`${roomTasks.part} <> 'round'`),
  one(discrepancies, discrepancies.room),
  one(doorOpenings, doorOpenings.place),
  one(welfareChecks, welfareChecks.room),
  one(foundItems, foundItems.place, sql`${foundItems.placeKind} = 'room'`),
  one(lossReports, lossReports.place, sql`${lossReports.placeKind} = 'room'`),
  one(lossReports, lossReports.room),
  one(minibarPars, minibarPars.target, sql`${minibarPars.scope} = 'room'`),
  one(minibarRooms, minibarRooms.room),
  one(minibarStock, minibarStock.room),
  one(minibarChecks, minibarChecks.room),
  one(minibarRefills, minibarRefills.room),
  list(keys, keys.rooms),
  list(keyIncidents, keyIncidents.exposed),
  list(keyIncidents, keyIncidents.locksChanged),
];

const map = sql.placeholder('map');

const statementOf = (db: Writable, { table, column, shape, where }: Follower) => {
  const named = Object.entries(table).find(([, value]) => value === column)?.[0];
  if (named === undefined) throw new Error(`${column.name} is no column of its table`);
  const moved =
    shape === 'one'
      ? sql`(SELECT value FROM json_each(${map}) WHERE key = ${column})`
      : sql`(SELECT json_group_array(coalesce((SELECT value FROM json_each(${map}) AS named
          WHERE named.key = listed.value), listed.value)) FROM json_each(${column}) AS listed)`;
  const names =
    shape === 'one'
      ? sql`${column} IN (SELECT key FROM json_each(${map}))`
      : sql`EXISTS (SELECT 1 FROM json_each(${column}) AS listed
          WHERE listed.value IN (SELECT key FROM json_each(${map})))`;
  return db
    .update(table)
    .set({ [named]: moved } as never)
    .where(where ? sql`${names} AND ${where}` : names)
    .prepare();
};

/** Renames rooms in every row of the house, all at once. Returns how many rows named one of them. */
export const prepareFollow = (db: Writable) => {
  const statements = followers.map((follower) => statementOf(db, follower));
  const rename = (names: readonly (readonly [string, string])[]): number => {
    const slots = { map: JSON.stringify(Object.fromEntries(names)) };
    return statements.reduce((rows, statement) => rows + statement.run(slots).changes, 0);
  };
  return (renamed: ReadonlyMap<string, string>): number => {
    const names = [...renamed];
    if (!names.some(([, to]) => renamed.has(to))) return rename(names);
    // Where numbers go round, two rooms must not bear one on the way: a room has one closure, one discrepancy.
    const rows = rename(names.map(([from]) => [from, `\u0000${from}`]));
    rename(names.map(([from, to]) => [`\u0000${from}`, to]));
    return rows;
  };
};
