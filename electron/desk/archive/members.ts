/** What a month's archive holds: one file a register, every row whose moment lies in the month. */

import { kept, type Raw } from '../personal/index.ts';
import { leftOut } from './left-out.ts';

export type Member = {
  /** The file's name without its ending, and the table it is of. */
  name: string;
  /** The moment a row belongs to, in SQL; null: a list of the house, whole. */
  at: string | null;
  /** Only these columns; left out: all. */
  columns?: readonly string[];
  /** Columns that go into the personal file beside those the registers declare. */
  personal?: readonly string[];
};

const at = (name: string, moment: string): Member => ({ name, at: moment });

/** In the order they stand in the file. */
export const members: readonly Member[] = [
  ...kept
    .filter(({ table }) => !leftOut.has(table))
    .filter(({ table }) => table !== 'handover_answers' && table !== 'shift_notes')
    .map(({ table, at: moment }): Member => ({ name: table, at: moment })),
  at('key_moves', 'from_ms'),
  at('key_incidents', 'since_ms'),
  at('key_counts', 'at_ms'),
  at('room_closures', 'from_ms'),
  at('handovers', 'boundary_at_ms'),
  at('handover_answers', 'at_ms'),
  at('shift_notes', 'at_ms'),
  at('extra_beds', 'put_at_ms'),
  at('minibar_checks', 'at_ms'),
  at('minibar_taken', '(SELECT at_ms FROM minibar_checks WHERE id = check_id)'),
  at('minibar_refills', 'at_ms'),
  // A measure taken of a complaint tells of it.
  { name: 'measures', at: 'opened_at_ms', personal: ['zh', 'en', 'reason'] },
  at('outages', 'from_ms'),
  at('promises', 'promised_at_ms'),
  at('askings', 'at_ms'),
  at('contract_notes', 'at_ms'),
  at('duties', 'on_at_ms'),
  at('alarms', 'raised_at_ms'),
  { name: 'services', at: null },
  { name: 'service_targets', at: null },
  { name: 'answers', at: null },
  {
    // Names and numbers of a supplier's people are not for a file that lies about.
    name: 'service_contracts',
    at: null,
    columns: [
      'id',
      'number',
      'supplier',
      'scope',
      'services',
      'starts_on',
      'ends_on',
      'notice_on',
      'decided',
      'price',
      'terminated_on',
      'terminated_for',
    ],
  },
  { name: 'keys', at: null, columns: ['id', 'code', 'name_zh', 'name_en', 'class', 'state'] },
  { name: 'loan_items', at: null, columns: ['id', 'zh', 'en', 'owned'] },
  { name: 'rooms', at: null, columns: ['id', 'number', 'floor', 'type', 'wing'] },
  { name: 'areas', at: null },
  {
    name: 'staff',
    at: null,
    columns: ['id', 'code', 'name', 'role', 'department'],
    personal: ['name'],
  },
  at('events', 'at_ms'),
];

export type Column = { name: string; type: string };

export type Columns = { open: Column[]; personal: Column[] };

/** The columns of a member's two files as the house has them now. */
export const columnsOf = (raw: Raw, { name, columns, personal = [] }: Member): Columns => {
  const declared = kept.find(({ table }) => table === name)?.blank ?? {};
  const all = (raw.pragma(`table_info("${name}")`) as Column[]).filter(
    (column) => columns === undefined || columns.includes(column.name),
  );
  const isPersonal = (column: Column) => column.name in declared || personal.includes(column.name);
  return {
    open: all
      .filter((column) => !isPersonal(column))
      .map(({ name: n, type }) => ({ name: n, type })),
    personal: all.filter(isPersonal).map(({ name: n, type }) => ({ name: n, type })),
  };
};
