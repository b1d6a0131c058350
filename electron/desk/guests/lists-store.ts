/** The statements lists of guests' files are made of: each reads many rows, and few columns of them. */
import { getTableColumns, isNull, sql } from 'drizzle-orm';
import type { Readable } from '../database/open.ts';
import { prepareRows } from '../database/prepared.ts';
import { type GuestRow, guests, stays } from '../database/schema/index.ts';

const slot = sql.placeholder;

/** What a file is put in order by. */
export type FileHead = Pick<GuestRow, 'id' | 'name' | 'vipClass'>;
/** 3: the name itself; 2: its beginning, its letters, the telephone; 1: elsewhere. */
export type FittingFile = FileHead & { fit: number };

const head = { id: guests.id, name: guests.name, vipClass: guests.vipClass };

/** Compared as names are, see `nameKey`. */
const companyKey = sql`lower(replace(replace(replace(${guests.company}, ' ', ''), '.', ''), '·', ''))`;

const startsWith = (column: unknown, key: unknown) =>
  sql`substr(${column}, 1, length(${key})) = ${key}`;

const fit = sql<number>`CASE
  WHEN ${guests.nameKey} = ${slot('key')} THEN 3
  WHEN ${startsWith(guests.nameKey, slot('key'))}
    OR ${startsWith(guests.spelt, slot('spelt'))}
    OR ${guests.letters} = ${slot('spelt')}
    OR (${slot('digits')} <> '' AND instr(${guests.phone}, ${slot('digits')})) THEN 2
  WHEN instr(${guests.nameKey}, ${slot('key')})
    OR (${slot('company')} <> '' AND instr(${companyKey}, ${slot('company')})) THEN 1
  ELSE 0 END`;

/** Names of several files, telephones and documents of several: whoever may be one person has one of them. */
const ofSeveral = (column: unknown) =>
  sql`${column} IN (SELECT ${column} FROM ${guests}
    WHERE ${guests.mergedInto} IS NULL AND ${column} IS NOT NULL AND ${column} <> ''
    GROUP BY ${column} HAVING count(*) > 1)`;

export const fileListReads = (db: Readable) => {
  const heads = db.select(head).from(guests).where(isNull(guests.mergedInto)).prepare();
  const fitting = db
    .select({ ...head, fit: fit.as('fit') })
    .from(guests)
    .where(sql`${guests.mergedInto} IS NULL AND fit > 0`)
    .prepare();
  const alike = prepareRows<GuestRow>(
    db
      .select()
      .from(guests)
      .where(
        sql`${guests.mergedInto} IS NULL AND (${ofSeveral(guests.nameKey)}
          OR ${ofSeveral(guests.phone)} OR ${ofSeveral(guests.document)})`,
      )
      .orderBy(sql`guests.rowid`)
      .prepare(),
    getTableColumns(guests),
  );
  const merged = db
    .select({ id: guests.id, into: guests.mergedInto })
    .from(guests)
    .where(sql`${guests.mergedInto} IS NOT NULL`)
    .prepare();
  const incognito = db
    .selectDistinct({ id: stays.guestId })
    .from(stays)
    .where(sql`${stays.incognito} = 1 AND ${stays.guestId} IS NOT NULL`)
    .prepare();
  const stayCounts = db
    .select({ id: stays.guestId, count: sql<number>`count(*)` })
    .from(stays)
    .where(sql`${stays.guestId} IS NOT NULL AND ${stays.state} NOT IN ('cancelled', 'no-show')`)
    .groupBy(stays.guestId)
    .prepare();
  return {
    /** Of files that stand for themselves. */
    heads: () =>
      heads.values().map(([id, name, vipClass]) => ({ id, name, vipClass })) as FileHead[],
    /** Of files that stand for themselves and fit what is typed. @param company, digits empty: not looked at */
    fitting: (typed: { key: string; spelt: string; digits: string; company: string }) =>
      fitting
        .values(typed)
        .map(([id, name, vipClass, fits]) => ({ id, name, vipClass, fit: fits })) as FittingFile[],
    /** Files whose name, telephone or document another has too, in the order they were opened. */
    alike: () => alike(),
    /** Every file that was put into another. */
    merged: () => merged.all(),
    /** Files a stay stands in that was to be told to nobody. */
    incognito: () => incognito.values().map(([id]) => id as string),
    /** How often who came, or is to come: of each file by itself. */
    stayCounts: () =>
      stayCounts.values().map(([id, count]) => ({ id: id as string, count: count as number })),
  };
};
