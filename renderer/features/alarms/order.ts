/** Which alarm stands first, and which still ask for a person. Pure. */
import type { AlarmView } from '../../../shared/alarms/contract.ts';

/** Nobody has taken note, and what it shouts for is still to be done. */
export const asks = (alarm: AlarmView): boolean =>
  alarm.acknowledgedAt === null && alarm.endedAt === null;

/** The highest level first, then the oldest. */
export const loudestFirst = (a: AlarmView, b: AlarmView): number =>
  b.level - a.level || a.raisedAt.localeCompare(b.raisedAt);
