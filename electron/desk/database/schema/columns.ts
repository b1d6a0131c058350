/** Kinds of columns the tables share. Columns that hold several values are JSON texts. */
import { integer, text } from 'drizzle-orm/sqlite-core';

/** Hours of a day in minutes after midnight; `until` below `from` runs over midnight. */
export type Hours = { from: number; until: number };

export const flag = (name: string) => integer(name, { mode: 'boolean' });
export const list = <T>(name: string) => text(name, { mode: 'json' }).$type<T[]>();
