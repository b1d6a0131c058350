/** Copies of the house: where the second goes, how they are locked, the last rehearsal. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** How a rehearsal went, as it is kept. */
export type Rehearsed = {
  atMs: number;
  name: string;
  ok: boolean;
  events: number;
  tookMs: number;
  findings: string[];
};

export const backupSettings = sqliteTable('backup_settings', {
  id: integer('id').primaryKey(),
  /** A folder on another disk; null: none. */
  secondPlace: text('second_place'),
  /** Copies are locked for this age recipient; null: they are not locked. */
  recipient: text('recipient'),
  /** The recipient's identity, itself locked with the passphrase. The house keeps no key that opens a copy. */
  sealedKey: text('sealed_key'),
  rehearsal: text('rehearsal', { mode: 'json' }).$type<Rehearsed>(),
});
export type BackupSettingsRow = typeof backupSettings.$inferSelect;
