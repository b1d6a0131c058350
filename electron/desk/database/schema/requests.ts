/** Requests: one thing to do at one place. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DeadlineKind, Priority, RequestState } from '../../../../shared/requests/model.ts';
import type { ServedBy } from '../../../../shared/service-model/model.ts';
import { flag } from './columns.ts';

export const requests = sqliteTable('requests', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  place: text('place'),
  placeKind: text('place_kind').$type<'room' | 'area' | 'none'>().notNull(),
  placeKnown: flag('place_known').notNull(),
  /** Whose it is: who lives there, or the expected guest it is for; null: nobody's, or not to be told. */
  stayId: text('stay_id'),
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
  /** Who took its floor over last while it was open, and when; null: as when it was logged. */
  servedBy: text('served_by').$type<ServedBy>(),
  servedSinceMs: integer('served_since_ms'),
  deadline: text('deadline').$type<DeadlineKind>(),
  fromMs: integer('from_ms').notNull(),
  deadlineAtMs: integer('deadline_at_ms'),
  /** Written on paper during this outage; null: recorded as it came. */
  outageId: text('outage_id'),
  /** When it was entered, where that was after its time. */
  enteredAtMs: integer('entered_at_ms'),
  /** Who wrote the paper. */
  writtenBy: text('written_by'),
  /** When the scheduler must look at it again. */
  attentionAtMs: integer('attention_at_ms'),
  version: integer('version').notNull(),
});
export type RequestRow = typeof requests.$inferSelect;
