// Every question the desk has prepared, asked how it would be answered: none reads a growing table whole.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../electron/desk/database/open.ts';
import { prepareReads } from '../../electron/desk/stores.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';

type Planned = { sql: string; plan: string[] };

let house: TestHouse;
let questions: Planned[] = [];

beforeAll(async () => {
  house = await createTestHouse({ shared: true });
  const database = openDatabase({ dataDir: house.dataDir });
  const prepare = database.raw.prepare.bind(database.raw);
  const said: string[] = [];
  database.raw.prepare = ((sql: string) => {
    said.push(sql);
    return prepare(sql);
  }) as typeof database.raw.prepare;
  prepareReads(database.readable);
  questions = said.map((sql) => {
    const values = [...sql.matchAll(/\?/g)].map(() => 0);
    const plan = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
    return { sql: sql.replaceAll('"', ''), plan: plan.map(({ detail }) => detail) };
  });
  database.close();
});
afterAll(() => house.close());

/** Tables that grow with every day of work. */
const growingTables = [
  'requests',
  'events',
  'event_personal',
  'calls',
  'alarms',
  'alarm_showings',
  'documents',
  'duties',
  'found_items',
  'loss_reports',
  'lost_pairs',
  'lost_words',
  'photos',
  'rosters',
  'breaks',
  'swaps',
  'handovers',
  'handover_answers',
  'shift_notes',
  'loans',
  'charges',
  'minibar_checks',
  'minibar_taken',
  'minibar_refills',
  'loan_charges',
  'wake_ups',
  'askings',
  'open_questions',
  'messages',
  'surveys',
  'complaints',
  'laundry_bags',
  'sittings',
  'room_service_orders',
  'guest_things',
  'extra_beds',
  'key_moves',
  'key_bookings',
  'key_incidents',
  'key_counts',
  'key_handouts',
  'room_tasks',
  'call_checks',
  'conduct_entries',
  'figure_looks',
  'looks',
];
const growing = new RegExp(`^SCAN (${growingTables.join('|')})\\b`);

