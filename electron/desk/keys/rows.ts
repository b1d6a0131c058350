/** The rows of key control as the record sees them, and what the events of each are about. */
import type {
  KeyEnvelopeRow,
  KeyIncidentRow,
  KeyMoveRow,
  KeyRow,
} from '../database/schema/index.ts';
import type { Recorded } from '../events/index.ts';

export const keySort: Recorded<KeyRow> = {
  kind: 'key',
  personal: [],
  derived: ['plainCode', 'plainFamily', 'plainBarcode'],
};

/** Whether a spell stood on the paper of an outage, its beginning or its end. */
export const isLate = ({
  givenOutageId,
  returnedOutageId,
}: Pick<KeyMoveRow, 'givenOutageId' | 'returnedOutageId'>): boolean =>
  givenOutageId !== null || returnedOutageId !== null;

/** The record of a key tells a line of the paper so. */
export const lateLine = 'key-entered-late';
export type LateFacts = {
  to: string;
  toName: string;
  /** Number of the outage. */
  outage: number;
  givenAtMs?: number;
  returnedAtMs?: number;
};

export const incidentSort: Recorded<KeyIncidentRow> = {
  kind: 'incident',
  personal: ['note', 'done'],
  derived: [],
};

export const envelopeSort: Recorded<KeyEnvelopeRow> = {
  kind: 'key-envelope',
  personal: ['reason'],
  derived: [],
};
