/** What somebody wants of a standard, read against what holds: the slot, its targets now, and the wanted ones. */
import { isEveryday, type TargetSlot, type Targets } from '../../../shared/standards/model.ts';
import { serviceOf, targetsAt } from '../catalogue/index.ts';
import type { ServiceRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';

export type Wanted = TargetSlot & {
  service: string;
  acknowledgeMinutes?: number | undefined;
  completeMinutes?: number | undefined;
};

export type Read = {
  service: ServiceRow;
  slot: TargetSlot;
  /** What requests of the slot are held to now, set apart or not. */
  was: Targets;
  wouldBe: Targets;
  /** The slot has targets of its own already, and they are these. */
  same: boolean;
};

/** @throws DeskError NOT_FOUND, INVALID_INPUT for less time to do it than to answer */
export const readWanted = (context: Pick<ReadContext, 'reads'>, wanted: Wanted): Read => {
  const service = serviceOf(context, wanted.service);
  const { priority, period } = wanted;
  const slot = { priority, period };
  const own = targetsAt(context, service, slot);
  // Nothing set apart yet: it begins as what holds for such requests now.
  const wider = isEveryday(slot)
    ? null
    : (targetsAt(context, service, { priority, period: 'any' }) ??
      targetsAt(context, service, { priority: 'any', period }));
  const { acknowledgeMinutes, completeMinutes } = own ?? wider ?? service;
  const was = { acknowledgeMinutes, completeMinutes };
  const wouldBe = {
    acknowledgeMinutes: wanted.acknowledgeMinutes ?? acknowledgeMinutes,
    completeMinutes: wanted.completeMinutes ?? completeMinutes,
  };
  const same =
    wouldBe.acknowledgeMinutes === was.acknowledgeMinutes &&
    wouldBe.completeMinutes === was.completeMinutes;
  if (!same && wouldBe.completeMinutes < wouldBe.acknowledgeMinutes)
    throw new DeskError('INVALID_INPUT', 'standards.order', {
      acknowledge: wouldBe.acknowledgeMinutes,
      complete: wouldBe.completeMinutes,
    });
  return { service, slot, was, wouldBe, same: same && own !== null };
};
