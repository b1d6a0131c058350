/**
 * Whose a row is that stands under a room. What says by a stay whose it is, is theirs; only of the rest is it
 * asked who lived in the room: nobody gets another's thing for having the room after them, or with them.
 */
import { lived } from './entry.ts';

/** What is taken down while a call goes on, and says who called. */
const takenDown = ['requests', 'loss_reports', 'complaints', 'askings'];
const ofTheirs = (table: string): string =>
  `id IN (SELECT call_id FROM ${table} WHERE stay_id = :stay AND call_id IS NOT NULL)`;
const ofAnothers = (table: string): string =>
  `EXISTS (SELECT 1 FROM ${table} WHERE call_id = calls.id AND stay_id <> :stay)`;

export const calledBy = `(${takenDown.map(ofTheirs).join(' OR ')}
  OR (${lived('place', 'began_at_ms')} AND NOT (${takenDown.map(ofAnothers).join(' OR ')})))`;

/** By the request that lent it, else by the one that fetches it back. */
const stayOfLoan = `coalesce((SELECT stay_id FROM requests WHERE id = loans.request_id),
  (SELECT stay_id FROM requests WHERE id = loans.return_request_id))`;
/** Since when it is in the room it stands under: it may have gone along with its guest. */
const thereSince = `coalesce(
  (SELECT max(at_ms) FROM events WHERE subject_id = loans.id AND kind = 'moved'), asked_at_ms)`;
const requestsOfStay = '(SELECT id FROM requests WHERE stay_id = :stay)';

export const lentTo = `(request_id IN ${requestsOfStay}
  OR (return_request_id IN ${requestsOfStay} AND ${stayOfLoan} = :stay)
  OR (request_id IS NULL AND ${stayOfLoan} IS NULL AND ${lived('place', thereSince)}))`;

const missedByThem = 'loss_id IN (SELECT id FROM loss_reports WHERE stay_id = :stay)';
/** Handed to somebody who is known to the house as another of its guests. */
const takenByAnother = `EXISTS (SELECT 1 FROM stays AS another JOIN stays AS own ON own.id = :stay
  WHERE another.guest = release ->> '$.to' AND another.guest NOT IN ('', own.guest)
    AND (another.guest_id <> own.guest_id) IS NOT FALSE)`;

/**
 * What was found in the room until the day after belongs to whoever lived there, unless its owner is known: by the
 * report it is matched with, or by who took it away.
 */
export const foundOf = `(${missedByThem} OR (loss_id IS NULL AND NOT ${takenByAnother}
  AND (${lived('place', 'found_at_ms - 86400000')} OR ${lived('place', 'found_at_ms')})))`;

/** How it left the house tells of who has it now: of them alone where they missed it, or bear the name. */
export const releasedTo = `(${missedByThem}
  OR release ->> '$.to' = (SELECT guest FROM stays WHERE id = :stay))`;
