/** The calls that were on a line at a past moment, with what had been said by then. */
import type { CallRow } from '../database/schema/index.ts';
import { type Past, rowBefore, type StoredEvent } from '../events/index.ts';
import type { Reads } from '../stores.ts';

/** What was typed and not recorded is kept when a call ends: one more line said. */
const added = ({ event }: StoredEvent): boolean =>
  event.kind === 'call-recorded' ||
  (event.kind === 'call-ended' &&
    (JSON.parse(event.body) as { facts?: { unrecordedDraft?: boolean } }).facts?.unrecordedDraft ===
      true);

const callAt = (reads: Reads, row: CallRow, { seq }: Past): CallRow => {
  const later = reads.events.ofSubject(row.id, seq, -1).reverse();
  const said = row.said.slice(0, Math.max(0, row.said.length - later.filter(added).length));
  // A draft is no event: what was being typed then is not known.
  return { ...rowBefore(row, later), said, draft: '' };
};

export const callsAsOf = (reads: Reads, past: Past): Reads['calls'] => {
  const open = [...reads.calls.open(), ...reads.calls.endedSince(past.atMs)]
    .filter(({ beganAtMs }) => beganAtMs <= past.atMs)
    .map((row) => callAt(reads, row, past))
    .sort((a, b) => a.line - b.line);
  const known = (id: string): boolean =>
    (reads.requests.byId(id)?.loggedAtMs ?? Number.POSITIVE_INFINITY) <= past.atMs;
  return {
    ...reads.calls,
    open: () => open,
    requestIds: (callId) => reads.calls.requestIds(callId).filter(known),
  };
};
