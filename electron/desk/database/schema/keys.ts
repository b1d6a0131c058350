/** Working keys: the catalogue, whose hands each was in, bookings, incidents, counts, envelopes. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Role } from '../../../../shared/kernel/permissions.ts';
import type { CountDifference } from '../../../../shared/keys/contract.ts';
import type {
  IncidentKind,
  IncidentOutcome,
  KeyClass,
  KeyState,
  MoveEnd,
} from '../../../../shared/keys/model.ts';
import { flag, list } from './columns.ts';

export const keyRings = sqliteTable('key_rings', {
  id: text('id').primaryKey(),
  code: text('code').notNull(),
  plain: text('plain').notNull(),
  nameZh: text('name_zh').notNull(),
  nameEn: text('name_en').notNull(),
  hook: text('hook'),
  retired: flag('retired').notNull(),
});
export type KeyRingRow = typeof keyRings.$inferSelect;

export const keys = sqliteTable('keys', {
  id: text('id').primaryKey(),
  /** As it stands on the tag: `F08`, `GM1/2`. */
  code: text('code').notNull(),
  /** What copies of one key share: `GM1`. */
  family: text('family').notNull(),
  copy: integer('copy'),
  /** Code, family and barcode as they are compared. */
  plainCode: text('plain_code').notNull(),
  plainFamily: text('plain_family').notNull(),
  barcode: text('barcode'),
  plainBarcode: text('plain_barcode'),
  nameZh: text('name_zh').notNull(),
  nameEn: text('name_en').notNull(),
  class: text('class').$type<KeyClass>().notNull(),
  hook: text('hook'),
  ringId: text('ring_id'),
  /** Floor codes; `*` is the whole house. */
  floors: list<string>('floors').notNull(),
  rooms: list<string>('rooms').notNull(),
  areas: list<string>('areas').notNull(),
  entitledRoles: list<Role>('entitled_roles').notNull(),
  /** Staff ids. */
  entitledPersons: list<string>('entitled_persons').notNull(),
  /** Whoever has one of its floors. */
  entitledByFloor: flag('entitled_by_floor').notNull(),
  /** Back so many minutes after it was taken; null: by the end of the shift. */
  curfewMinutes: integer('curfew_minutes'),
  state: text('state').$type<KeyState>().notNull(),
  /** The spell it is in now, where it is out. */
  moveId: text('move_id'),
  holderId: text('holder_id'),
  outSinceMs: integer('out_since_ms'),
  dueAtMs: integer('due_at_ms'),
});
export type KeyRow = typeof keys.$inferSelect;

/** One spell of a key in one person's hands. */
export const keyMoves = sqliteTable('key_moves', {
  id: text('id').primaryKey(),
  keyId: text('key_id').notNull(),
  holderId: text('holder_id').notNull(),
  fromMs: integer('from_ms').notNull(),
  untilMs: integer('until_ms'),
  dueAtMs: integer('due_at_ms').notNull(),
  issuedBy: text('issued_by'),
  /** The second signature, where one was needed. */
  secondId: text('second_id'),
  receivedBy: text('received_by'),
  /** The bunch it was on. */
  ringId: text('ring_id'),
  ended: text('ended').$type<MoveEnd>(),
  /** Handed out against a rule, by a supervisor. */
  overridden: flag('overridden').notNull(),
  /** The outage on whose paper its beginning stood, entered late; null: it was recorded as it happened. */
  givenOutageId: text('given_outage_id'),
  /** The same of its end. */
  returnedOutageId: text('returned_outage_id'),
});
export type KeyMoveRow = typeof keyMoves.$inferSelect;

export const keyBookings = sqliteTable('key_bookings', {
  id: text('id').primaryKey(),
  keyId: text('key_id').notNull(),
  staffId: text('staff_id').notNull(),
  fromMs: integer('from_ms').notNull(),
  untilMs: integer('until_ms').notNull(),
  state: text('state').$type<'open' | 'taken' | 'cancelled'>().notNull(),
  bookedBy: text('booked_by').notNull(),
});
export type KeyBookingRow = typeof keyBookings.$inferSelect;

export const keyIncidents = sqliteTable('key_incidents', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  kind: text('kind').$type<IncidentKind>().notNull(),
  keyId: text('key_id'),
  envelopeId: text('envelope_id'),
  countId: text('count_id'),
  open: flag('open').notNull(),
  /** Since when it is missing, as far as anybody knows. */
  sinceMs: integer('since_ms').notNull(),
  lastHolderId: text('last_holder_id'),
  /** Rooms and areas anybody with it could have entered. */
  exposed: list<string>('exposed').notNull(),
  openedBy: text('opened_by'),
  openedAtMs: integer('opened_at_ms').notNull(),
  toldId: text('told_id'),
  toldBy: text('told_by'),
  toldAtMs: integer('told_at_ms'),
  /** Places whose lock is changed, of those exposed. */
  locksChanged: list<string>('locks_changed').notNull(),
  foundAtMs: integer('found_at_ms'),
  outcome: text('outcome').$type<IncidentOutcome>(),
  closedBy: text('closed_by'),
  closedAtMs: integer('closed_at_ms'),
  note: text('note'),
  /** What was done, in words. */
  done: text('done'),
});
export type KeyIncidentRow = typeof keyIncidents.$inferSelect;

export const keyCounts = sqliteTable('key_counts', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  atMs: integer('at_ms').notNull(),
  countedBy: text('counted_by').notNull(),
  /** As typed or scanned. */
  typed: list<string>('typed').notNull(),
  hanging: integer('hanging').notNull(),
  expected: integer('expected').notNull(),
  out: integer('out').notNull(),
  differences: list<CountDifference>('differences').notNull(),
});
export type KeyCountRow = typeof keyCounts.$inferSelect;

export const keyEnvelopes = sqliteTable('key_envelopes', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  keyId: text('key_id'),
  contents: text('contents').notNull(),
  keptAt: text('kept_at').notNull(),
  state: text('state').$type<'sealed' | 'opened'>().notNull(),
  sealedBy: text('sealed_by').notNull(),
  sealedSecond: text('sealed_second').notNull(),
  sealedAtMs: integer('sealed_at_ms').notNull(),
  checkedBy: text('checked_by'),
  checkedAtMs: integer('checked_at_ms'),
  intact: flag('intact').notNull(),
  openedBy: text('opened_by'),
  openedSecond: text('opened_second'),
  openedAtMs: integer('opened_at_ms'),
  reason: text('reason'),
  /** The envelope its contents went into afterwards. */
  nextId: text('next_id'),
});
export type KeyEnvelopeRow = typeof keyEnvelopes.$inferSelect;

/** A batch handout: how long the shift waited for its keys. */
export const keyHandouts = sqliteTable('key_handouts', {
  id: text('id').primaryKey(),
  startedBy: text('started_by').notNull(),
  startedAtMs: integer('started_at_ms').notNull(),
  firstAtMs: integer('first_at_ms'),
  lastAtMs: integer('last_at_ms'),
  persons: integer('persons').notNull(),
  /** Their staff ids: each counts once. */
  people: list<string>('people').notNull(),
  handedOut: integer('handed_out').notNull(),
  endedAtMs: integer('ended_at_ms'),
});
export type KeyHandoutRow = typeof keyHandouts.$inferSelect;