describe('the prepared questions', () => {
  it('are all seen here', () => {
    expect(questions.length).toBeGreaterThan(40);
  });

  it('read a growing table by an index, or only its newest rows', () => {
    const whole = questions.filter(
      ({ sql, plan }) =>
        !/ limit \?/i.test(sql) &&
        plan.some((step) => growing.test(step) && !step.includes('USING')),
    );
    expect(whole).toEqual([]);
  });

  it('sort nothing that is cut to a few rows', () => {
    const sorted = questions.filter(
      ({ sql, plan }) =>
        / limit \?/i.test(sql) &&
        // What may match is ranked by all the words it shares: there is no order to read it in.
        !sql.includes('from lost_words') &&
        plan.some((step) => step.includes('TEMP B-TREE')),
    );
    expect(sorted).toEqual([]);
  });

  const expected: [question: string, sql: RegExp, index: RegExp][] = [
    ['what breaks first', /deadline_at_ms IS NOT NULL.* limit/, /requests_board /],
    ['what falls due next', /requests.attention_at_ms IS NOT NULL.* limit/, /requests_attention /],
    [
      'what watch falls due next',
      /watches.attention_at_ms IS NOT NULL.* limit/,
      /watches_attention /,
    ],
    ['a subject’s watch', /watches.subject_id = \? and watches.target/, /watches_\d/],
    ['what everybody carries', /group by requests.assignee_id/, /requests_load /],
    ['what a person carries', /requests.assignee_id = \? and requests.open = 1/, /requests_load /],
    [
      'what is open at a place',
      /requests.place = \? and requests.open = 1/,
      /requests_\w+ \(place=/,
    ],
    ['what a call gave', /requests.call_id = \?/, /requests_call /],
    ['what follows from a request', /requests.follows_id = \?/, /requests_follows /],
    ['alarms that ask for a person', /acknowledged_at_ms is null.* order by/, /alarms_now/],
    ['a person’s lines', /calls.taken_by = \? and calls.ended_at_ms is null/, /calls_on_the_line /],
    ['whether a person is on duty', /duties.staff_id = \? and duties.off/, /duties_now /],
    [
      'what lies in the store',
      /found_items.open = 1 order by .*number desc limit/,
      /found_items_open/,
    ],
    ['what is due', /found_items.keep_until < \?/, /found_items_due /],
    ['what waits to be shelved', /found_items.state = 'registered'/, /found_items_steps/],
    ['what may match', /lost_words.word IN/, /PRIMARY KEY \(word=\? AND kind=\? AND at_ms/],
    ['what is proposed', /lost_pairs.state = 'proposed'/, /lost_pairs_proposed/],
    ['the photos of an item', /photos.subject_id = \?/, /photos_subject /],
    ['what is to be billed', /charges.state = 'open' order by/, /charges_open/],
    [
      'whether an act is charged',
      /charges.source_kind = \? and charges.source_id = \?/,
      /charges_\d/,
    ],
    ['what a room was charged', /charges.place = \? and charges.at_ms >=/, /charges_place /],
    [
      'what is done and not written down',
      /NOT EXISTS \(SELECT 1 FROM minibar_checks/,
      /requests_done /,
    ],
    ['the checks of a room', /minibar_checks.room = \? order by/, /minibar_checks_of_room /],
    ['what expires', /minibar_stock.expires <= \?/, /minibar_stock_expires /],
    ['what is done and not charged', /NOT EXISTS \(SELECT 1 FROM charges/, /requests_done /],
    ['a person’s duties', /duties.staff_id = \? and duties.on_at_ms >= \?/, /duties_person /],
    ['who came in a time', /where \(duties.on_at_ms >= \?/, /duties_time /],
    ['a cell of the roster', /rosters.staff_id = \? and rosters.date = \?/, /rosters_\d/],
    ['the roster of days', /where rosters.date between/, /rosters_date /],
    ['who is on a break', /from breaks where breaks.until_ms is null/, /breaks_now/],
    ['swaps that wait', /swaps.state = 'asked'/, /swaps_asked/],
    ['what was open and is closed since', /requests.closed_at_ms > \? /, /requests_closed /],
    ['what was on a line and has ended', /calls.ended_at_ms > \? /, /calls_ended /],
    ['who was on duty and has left', /duties.off_at_ms > \? /, /duties_ended /],
    ['what asked and is quiet since', /coalesce\(min\(.* > \? /, /alarms_quiet /],
    ['the handover under way', /handovers.state = 'open'/, /handovers_open /],
    ['the sheet signed last', /handovers.state = \? order by handovers.number/, /handovers_\d/],
    ['sheets by their date', /handovers.boundary_at_ms >= \?/, /handovers_boundary /],
    ['a sheet by its check word', /handovers.signed_hash >= \?/, /handovers_word /],
    ['what was said to an item', /handover_answers.item = \?/, /handover_answers_\d/],
    ['notes of a shift', /shift_notes.at_ms >= \?/, /shift_notes_at /],
    ['who sits', /sittings.open = 1 order by/, /sittings_open /],
    ['meals and trays', /room_service_orders.open = 1 order by/, /room_service_orders_open /],
    ['meals of a room', /room_service_orders.place = \?/, /room_service_orders_at /],
    [
      'whose tray a job fetches',
      /room_service_orders.tray_request_id = \?/,
      /room_service_orders_of_tray /,
    ],
    ['what is held for guests', /guest_things.open = 1 order by/, /guest_things_open /],
    ['extra beds of a room', /extra_beds.open = 1/, /extra_beds_open /],
    ['beds a guest left', /extra_beds.out_at_ms = \?/, /extra_beds_left /],
    ['bags of guests', /laundry_bags.open = 1 order by/, /laundry_bags_open /],
    ['bags of a room', /laundry_bags.place = \?/, /laundry_bags_of_place /],
    [
      'what a request brings back',
      /laundry_bags.return_request_id = \?/,
      /laundry_bags_of_return /,
    ],
    ['the card of a code', /surveys.code = \?/, /sqlite_autoindex_surveys/],
    ['what waits to be looked at', /surveys.draft = 1/, /surveys_waiting/],
    ['the enquiry a complaint came from', /surveys.complaint_id = \?/, /surveys_complaint/],
    ['when a stay was asked last', /surveys.stay_id = \?.*limit/, /surveys_of_stay/],
    [
      'files of who stayed incognito',
      /stays.incognito = 1 and [\s\S]*is not null$/i,
      /stays_incognito/,
    ],
    ['whether two files are two people', /guests_apart.one_id = \?/, /guests_apart_pair /],
    ['complaints that are open', /complaints.open = 1 order by/, /complaints_open /],
    ['complaints of a room', /complaints.place = \? and/, /complaints_place /],
    ['complaints of a guest', /complaints.stay_id = \?/, /complaints_stay /],
    ['complaints of a kind', /complaints.kind = \? and/, /complaints_kind /],
    ['what is still to be told', /messages.open = 1 order by/, /messages_open /],
    ['what has no answer yet', /open_questions.open = 1 order by/, /open_questions_open/],
    ['how a service was done', /requests.logged_at_ms >= [\s\S]*cancelled/, /requests_logged /],
    ['messages for a room', /messages.place = \?/, /messages_of_place /],
    ['who is to be woken', /wake_ups.open = 1 order by/, /wake_ups_open /],
    ['whose wake-up a request is', /wake_ups.request_id = \?/, /wake_ups/],
    ['wake-ups of a room', /wake_ups.place = \? and wake_ups.open = 1/, /wake_ups_of_place /],
    ['who has a room', /stays.room = \? and stays.state IN \('expected', 'in-house'/, /stays_now /],
    ['what was closed with a check-out', /wake_ups.closed_at_ms = \?/, /wake_ups_closed /],
    ['the next day of a wake-up', /wake_ups.follows_id = \?/, /wake_ups_following /],
    ['what was lent and is closed since', /loans.closed_at_ms > \? /, /loans_closed /],
    ['open loans of a kind', /loans.item_id = \? and loans.open = 1/, /loans_open /],
    ['what is lent at a place', /loans.place = \? and loans.open = 1/, /loans_open_at /],
    ['who has a unit', /loans.unit_id = \? and loans.open = 1/, /loans_of_unit /],
    ['what a request lent', /loans.request_id = \?/, /loans_of_request /],
    ['what a request fetches back', /loans.return_request_id = \?/, /loans_of_return /],
    [
      'who had a key in an evening',
      /key_moves.from_ms >= coalesce/,
      /key_moves_of_key \(key_id=\? AND from_ms/,
    ],
    ['a key by its code', /keys.plain_code = \?/, /MULTI-INDEX OR/],
    ['what somebody holds', /keys.holder_id = \?/, /keys_holder /],
    ['the bookings of a key', /key_bookings.key_id = \? and .*'open'/i, /key_bookings_open /],
    ['bookings taken up', /key_bookings.key_id = \? and .*'taken'/i, /key_bookings_taken /],
    ['open incidents', /key_incidents.open = 1/, /key_incidents_open/],
    ['the incidents of a key', /key_incidents.key_id = \?/, /key_incidents_key /],
    [
      'the work of a part',
      /room_tasks.date = \? and room_tasks.part = \?/,
      /room_tasks_(of_)?part /,
    ],
    ['what a place has had', /room_tasks.place = \? order by/, /room_tasks_place /],
    ['what is open of earlier days', /room_tasks.date < \?/, /room_tasks_open /],
    ['what is missed next', /room_tasks.late_at_ms IS NOT NULL order by/, /room_tasks_late/],
    ['the rounds of a day', /room_tasks.round_id = \?/, /room_tasks_of_round /],
    ['what is planned for a day', /room_care.planned_on = \?/, /room_care_planned /],
    ['who last changed a subject', /json_type\(events.body/, /events_subject /],
    ['the story of a subject', /events.subject_id = \? and events.seq > \?/, /events_subject /],
  ];
  it.each(expected)('%s by its own index', (_, sql, index) => {
    const asked = questions.filter((question) => sql.test(question.sql));
    expect(asked.length).toBeGreaterThan(0);
    for (const { plan } of asked) expect(`${plan.join('\n')} `).toMatch(index);
  });
});
