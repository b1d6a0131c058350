/**
 * The tables as TypeScript sees them. The migrations make them; a test holds the two together.
 * Columns that hold several values are JSON texts.
 */
import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AlarmView } from '../../../shared/alarms/contract.ts';
import type { BoardRoom } from '../../../shared/board/contract.ts';
import type { CallView } from '../../../shared/calls/contract.ts';
import type { ServiceView } from '../../../shared/catalogue/contract.ts';
import type { Language } from '../../../shared/kernel/fields.ts';
import type { Role } from '../../../shared/kernel/permissions.ts';
import type { DeadlineKind, Priority, RequestState } from '../../../shared/requests/model.ts';
import type { ServiceModel } from '../../../shared/rooms/model.ts';
import type { Department } from '../../../shared/staff/contract.ts';

/** Hours of a day in minutes after midnight; `until` below `from` runs over midnight. */
export type Hours = { from: number; until: number };

const flag = (name: string) => integer(name, { mode: 'boolean' });
const list = <T>(name: string) => text(name, { mode: 'json' }).$type<T[]>();

export const house = sqliteTable('house', {
  id: integer('id').primaryKey(),
  houseId: text('house_id').notNull(),
  nameZh: text('name_zh').notNull(),
  nameEn: text('name_en').notNull(),
  language: text('language').$type<Language>().notNull(),
  timeZone: text('time_zone').notNull(),
  demo: flag('demo').notNull(),
  clockOffsetMs: integer('clock_offset_ms').notNull(),
  undoMs: integer('undo_ms').notNull(),
  idleLockMs: integer('idle_lock_ms').notNull(),
  warnShare: real('warn_share').notNull(),
  createdAtMs: integer('created_at_ms').notNull(),
});
export type HouseRow = typeof house.$inferSelect;

export const counters = sqliteTable('counters', {
  name: text('name').primaryKey(),
  value: integer('value').notNull(),
});

export const shifts = sqliteTable('shifts', {
  code: text('code').primaryKey(),
  fromMinute: integer('from_minute').notNull(),
  untilMinute: integer('until_minute').notNull(),
});
export type ShiftRow = typeof shifts.$inferSelect;

export const staff = sqliteTable('staff', {
  id: text('id').primaryKey(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  role: text('role').$type<Role>().notNull(),
  department: text('department').$type<Department>().notNull(),
  /** Floor codes; `*` covers the whole house. */
  floors: list<string>('floors').notNull(),
  extension: text('extension'),
  active: flag('active').notNull(),
  rosterFromMinute: integer('roster_from_minute'),
  rosterUntilMinute: integer('roster_until_minute'),
  language: text('language').$type<Language>(),
  theme: text('theme').$type<'light' | 'dark'>(),
  textScale: real('text_scale').notNull(),
  secretHash: text('secret_hash'),
});
export type StaffRow = typeof staff.$inferSelect;

export const duties = sqliteTable('duties', {
  id: text('id').primaryKey(),
  staffId: text('staff_id').notNull(),
  onAtMs: integer('on_at_ms').notNull(),
  offAtMs: integer('off_at_ms'),
});

export const floors = sqliteTable('floors', {
  code: text('code').primaryKey(),
  position: integer('position').notNull(),
  model: text('model').$type<ServiceModel>().notNull(),
  deskHours: list<Hours>('desk_hours').notNull(),
});
export type FloorRow = typeof floors.$inferSelect;

export const rooms = sqliteTable('rooms', {
  id: text('id').primaryKey(),
  number: text('number').notNull(),
  floor: text('floor').notNull(),
  position: integer('position').notNull(),
  type: text('type').notNull(),
  occupancy: text('occupancy').$type<BoardRoom['occupancy']>().notNull(),
  housekeeping: text('housekeeping').$type<BoardRoom['housekeeping']>().notNull(),
  dnd: flag('dnd').notNull(),
  makeUp: flag('make_up').notNull(),
});
export type RoomRow = typeof rooms.$inferSelect;

export const areas = sqliteTable('areas', {
  code: text('code').primaryKey(),
  position: integer('position').notNull(),
  zh: text('zh').notNull(),
  en: text('en').notNull(),
  aliases: list<string>('aliases').notNull(),
  floor: text('floor'),
});
export type AreaRow = typeof areas.$inferSelect;

export const stays = sqliteTable('stays', {
  id: text('id').primaryKey(),
  room: text('room').notNull(),
  guest: text('guest').notNull(),
  incognito: flag('incognito').notNull(),
  party: integer('party').notNull(),
  vipClass: text('vip_class').$type<'key' | 'regular' | 'potential'>(),
  language: text('language'),
  arrival: text('arrival').notNull(),
  departure: text('departure').notNull(),
  state: text('state').$type<'expected' | 'in-house' | 'departed'>().notNull(),
  preferences: list<string>('preferences').notNull(),
  notes: text('notes'),
});
export type StayRow = typeof stays.$inferSelect;

export const services = sqliteTable('services', {
  code: text('code').primaryKey(),
  position: integer('position').notNull(),
  zh: text('zh').notNull(),
  en: text('en').notNull(),
  department: text('department').$type<Department>().notNull(),
  priority: text('priority').$type<Priority>().notNull(),
  acknowledgeMinutes: integer('acknowledge_minutes').notNull(),
  completeMinutes: integer('complete_minutes').notNull(),
  needsDoor: flag('needs_door').notNull(),
  charge: text('charge').$type<ServiceView['charge']>().notNull(),
  followUp: text('follow_up'),
  extraFields: list<string>('extra_fields').notNull(),
  aliases: list<string>('aliases').notNull(),
});
export type ServiceRow = typeof services.$inferSelect;

export const ladder = sqliteTable('ladder', {
  priority: text('priority').$type<Priority>().notNull(),
  period: text('period').$type<'day' | 'night'>().notNull(),
  rung: integer('rung').notNull(),
  role: text('role').$type<Role>().notNull(),
  afterPercent: integer('after_percent').notNull(),
  plusMinutes: integer('plus_minutes').notNull(),
});
export type LadderRow = typeof ladder.$inferSelect;

export const calls = sqliteTable('calls', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  line: integer('line').notNull(),
  channel: text('channel').$type<CallView['channel']>().notNull(),
  caller: text('caller').$type<CallView['caller']>().notNull(),
  place: text('place'),
  takenBy: text('taken_by').notNull(),
  beganAtMs: integer('began_at_ms').notNull(),
  endedAtMs: integer('ended_at_ms'),
  draft: text('draft').notNull(),
  said: list<string>('said').notNull(),
  repeatedBack: flag('repeated_back').notNull(),
});
export type CallRow = typeof calls.$inferSelect;

