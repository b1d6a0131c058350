/**
 * What a handler gets to work with. A query gets `reads` only: that a report cannot write is a type.
 * Time, ids and the actor come in here; nothing below asks the machine.
 */
import type { Language } from '../../../shared/kernel/fields.ts';
import type { Role } from '../../../shared/kernel/permissions.ts';
import type { Subject } from '../../../shared/kernel/subjects.ts';
import type { RequestRow, RoomRow, StayRow } from '../database/schema/index.ts';
import type { NewEvent } from '../events/record.ts';
import type { Reads, Writes } from '../stores.ts';
import type { Session } from './sessions.ts';

/** Who acts: a person of the house, or the desk itself for what falls due. */
export type Actor = {
  /** Staff id, or `scheduler`, `setup`. */
  id: string;
  code: string;
  role: Role | 'desk';
};

export type ReadContext = {
  reads: Reads;
  nowMs: number;
  timeZone: string;
  language: Language;
  actor: Actor;
  station: string;
  session: Session | null;
};

/**
 * What a register does of itself when a request moves, in the same transaction: a loan delivered, a bag
 * of laundry taken in. Told after the step is in the record; `before` is null for a new request, `byWord`
 * is true where somebody called off this one and it did not end with something else. Returns the request
 * when it has moved it further.
 */
export type RequestListener = (
  context: WriteContext,
  move: { before: RequestRow | null; after: RequestRow; step: string; byWord: boolean },
) => RequestRow | undefined;

/** What a register does of itself when a room's state changes: work that waits for the door goes on. */
export type RoomListener = (
  context: WriteContext,
  change: { before: RoomRow; after: RoomRow },
) => void;

/** A step of a stay; `before` is null for a new one. */
export type StayStep =
  | 'expected'
  | 'checked-in'
  | 'changed'
  | 'moved'
  | 'checked-out'
  | 'reinstated'
  | 'cancelled';

/** What a register does of itself when a guest comes, moves or goes. Told after the step is in the record. */
export type StayListener = (
  context: WriteContext,
  move: { before: StayRow | null; after: StayRow; step: StayStep },
) => void;

/** The registers that follow what others do, in the order they are told. */
export type Listeners = {
  requestListeners: readonly RequestListener[];
  roomListeners: readonly RoomListener[];
  stayListeners: readonly StayListener[];
};

export type WriteContext = ReadContext &
  Listeners & {
    writes: Writes;
    newId: () => string;
    /** The next number of a series without gaps. */
    nextNumber: (series: string) => number;
    /** Appends to the record, in this transaction. */
    record: (event: NewEvent) => void;
    /** For drafts only, which append no event: names what the board must show anew. */
    touch: (subject: Subject) => void;
  };
