/** Looks over every page of a house that is not open. */
import { databaseFile, openCopy } from '../database/open.ts';
import { troubleOf } from '../database/trouble.ts';

/** What is wrong with its file, in SQLite's words; null: nothing. @throws what is no damage */
export const faultOf = (dataDir: string, nativeBinding: string | undefined): string | null => {
  try {
    const raw = openCopy({ file: databaseFile(dataDir), nativeBinding });
    try {
      const said = raw.pragma('quick_check(1)', { simple: true }) as string;
      return said === 'ok' ? null : said;
    } finally {
      raw.close();
    }
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble?.code === 'DATABASE_CORRUPT') return String(trouble.details['cause']);
    throw error;
  }
};
