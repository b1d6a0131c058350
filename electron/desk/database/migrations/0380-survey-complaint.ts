/** The enquiry a complaint came from is found by the complaint. */
import type { Migration } from './migration.ts';

export const surveyComplaint: Migration = {
  version: 380,
  sql: `
CREATE INDEX surveys_complaint ON surveys (complaint_id) WHERE complaint_id IS NOT NULL;
`,
};
