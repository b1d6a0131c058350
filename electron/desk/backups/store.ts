/** The statements of the copies' settings. */
import type { Readable, Writable } from '../database/open.ts';
import { type BackupSettingsRow, backupSettings } from '../database/schema/index.ts';

export const backupReads = (db: Readable) => {
  const settings = db.select().from(backupSettings).prepare();
  return {
    /** @throws Error never in a house of ours: the row is made with the table */
    settings: (): BackupSettingsRow => {
      const row = settings.get();
      if (!row) throw new Error('the settings of the copies are gone');
      return row;
    },
  };
};

export const backupWrites = (db: Writable) => ({
  change: (fields: Partial<Omit<BackupSettingsRow, 'id'>>): void => {
    db.update(backupSettings).set(fields).run();
  },
});
