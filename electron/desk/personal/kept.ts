/**
 * Which columns of the house hold what guests said or who they are, when their time is over, and whose they
 * are: the one table that erasing, the export of a guest and the archive go by. A new column with words
 * in it has its line here or in `plain.ts`; the test of the tables says so.
 */
import { byStay, empty, emptyList, type Kept, lived, none, toldOf } from './entry.ts';
import { keptOfGuests } from './kept-guests.ts';
import { calledBy, foundOf, lentTo, releasedTo } from './whose.ts';

/** True while an open complaint goes back to it. */
const complainedOf = (column: string): string =>
  `id IN (SELECT ${column} FROM complaints WHERE open = 1 AND ${column} IS NOT NULL)`;

export const kept: readonly Kept[] = [
  ...keptOfGuests,
  {
    table: 'calls',
    kind: 'call',
    of: 'calls',
    at: 'began_at_ms',
    ended: 'ended_at_ms',
    ofStay: calledBy,
    held: `EXISTS (SELECT 1 FROM loss_reports WHERE call_id = calls.id AND open = 1)
      OR ${complainedOf('call_id')}`,
    blank: { draft: empty, said: emptyList },
  },
  {
    table: 'requests',
    kind: 'request',
    of: 'requests',
    at: 'logged_at_ms',
    ended: 'closed_at_ms',
    ofStay: byStay,
    held: `EXISTS (SELECT 1 FROM charges WHERE source_id = requests.id AND state = 'open')
      OR ${complainedOf('request_id')}`,
    blank: { words: empty },
  },
  {
    table: 'messages',
    kind: 'message',
    of: 'messages',
    at: 'received_at_ms',
    ended: 'closed_at_ms',
    ofStay: byStay,
    blank: {
      said_for: none,
      said_from: none,
      contact: none,
      words: empty,
      attempts: emptyList,
      passed_to: none,
    },
  },
  {
    table: 'wake_ups',
    kind: 'wake-up',
    of: 'services',
    at: 'at_ms',
    ended: 'closed_at_ms',
    ofStay: byStay,
    holds: toldOf('wake_ups'),
    blank: {},
  },
  {
    table: 'loans',
    kind: 'loan',
    of: 'services',
    at: 'asked_at_ms',
    ended: 'closed_at_ms',
    ofStay: lentTo,
    holds: toldOf('loans'),
    blank: {},
  },
  {
    table: 'room_service_orders',
    kind: 'order',
    of: 'services',
    at: 'taken_at_ms',
    ended: 'closed_at_ms',
    ofStay: byStay,
    blank: { lines: emptyList, notes: empty, allergies: empty },
  },
  {
    table: 'laundry_bags',
    kind: 'laundry',
    of: 'services',
    at: 'collected_at_ms',
    ended: 'closed_at_ms',
    ofStay: byStay,
    blank: { shortage: none },
  },
  {
    table: 'sittings',
    kind: 'sitting',
    of: 'services',
    at: 'asked_at_ms',
    ended: 'CASE WHEN open = 0 THEN coalesce(ended_at_ms, until_ms) END',
    ofStay: byStay,
    blank: { details: none },
  },
  {
    table: 'guest_things',
    kind: 'guest-thing',
    of: 'services',
    at: 'asked_at_ms',
    ended: 'closed_at_ms',
    ofStay: byStay,
    blank: { from_where: empty, to_where: empty },
  },
  {
    table: 'door_openings',
    kind: 'door-opening',
    of: 'services',
    at: 'begun_at_ms',
    ended: 'ended_at_ms',
    // By the request, where it says whose it is: others may share the room.
    ofStay: `(${lived('place', 'begun_at_ms')} AND coalesce(
      (SELECT stay_id FROM requests WHERE id = door_openings.request_id), :stay) = :stay)`,
    // Which colleague knew them.
    ours: ['vouched_by'],
    blank: { answers: emptyList, vouched_by: none, word: none },
  },
  {
    table: 'welfare_checks',
    kind: 'welfare',
    of: 'services',
    at: 'opened_at_ms',
    ended: 'ended_at_ms',
    ofStay: lived('room', 'opened_at_ms'),
    blank: { steps: emptyList },
  },
  {
    table: 'discrepancies',
    kind: 'discrepancy',
    of: 'services',
    at: 'at_ms',
    ended: 'ended_at_ms',
    ofStay: lived('room', 'at_ms'),
    blank: { explanation: none },
  },
  {
    table: 'charges',
    kind: 'charge',
    of: 'services',
    at: 'at_ms',
    ended: 'closed_at_ms',
    ofStay: byStay,
    blank: { reason: none },
  },
  {
    table: 'found_items',
    kind: 'found-item',
    of: 'lost',
    at: 'registered_at_ms',
    ended: 'closed_at_ms',
    ofStay: foundOf,
    // By what is held back an owner is known: it is told to nobody who may claim the thing.
    ours: ['held_back', 'finder', 'finder_id'],
    oursUnless: { release: releasedTo },
    blank: {
      what: empty,
      marks: none,
      held_back: none,
      place_note: none,
      finder: none,
      release: none,
    },
  },
  {
    table: 'loss_reports',
    kind: 'loss-report',
    of: 'lost',
    at: 'reported_at_ms',
    ended: 'closed_at_ms',
    ofStay: byStay,
    blank: { what: empty, marks: none, place_note: none, guest: empty, contact: empty },
  },
  {
    table: 'surveys',
    kind: 'survey',
    of: 'surveys',
    at: 'asked_at_ms',
    ended: 'CASE WHEN draft = 0 THEN coalesce(answered_at_ms, asked_at_ms) END',
    ofStay: byStay,
    blank: { why: none, settled: none },
  },
  {
    table: 'complaints',
    kind: 'complaint',
    of: 'complaints',
    at: 'opened_at_ms',
    ended: 'CASE WHEN open = 0 THEN coalesce(closed_at_ms, opened_at_ms) END',
    // What was said of the room by somebody nobody asked the name of is of whoever lived there.
    ofStay: `(stay_id = :stay OR (stay_id IS NULL AND ${lived('place', 'opened_at_ms')}))`,
    holds: "words <> ''",
    // Who was meant, what was weighed, why and by whose leave.
    ours: [
      'about_id',
      'options',
      'cause',
      'cause_words',
      'no_measure',
      'opened_by',
      'owner_id',
      'closed_by',
    ],
    blank: {
      words: empty,
      wants: none,
      about_id: none,
      options: emptyList,
      replies: emptyList,
      follow_ups: emptyList,
      resolution: none,
      cause_words: none,
      no_measure: none,
    },
  },
  {
    table: 'open_questions',
    kind: 'question',
    of: 'calls',
    at: 'last_at_ms',
    // The words of what is still open are what the house is asked to answer.
    ended: 'CASE WHEN open = 0 THEN last_at_ms END',
    // What others asked as well is nobody's own.
    ofStay: `(id IN (SELECT question_id FROM askings WHERE stay_id = :stay AND question_id IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM askings
        WHERE question_id = open_questions.id AND stay_id IS NOT :stay))`,
    // Why it was left without an answer.
    ours: ['reason'],
    blank: { words: empty, same: empty, reason: none },
  },
  {
    // How a call was spoken is its taker's; what is noted of it may say who called.
    table: 'call_checks',
    kind: 'call-check',
    of: 'calls',
    at: 'at_ms',
    ended: 'at_ms',
    ofStay: `call_id IN (SELECT call_id FROM requests WHERE stay_id = :stay AND call_id IS NOT NULL)`,
    ours: 'all',
    blank: { note: empty, remark: none },
  },
  {
    table: 'room_tasks',
    kind: 'room-task',
    of: 'services',
    at: 'made_at_ms',
    ended: 'CASE WHEN open = 0 THEN coalesce(done_at_ms, made_at_ms) END',
    ofStay: lived('place', 'made_at_ms'),
    blank: { reason: none },
  },
  {
    table: 'handover_answers',
    kind: 'handover',
    of: 'handovers',
    at: 'at_ms',
    ended: 'at_ms',
    blank: { words: none },
  },
  {
    table: 'shift_notes',
    kind: 'handover',
    of: 'handovers',
    at: 'at_ms',
    ended: 'at_ms',
    blank: { text: empty },
  },
];