export const requests = sqliteTable('requests', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  place: text('place'),
  placeKind: text('place_kind').$type<'room' | 'area' | 'none'>().notNull(),
  placeKnown: flag('place_known').notNull(),
  service: text('service').notNull(),
  quantity: integer('quantity'),
  words: text('words').notNull(),
  state: text('state').$type<RequestState>().notNull(),
  open: flag('open').notNull(),
  stateBeforeWaiting: text('state_before_waiting').$type<RequestState>(),
  priority: text('priority').$type<Priority>().notNull(),
  chases: integer('chases').notNull(),
  reopened: integer('reopened').notNull(),
  assigneeId: text('assignee_id'),
  callId: text('call_id'),
  followsId: text('follows_id'),
  loggedAtMs: integer('logged_at_ms').notNull(),
  askedForMs: integer('asked_for_ms'),
  /** From when its clocks run: now, or early enough for the moment asked for. */
  startsAtMs: integer('starts_at_ms').notNull(),
  /** When the time to answer began: with the request, or with whoever was given it last. */
  acknowledgeFromMs: integer('acknowledge_from_ms').notNull(),
  acknowledgeByMs: integer('acknowledge_by_ms').notNull(),
  dueAtMs: integer('due_at_ms').notNull(),
  dispatchedAtMs: integer('dispatched_at_ms'),
  acknowledgedAtMs: integer('acknowledged_at_ms'),
  startedAtMs: integer('started_at_ms'),
  doneAtMs: integer('done_at_ms'),
  closedAtMs: integer('closed_at_ms'),
  promiseAtMs: integer('promise_at_ms'),
  promisedAtMs: integer('promised_at_ms'),
  /** The guest was answered but the work goes on: a new time has to be told. */
  promiseWanted: flag('promise_wanted').notNull(),
  waitingReason: text('waiting_reason'),
  waitingSinceMs: integer('waiting_since_ms'),
  recheckAtMs: integer('recheck_at_ms'),
  satisfied: text('satisfied').$type<'yes' | 'no' | 'unknown'>(),
  /** Steps of the running clock already shouted for: 0 none, 1 warned, 2–5 rungs one to four. */
  climb: integer('climb').notNull(),
  /** 0 none, 1 coming due, 2 passed. */
  promiseAlarms: integer('promise_alarms').notNull(),
  deadline: text('deadline').$type<DeadlineKind>(),
  fromMs: integer('from_ms').notNull(),
  deadlineAtMs: integer('deadline_at_ms'),
  /** When the scheduler must look at it again. */
  attentionAtMs: integer('attention_at_ms'),
  version: integer('version').notNull(),
});
export type RequestRow = typeof requests.$inferSelect;

export const alarms = sqliteTable('alarms', {
  id: text('id').primaryKey(),
  requestId: text('request_id').notNull(),
  step: text('step').$type<AlarmView['step']>().notNull(),
  target: text('target').$type<AlarmView['target']>().notNull(),
  level: integer('level').notNull(),
  raisedAtMs: integer('raised_at_ms').notNull(),
  tellId: text('tell_id'),
  why: text('why').notNull(),
  acknowledgedAtMs: integer('acknowledged_at_ms'),
  acknowledgedBy: text('acknowledged_by'),
  endedAtMs: integer('ended_at_ms'),
});
export type AlarmRow = typeof alarms.$inferSelect;

export const alarmShowings = sqliteTable('alarm_showings', {
  alarmId: text('alarm_id').notNull(),
  station: text('station').notNull(),
  staffId: text('staff_id'),
  atMs: integer('at_ms').notNull(),
});

export const events = sqliteTable('events', {
  seq: integer('seq').primaryKey(),
  id: text('id').notNull(),
  atMs: integer('at_ms').notNull(),
  kind: text('kind').notNull(),
  subjectKind: text('subject_kind').notNull(),
  subjectId: text('subject_id').notNull(),
  /** Staff id, or `scheduler`, `setup`. */
  actor: text('actor').notNull(),
  station: text('station').notNull(),
  /** JSON text, hashed exactly as stored. */
  body: text('body').notNull(),
  commitment: text('commitment'),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
});
export type EventRow = typeof events.$inferSelect;

export const eventPersonal = sqliteTable('event_personal', {
  seq: integer('seq').primaryKey(),
  salt: text('salt').notNull(),
  body: text('body').notNull(),
});

export const indexQueue = sqliteTable('index_queue', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  kind: text('kind').$type<'request' | 'call'>().notNull(),
  subjectId: text('subject_id').notNull(),
});

export const documents = sqliteTable('documents', {
  id: integer('id').primaryKey(),
  kind: text('kind').$type<'request' | 'call'>().notNull(),
  subjectId: text('subject_id').notNull(),
});
