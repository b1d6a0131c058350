/** Minibars: articles, par, what lies in each room, checks and refills. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flag, list } from './columns.ts';

export const minibarArticles = sqliteTable('minibar_articles', {
  /** Its code, e.g. `cola`. */
  id: text('id').primaryKey(),
  key: text('key').notNull(),
  position: integer('position').notNull(),
  zh: text('zh').notNull(),
  en: text('en').notNull(),
  cents: integer('cents').notNull(),
  par: integer('par').notNull(),
  barcode: text('barcode'),
  offered: flag('offered').notNull(),
});
export type MinibarArticleRow = typeof minibarArticles.$inferSelect;

export const minibarPars = sqliteTable('minibar_pars', {
  id: text('id').primaryKey(),
  scope: text('scope').$type<'type' | 'room'>().notNull(),
  target: text('target').notNull(),
  articleId: text('article_id').notNull(),
  /** Null: as the article or the type says. */
  par: integer('par'),
});
export type MinibarParRow = typeof minibarPars.$inferSelect;

/** A room without a row was never opened here: it holds its par. */
export const minibarRooms = sqliteTable('minibar_rooms', {
  id: text('id').primaryKey(),
  room: text('room').notNull(),
  /** The last check that stands. */
  checkedAtMs: integer('checked_at_ms'),
  taken: integer('taken').notNull(),
});
export type MinibarRoomRow = typeof minibarRooms.$inferSelect;

export const minibarStock = sqliteTable('minibar_stock', {
  id: text('id').primaryKey(),
  room: text('room').notNull(),
  articleId: text('article_id').notNull(),
  /** Null: nobody has written it down. */
  expires: text('expires'),
  quantity: integer('quantity').notNull(),
});
export type MinibarStockRow = typeof minibarStock.$inferSelect;

/** Pieces of one article with one day of expiry, put in or taken out. */
export type Pieces = { articleId: string; expires: string | null; quantity: number };

export const minibarChecks = sqliteTable('minibar_checks', {
  id: text('id').primaryKey(),
  room: text('room').notNull(),
  atMs: integer('at_ms').notNull(),
  byId: text('by_id').notNull(),
  stayId: text('stay_id'),
  late: flag('late').notNull(),
  undone: flag('undone').notNull(),
  requestId: text('request_id'),
});
export type MinibarCheckRow = typeof minibarChecks.$inferSelect;

export const minibarTaken = sqliteTable('minibar_taken', {
  id: text('id').primaryKey(),
  checkId: text('check_id').notNull(),
  articleId: text('article_id').notNull(),
  quantity: integer('quantity').notNull(),
  /** Of one piece, as it was then. */
  cents: integer('cents').notNull(),
  /** What left the room's stock for it: what comes back when it was a slip. */
  from: list<Pieces>('from_stock').notNull(),
});
export type MinibarTakenRow = typeof minibarTaken.$inferSelect;

export const minibarRefills = sqliteTable('minibar_refills', {
  id: text('id').primaryKey(),
  room: text('room').notNull(),
  atMs: integer('at_ms').notNull(),
  byId: text('by_id').notNull(),
  requestId: text('request_id'),
  undone: flag('undone').notNull(),
  pieces: list<Pieces>('pieces').notNull(),
});
export type MinibarRefillRow = typeof minibarRefills.$inferSelect;
