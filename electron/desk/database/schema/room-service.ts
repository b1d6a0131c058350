/** Room service: each order beside its request, and when its tray is fetched. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OrderLine, OrderState } from '../../../../shared/room-service/model.ts';
import { flag, list } from './columns.ts';

export const roomServiceSettings = sqliteTable('room_service_settings', {
  id: integer('id').primaryKey(),
  trayMinutes: integer('tray_minutes').notNull(),
});

export const roomServiceOrders = sqliteTable('room_service_orders', {
  id: text('id').primaryKey(),
  /** The request that brings the meal. */
  requestId: text('request_id').notNull(),
  /** The request that fetches the tray. */
  trayRequestId: text('tray_request_id'),
  place: text('place'),
  floor: text('floor'),
  stayId: text('stay_id'),
  state: text('state').$type<OrderState>().notNull(),
  open: flag('open').notNull(),
  lines: list<OrderLine>('lines').notNull(),
  /** The hour the guest asked for; null: as soon as it is ready. */
  forMs: integer('for_ms'),
  persons: integer('persons'),
  notes: text('notes').notNull(),
  allergies: text('allergies').notNull(),
  takenAtMs: integer('taken_at_ms').notNull(),
  takenBy: text('taken_by').notNull(),
  passedAtMs: integer('passed_at_ms'),
  passedBy: text('passed_by'),
  /** The name of whoever took it there; their staff id where they have one. */
  passedTo: text('passed_to'),
  passedToId: text('passed_to_id'),
  promiseAtMs: integer('promise_at_ms'),
  outAtMs: integer('out_at_ms'),
  outBy: text('out_by'),
  deliveredAtMs: integer('delivered_at_ms'),
  deliveredBy: text('delivered_by'),
  collectedAtMs: integer('collected_at_ms'),
  collectedBy: text('collected_by'),
  closedAtMs: integer('closed_at_ms'),
});
export type OrderRow = typeof roomServiceOrders.$inferSelect;
