/**
 * How long the words of complaints are kept, which calls led to one, and search over complaints, enquiries, measures, answers,
 * contracts and guests' files: what stands in them from before is indexed in the background.
 */
import type { Migration } from './migration.ts';

const searched: readonly (readonly [kind: string, table: string])[] = [
  ['answer', 'answers'],
  ['service-contract', 'service_contracts'],
  ['measure', 'measures'],
  ['survey', 'surveys'],
  ['complaint', 'complaints'],
  ['guest', 'guests'],
];

export const archiveOfAll: Migration = {
  version: 390,
  sql: `
INSERT INTO retention_rules VALUES ('complaints', 36);
CREATE INDEX complaints_of_call ON complaints (call_id) WHERE call_id IS NOT NULL;

${searched
  .map(
    ([kind, table]) =>
      `INSERT INTO index_queue (kind, subject_id) SELECT '${kind}', id FROM ${table};`,
  )
  .join('\n')}
`,
};
