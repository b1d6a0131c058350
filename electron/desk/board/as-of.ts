/**
 * As it was: the board at a past moment. The snapshot of today is asked of a house in which every domain
 * answers for then, so what is drawn of the past is drawn by the same hand. Runs in the reader's thread.
 */
import { isoAt } from '../../../shared/kernel/time.ts';
import { alarmsAsOf } from '../alarms/index.ts';
import { callsAsOf } from '../calls/index.ts';
import { careAsOf } from '../care-plans/index.ts';
import { complaintsAsOf } from '../complaints/index.ts';
import { type Past, pastAt } from '../events/index.ts';
import { housekeepingAsOf } from '../housekeeping/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { keysAsOf } from '../keys/index.ts';
import { laundryAsOf } from '../laundry/index.ts';
import { loansAsOf } from '../loans/index.ts';
import { lostAsOf } from '../lost-and-found/index.ts';
import { messagesAsOf } from '../messages/index.ts';
import { requestsAsOf } from '../requests/index.ts';
import { roomsAsOf } from '../rooms/index.ts';
import { staffAsOf } from '../staff/index.ts';
import { staysAsOf } from '../stays/index.ts';
import type { Reads } from '../stores.ts';
import { wakeUpsAsOf } from '../wake-ups/index.ts';
import { snapshot } from './patch.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

/** The house's statements as they would have answered then: one line per domain the board shows. */
const readsAsOf = (reads: Reads, past: Past, timeZone: string): Reads => {
  const requests = requestsAsOf(reads, past);
  return {
    ...reads,
    requests,
    staff: staffAsOf(reads, past, requests.open()),
    calls: callsAsOf(reads, past),
    alarms: alarmsAsOf(reads, past),
    rooms: roomsAsOf(reads, past),
    stays: staysAsOf(reads, past, timeZone),
    keys: keysAsOf(reads, past),
    loans: loansAsOf(reads, past),
    carePlans: careAsOf(reads, past),
    wakeUps: wakeUpsAsOf(reads, past),
    messages: messagesAsOf(reads, past),
    complaints: complaintsAsOf(reads, past),
    laundry: laundryAsOf(reads, past),
    lostAndFound: lostAsOf(reads, past),
    housekeeping: housekeepingAsOf(reads, past),
    events: { ...reads.events, head: () => ({ ...past, atMs: past.recordedAtMs }) },
  };
};

/** @throws DeskError INVALID_INPUT for a moment to come or before the house, NOT_FOUND without a house */
export const boardAsOf = ({ reads, nowMs, timeZone }: Here, { at }: { at: string }) => {
  const momentMs = Date.parse(at);
  const house = found(reads.house.get(), 'house.none', {});
  if (momentMs > nowMs) throw new DeskError('INVALID_INPUT', 'board.notYet', {});
  const past = pastAt(reads, momentMs);
  if (!past) throw new DeskError('INVALID_INPUT', 'board.beforeHouse', {});
  const then = { reads: readsAsOf(reads, past, timeZone), nowMs: momentMs, timeZone };
  return { ...snapshot(then, house), at: isoAt(momentMs, timeZone) };
};
