/**
 * How quickly a service is to be answered and done: its everyday targets, and those for one priority or
 * one time of day. Pure; the desk times requests by it, the window shows which one holds.
 */
import { type Priority, priorities } from '../requests/model.ts';

/** `any`: whatever its priority is. */
export const targetPriorities = ['any', ...priorities] as const;
export type TargetPriority = (typeof targetPriorities)[number];

/** As of the ladder: the night has few in the house. `any`: at every hour. */
export const targetPeriods = ['any', 'day', 'night'] as const;
export type TargetPeriod = (typeof targetPeriods)[number];

export type Targets = { acknowledgeMinutes: number; completeMinutes: number };
/** Which requests of a service a pair of targets is for. */
export type TargetSlot = { priority: TargetPriority; period: TargetPeriod };

export const isEveryday = ({ priority, period }: TargetSlot): boolean =>
  priority === 'any' && period === 'any';

export const isSameSlot = (one: TargetSlot, other: TargetSlot): boolean =>
  one.priority === other.priority && one.period === other.period;

/**
 * The targets set apart that hold for a request, the most particular first: its priority at its time of
 * day, its priority, its time of day; null: the everyday ones hold.
 */
export const specialFor = <S extends TargetSlot>(
  special: readonly S[],
  priority: Priority,
  period: 'day' | 'night',
): S | null => {
  const at = (slot: TargetSlot) => special.find((one) => isSameSlot(one, slot));
  return (
    at({ priority, period }) ??
    at({ priority, period: 'any' }) ??
    at({ priority: 'any', period }) ??
    null
  );
};
