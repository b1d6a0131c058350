/**
 * What a move of a request means to a register that follows it. Every register asks here and nowhere
 * else, so that a slip taken back, a reopening or a call-off is read alike by all of them.
 */
import type { RequestState } from '../../../shared/requests/model.ts';
import type { RequestListener } from '../kernel/context.ts';

export type RequestMove = Parameters<RequestListener>[1];

/**
 * - `asked` is new.
 * - `delivered` the work is over; `undelivered` that was a slip; `reopened` it was over and is not right.
 * - `cancelled` nobody wants it, or it was put right into something that is not the register's.
 * - `uncancelled` wanted again, or put right into something that is the register's.
 * - `moved` is another room's or another guest's; `corrected` anything else of it was put right.
 * - `none` nothing that concerns whoever follows.
 */
export type Followed =
  | 'asked'
  | 'delivered'
  | 'undelivered'
  | 'reopened'
  | 'cancelled'
  | 'uncancelled'
  | 'moved'
  | 'corrected'
  | 'none';

/** True once the work is over, whether or not the guest has been asked about it. */
export const isDelivered = (state: RequestState | undefined): boolean =>
  state === 'done' || state === 'confirmed';

/** True for what is the register's at all. @param services its services; left out: every service */
const isOf = (service: string | undefined, services: readonly string[] | undefined): boolean =>
  service !== undefined && (services === undefined || services.includes(service));

const betweenStates = ({ before, after, step }: RequestMove): Followed => {
  const [was, is] = [isDelivered(before?.state), isDelivered(after.state)];
  if (is && !was) return 'delivered';
  if (was && !is) return step === 'reopened' ? 'reopened' : 'undelivered';
  if (before?.place !== after.place || before?.stayId !== after.stayId) return 'moved';
  // Taking back that the guest was asked corrects nothing a register knows of.
  return step === 'corrected' && !is ? 'corrected' : 'none';
};

/** @param services those of the register; left out: every service is its own */
export const followed = (move: RequestMove, services?: readonly string[]): Followed => {
  const { before, after } = move;
  const [was, is] = [isOf(before?.service, services), isOf(after.service, services)];
  if (!was && !is) return 'none';
  if (before === null) return 'asked';
  const [hadEnded, hasEnded] = [before.state === 'cancelled', after.state === 'cancelled'];
  if (!is || hasEnded) return was && !hadEnded ? 'cancelled' : 'none';
  if (!was || hadEnded) return 'uncancelled';
  return betweenStates(move);
};

/**
 * True where `delivered` says only that a reopening was a slip: the work is over as it was before, and
 * nobody has done it a second time.
 */
export const isReopeningTakenBack = (kind: Followed, { step }: RequestMove): boolean =>
  kind === 'delivered' && step === 'corrected';
