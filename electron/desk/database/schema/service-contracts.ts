/** Service contracts, the papers that lie with them, and what was noted of the work. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Contact } from '../../../../shared/service-contracts/contract.ts';
import type { FileKind, NoteTone } from '../../../../shared/service-contracts/model.ts';
import { flag, list } from './columns.ts';

export const serviceContracts = sqliteTable('service_contracts', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  supplier: text('supplier').notNull(),
  scope: text('scope').notNull(),
  services: list<string>('services').notNull(),
  startsOn: text('starts_on').notNull(),
  /** The last day. */
  endsOn: text('ends_on'),
  /** By when the house has to say whether it goes on. */
  noticeOn: text('notice_on'),
  /** Somebody has said it for this notice date. */
  decided: flag('decided').notNull(),
  price: text('price').notNull(),
  contacts: list<Contact>('contacts').notNull(),
  /** The day notice was given. */
  terminatedOn: text('terminated_on'),
  terminatedFor: text('terminated_for'),
});
export type ServiceContractRow = typeof serviceContracts.$inferSelect;

export const contractFiles = sqliteTable('contract_files', {
  id: text('id').primaryKey(),
  contractId: text('contract_id').notNull(),
  /** As it was called where it came from: never part of a path. */
  name: text('name').notNull(),
  kind: text('kind').$type<FileKind>().notNull(),
  bytes: integer('bytes').notNull(),
  sha256: text('sha256').notNull(),
  addedAtMs: integer('added_at_ms').notNull(),
  addedBy: text('added_by').notNull(),
  hidden: flag('hidden').notNull(),
});
export type ContractFileRow = typeof contractFiles.$inferSelect;

export const contractNotes = sqliteTable('contract_notes', {
  id: text('id').primaryKey(),
  contractId: text('contract_id').notNull(),
  atMs: integer('at_ms').notNull(),
  byId: text('by_id').notNull(),
  tone: text('tone').$type<NoteTone>().notNull(),
  words: text('words').notNull(),
  requestId: text('request_id'),
});
export type ContractNoteRow = typeof contractNotes.$inferSelect;
