/**
 * The columns with texts that hold nothing of a guest: ids, states, codes, names of the house's own things
 * and people, times. Together with `kept.ts` they are all the texts of the house.
 */

/** By table, its columns parted by spaces. */
export const plain: Readonly<Record<string, string>> = {
  alarm_showings: 'alarm_id station staff_id',
  alarms: 'id subject_kind subject_id label place step target tell_id why acknowledged_by',
  areas: 'code zh en aliases floor',
  breaks: 'id duty_id staff_id',
  calls: 'id channel caller place taken_by',
  carers: 'id qualification valid_until',
  charges: 'id source_kind source_id kind code zh en currency place stay_id state by_id closed_by',
  counters: 'name',
  discrepancies: 'id room kind found by_id explained_by_id',
  documents: 'kind subject_id',
  door_openings: 'id place state request_id sent_to_id key_code opened_by_id',
  duties: 'id staff_id on_proof off_proof floors',
  events: 'id kind subject_kind subject_id actor station body commitment previous_hash hash',
  extra_beds: 'id request_id out_request_id place',
  floor_calendars: 'id floor week made_by',
  floor_servings: 'floor served_by',
  floors: 'code',
  found_items:
    'id class category colours brand place place_kind finder_id receiver_id store bin state shelved_by loss_id keep_until',
  guest_things:
    'id request_id kind place floor stay_id state shelf asked_by taken_by stored_by returned_by',
  handover_answers: 'id handover_id item answer by_id about',
  handovers:
    'id from_shift to_shift state outgoing_id incoming_id no_count_reason sheet_hash signed_hash',
  house: 'house_id name_zh name_en language time_zone centre_phone',
  housekeeping_settings: 'tidy_key tidy_regular tidy_potential type_percents rounds_made_on',
  index_queue: 'kind subject_id',
  keeping_rules: 'class unit after_keeping store',
  outages: 'id reason opened_by',
  key_bookings: 'id key_id staff_id state booked_by',
  key_counts: 'id counted_by typed differences',
  key_envelopes:
    'id key_id contents kept_at state sealed_by sealed_second checked_by opened_by opened_second reason next_id',
  key_handouts: 'id started_by people',
  key_incidents:
    'id kind key_id envelope_id count_id last_holder_id exposed opened_by told_id told_by locks_changed outcome closed_by note done',
  key_moves:
    'id key_id holder_id issued_by second_id received_by ring_id ended given_outage_id returned_outage_id',
  key_rings: 'id code plain name_zh name_en hook',
  keys: 'id code family plain_code plain_family barcode plain_barcode name_zh name_en class hook ring_id floors rooms areas entitled_roles entitled_persons state move_id holder_id',
  ladder: 'priority period role',
  laundry_articles: 'id zh en',
  laundry_bags:
    'id request_id return_request_id place floor stay_id state lines collected_by counted_by',
  loan_items: 'id service zh en home',
  loan_recalls: 'id day lines',
  loan_settings: 'currency',
  loan_units: 'id item_id serial state',
  loans:
    'id item_id unit_id place place_kind floor state condition due_kind lent_by request_id return_request_id settled settled_by',
  loss_reports:
    'id category colours brand place place_kind room stay_id taken_by call_id state found_id',
  lost_pairs: 'id found_id loss_id state decided_by',
  messages: 'id request_id place floor stay_id state received_by',
  minibar_articles: 'id key zh en barcode',
  minibar_checks: 'id room by_id stay_id request_id',
  minibar_pars: 'id scope target article_id',
  minibar_refills: 'id room by_id request_id pieces',
  minibar_rooms: 'id room',
  minibar_stock: 'id room article_id expires',
  minibar_taken: 'id check_id article_id from_stock',
  public_rounds: 'id area words times weekdays staff_id',
  requests:
    'id place place_kind service state state_before_waiting priority assignee_id call_id follows_id waiting_reason satisfied deadline served_by stay_id outage_id written_by',
  retired_rooms: 'id number floor type wing reason',
  room_batches: 'id by_id rooms',
  room_care: 'id room kind done_on planned_on',
  room_closures: 'id room kind reason return_state state by_id',
  room_connections: 'one other',
  room_deals: 'id date part dealt_by people said',
  room_names: 'id room_id number',
  room_service_orders:
    'id request_id tray_request_id place floor stay_id state taken_by passed_by passed_to passed_to_id out_by delivered_by collected_by',
  room_settings: 'turned_on',
  room_tasks:
    'id date part kind place floor round_id state assignee_id done_by inspected_by skipped',
  rooms: 'id number floor type occupancy housekeeping flags wing',
  rosters: 'id staff_id date shift floors',
  service_exceptions: 'id from_date until_date floors hours reason added_by removed_by',
  services: 'code zh en department priority charge follow_up extra_fields aliases steps',
  shift_notes: 'id by_id',
  shifts: 'code',
  sittings: 'id request_id place floor stay_id state carer_id taken_by',
  staff: 'id code name role department floors extension language theme secret_hash badge',
  sign_in_tries: 'who workstation',
  standing_hours: 'id staff_id from_date',
  stay_tasks: 'request_id stay_id step_id',
  stays: 'id room vip_class language arrival departure state shares_id returning_id guest_id',
  swaps:
    'id staff_id date with_id with_date state note asked_by decided_by refusal shift with_shift',
  wake_ups:
    'id request_id place floor state repeat until rings knock_request_id knock_result knocked_by follows_id set_by stay_id',
  watches: 'id subject_kind subject_id target label place holder_id rungs',
  welcome_steps: 'id vip_class service spot',
  welfare_checks: 'id room state outcome',
  work_types: 'id zh en',
  guests: 'id vip_class language merged_into',
  guest_preferences: 'id guest_id kind source day by_id state service evidence',
  guest_merges: 'id kept_id gone_id by_id classes',
  guests_apart: 'id one_id other_id by_id',
  care_actions: 'id guest_id owner_id state made_by_id done_by_id',
  surveys:
    'id kind way code request_id stay_id service room asked_by answer cause recorded_by complaint_id',
  measures:
    'id kind zh en scope owner_id due_on state rule finding complaint_id before opened_by done_on reason',
  promises: 'request_id ended',
  // Words of the house for whoever asks; who asked is their stay's.
  answers:
    'id code question_zh question_en answer_zh answer_en tags synonyms department valid_until owner_id',
  askings: 'id answer_id question_id asker place stay_id department call_id taken_by',
  open_questions: 'id state about_id answer_id',
  complaints:
    'id kind state place place_kind floor stay_id call_id request_id opened_by owner_id currency guest_view cause closed_by',
  complaint_ladders: 'rungs',
  complaint_limits: 'role',
  // Of suppliers and their people.
  service_contracts:
    'id supplier scope services starts_on ends_on notice_on price contacts terminated_on terminated_for',
  contract_files: 'id contract_id name kind sha256 added_by',
  contract_notes: 'id contract_id by_id tone words request_id',
  // Of the centre's own people: kept as long as the house keeps them, whoever called.
  call_checks: 'id staff_id call_id date checked_by points content',
  trainings:
    'id staff_id course title state planned_on held_on valid_until trainer certificate rule withdrawal entered_by',
  conduct_entries: 'id staff_id kind date reason entered_by withdrawn_by withdrawal',
  figure_looks: 'id staff_id month by',
  practice_days: 'id staff_id scores',
  practice_calls: 'call_id',
  report_aims: 'id',
  service_targets: 'service priority period',
  retention_rules: 'class',
  retention_runs: 'id started_by state erased',
  backup_settings: 'second_place recipient sealed_key rehearsal',
  looks: 'staff_id subject_kind subject_id deed station',
  // Names of tables and columns, numbers; what an administrator says of it is of the house.
  record_findings: 'id kind table_name row_key detail settled_by reason',
  strange_hands: 'table_name row_key deed columns',
  archives: 'month file written_by check_word sha256 personal_file personal_sha256',
};

/** Tables that go row by row with what they are about: parts of the record, words of an index, pictures. */
export const wholly: Readonly<Record<string, string>> = {
  event_personal: 'salt body',
  lost_words: 'word kind subject_id',
  photos: 'id subject_id added_by data',
};
