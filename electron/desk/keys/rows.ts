/** The rows of key control as the record sees them, and what the events of each are about. */
import type { KeyEnvelopeRow, KeyIncidentRow, KeyRow } from '../database/schema/index.ts';
import type { Recorded } from '../events/index.ts';

export const keySort: Recorded<KeyRow> = {
  kind: 'key',
  personal: [],
  derived: ['plainCode', 'plainFamily', 'plainBarcode'],
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
