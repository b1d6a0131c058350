/**
 * Names are kept as they are typed in Latin letters too, and whoever stayed incognito is found by an index:
 * a list of guests' files no longer asks for each of them.
 */
import { speltByLetters, speltWhole } from '../../kernel/spelling.ts';
import type { Migration } from './migration.ts';

export const guestSpellings: Migration = {
  version: 400,
  functions: { spelt_whole: speltWhole, spelt_by_letters: speltByLetters },
  sql: `
ALTER TABLE guests ADD COLUMN spelt TEXT;
ALTER TABLE guests ADD COLUMN letters TEXT;
UPDATE guests SET spelt = spelt_whole(name_key), letters = spelt_by_letters(name_key);
CREATE INDEX stays_incognito ON stays (guest_id) WHERE incognito = 1 AND guest_id IS NOT NULL;
`,
};
