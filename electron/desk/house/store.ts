/** The house's statements: settings, running numbers, shifts, the ladder. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import {
  type CounterRow,
  counters,
  type HouseRow,
  house,
  ladder,
  shifts,
} from '../database/schema/index.ts';

export const houseReads = (db: Readable) => {
  const one = db.select().from(house).prepare();
  const allShifts = db.select().from(shifts).orderBy(asc(shifts.fromMinute)).prepare();
  const rungs = db
    .select()
    .from(ladder)
    .where(
      and(
        eq(ladder.priority, sql.placeholder('priority')),
        eq(ladder.period, sql.placeholder('period')),
      ),
    )
    .orderBy(asc(ladder.rung))
    .prepare();
  return {
    get: (): HouseRow | undefined => one.get(),
    shifts: () => allShifts.all(),
    /** The four rungs for a priority by day or night, lowest first. */
    rungs: (priority: string, period: 'day' | 'night') => rungs.all({ priority, period }),
  };
};

export const houseWrites = (db: Writable) => {
  const next = db
    .insert(counters)
    .values({ name: sql.placeholder('name'), value: 1 })
    .onConflictDoUpdate({ target: counters.name, set: { value: sql`${counters.value} + 1` } })
    .returning({ value: counters.value })
    .prepare();
  const reach = db
    .insert(counters)
    .values({ name: sql.placeholder('name'), value: sql.placeholder('value') })
    .onConflictDoUpdate({
      target: counters.name,
      set: { value: sql`max(${counters.value}, excluded.value)` },
    })
    .prepare();
  return {
    insert: prepareInsert(db, house),
    save: prepareSave(db, house, house.id),
    insertShift: prepareInsert(db, shifts),
    insertRung: prepareInsert(db, ladder),
    nextNumber: (name: string): number => next.get({ name })?.value ?? 0,
    /** Up to these all were given, by a house that gave way: none of them is given again. */
    reachNumbers: (given: readonly CounterRow[]): void => {
      for (const counter of given) reach.run(counter);
    },
    /** Whichever were given, these are not given again. @param by how many may have been */
    leapNumbers: (by: number): void =>
      void db
        .update(counters)
        .set({ value: sql`${counters.value} + ${by}` })
        .run(),
  };
};
