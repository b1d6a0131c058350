/** What an entry of the personal columns is, and the words its SQL is made of. */
import type { SubjectKind } from '../../../shared/kernel/subjects.ts';
import type { RetentionClass } from '../../../shared/retention/model.ts';

/** A register with personal columns. Everything is SQL, asked of the database's own names. */
export type Kept = {
  table: string;
  /** Whose events' personal parts go with the row. */
  kind: SubjectKind;
  /** The column of whatever has its words on record, where that is not the row itself. */
  told?: string;
  of: RetentionClass;
  /** The moment it belongs to, epoch milliseconds. */
  at: string;
  /** When its time begins to run; NULL while it is open. */
  ended: string;
  /**
   * True for the rows of a stay `:stay`, who lived at `:windows` ([room, from, until] each); `:whole`: of
   * the guest's other stays as well, 0 or 1.
   */
  ofStay?: string;
  /** True while something else still needs it. */
  held?: string;
  /** True while there is something to erase; left out: while any of its columns is not blank. */
  holds?: string;
  /**
   * What of a row is the house's own and is not handed over with a guest's data, nor the words of its record:
   * `all`, or columns.
   */
  ours?: 'all' | readonly string[];
  /** Columns that may be of somebody else, and what is true where they are of the stay `:stay`: else they stay here. */
  oursUnless?: Readonly<Record<string, string>>;
  /** Each personal column, and what stands there once it is erased. */
  blank: Readonly<Record<string, string>>;
};

/** True when the row's place and moment lie where and when the guest lived. */
export const lived = (place: string, atMs: string): string =>
  `${place} IN (SELECT value ->> 0 FROM json_each(:windows)) AND EXISTS (SELECT 1 FROM json_each(:windows)
    WHERE value ->> 0 = ${place} AND ${atMs} BETWEEN value ->> 1 AND value ->> 2)`;

export const byStay = 'stay_id = :stay';

/** True while the record holds words about a row: a register that keeps none itself. */
export const toldOf = (table: string): string =>
  `EXISTS (SELECT 1 FROM events JOIN event_personal USING (seq) WHERE events.subject_id = ${table}.id)`;

export const none = 'NULL';
export const empty = "''";
export const emptyList = "'[]'";

export const dayEnd = (date: string): string => `unixepoch(${date}, '+1 day') * 1000`;
