/** Kinds of columns the tables share. Columns that hold several values are JSON texts. */
import { customType, integer, text } from 'drizzle-orm/sqlite-core';

export const flag = (name: string) => integer(name, { mode: 'boolean' });
export const list = <T>(name: string) => text(name, { mode: 'json' }).$type<T[]>();

const orJson = customType<{ data: unknown; driverData: string | null }>({
  dataType: () => 'text',
  toDriver: (value) => (value === null ? null : JSON.stringify(value)),
  fromDriver: (text) => (text === null ? null : JSON.parse(text)),
});
/** A value, or nothing: the library's own JSON column would write the word `null` for nothing. */
export const optionalJson = <T>(name: string) => orJson(name).$type<T>();
