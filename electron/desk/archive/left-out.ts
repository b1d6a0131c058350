/** The tables no month's archive holds, and why; and the words no file holds. A new table stands here or among the members. */
import type { SubjectKind } from '../../../shared/kernel/subjects.ts';

const reasons = {
  person:
    'of the house’s own people: theirs and their supervisors’, not everybody’s who opens a file',
  setting: 'how the house is set up: the record tells every change of it',
  now: 'how something stands now, not what happened: the record tells how it came about',
  inside: 'the program’s own: made anew from the rest',
  paper: 'too large or of no use without what it lies beside',
  parts: 'in the file of personal words, event by event',
} as const;
export type LeftOut = keyof typeof reasons;

const lists: Record<LeftOut, string> = {
  person:
    'breaks call_checks carers conduct_entries figure_looks looks practice_calls practice_days rosters standing_hours swaps trainings',
  setting:
    'backup_settings complaint_ladders complaint_limits complaint_settings figure_settings floors house housekeeping_settings keeping_rules ladder laundry_articles laundry_settings loan_settings minibar_articles minibar_pars public_rounds report_aims retention_rules room_service_settings room_settings shifts survey_settings welcome_steps work_types',
  now: 'floor_calendars floor_servings guests_apart key_bookings key_envelopes key_handouts key_rings loan_recalls loan_units lost_pairs minibar_rooms minibar_stock retired_rooms room_batches room_care room_connections room_deals room_names service_exceptions sign_in_tries stay_tasks watches',
  inside:
    'alarm_showings archives counters documents index_queue lost_words own_hand record_findings retention_runs strange_hands',
  paper: 'contract_files photos',
  parts: 'event_personal',
};

/** By table: why it is left out. */
export const leftOut: ReadonlyMap<string, string> = new Map(
  (Object.keys(lists) as LeftOut[]).flatMap((why) =>
    lists[why].split(' ').map((table): [string, string] => [table, reasons[why]]),
  ),
);

/** Complaints only the entitled may see. */
const sensitive = '(SELECT id FROM complaints WHERE sensitive = 1)';

/**
 * Rows whose words only the entitled see on the console, in SQL, by their register: a file that lies about
 * and is read with any program does not hold them. What is of whom in the record goes by the same rows.
 */
export const forTheEntitled: readonly { table: string; kind: SubjectKind; rows: string }[] = [
  { table: 'complaints', kind: 'complaint', rows: `id IN ${sensitive}` },
  { table: 'measures', kind: 'measure', rows: `complaint_id IN ${sensitive}` },
  { table: 'surveys', kind: 'survey', rows: `complaint_id IN ${sensitive}` },
  // The record has what was said in the call as it was said.
  {
    table: 'calls',
    kind: 'call',
    rows: 'id IN (SELECT call_id FROM complaints WHERE sensitive = 1 AND call_id IS NOT NULL)',
  },
];

/** Whose personal words of the record are of the house’s own people. */
export const ofPeople = ['call-check', 'training', 'conduct', 'practice'] as const;
