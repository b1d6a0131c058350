/**
 * What a supplier is paid and what its papers are called are kept back, and whether a search hits would tell
 * them: the contracts there are go through the index once more, without these words.
 */
import type { Migration } from './migration.ts';

export const contractWords: Migration = {
  version: 530,
  sql: `INSERT INTO index_queue (kind, subject_id) SELECT 'service-contract', id FROM service_contracts;`,
};
