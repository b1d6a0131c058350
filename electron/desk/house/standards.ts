/** What every new house starts with: shifts, the ladder, the settings. All of it may be changed later. */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import type { HouseRow, LadderRow, ShiftRow } from '../database/schema/index.ts';

export const standardShifts: readonly ShiftRow[] = [
  { code: 'early', fromMinute: 7 * 60, untilMinute: 15 * 60 },
  { code: 'middle', fromMinute: 15 * 60, untilMinute: 23 * 60 },
  { code: 'night', fromMinute: 23 * 60, untilMinute: 7 * 60 },
];

export const standardSettings: Pick<
  HouseRow,
  | 'clockSkewMs'
  | 'undoMs'
  | 'idleLockMs'
  | 'warnShare'
  | 'graceMinutes'
  | 'breakMinutes'
  | 'overtimeMinutes'
> = {
  clockSkewMs: 0,
  undoMs: minuteMs,
  idleLockMs: 10 * minuteMs,
  warnShare: 0.7,
  graceMinutes: 5,
  breakMinutes: 30,
  overtimeMinutes: 15,
};

/** Desk hours of a floor that has a desk at peak times only, and of one that has it all day. */
export const hybridHours = [
  { from: 7 * 60, until: 11 * 60 },
  { from: 17 * 60, until: 22 * 60 },
];
export const floorDeskHours = [{ from: 7 * 60, until: 23 * 60 }];

const climb = ['attendant', 'captain', 'supervisor', 'duty-manager'] as const;
/** An emergency does not climb: the duty manager is told at once, the others right after. */
const emergency = ['duty-manager', 'supervisor', 'captain', 'duty-manager'] as const;

type Spec = Pick<LadderRow, 'priority' | 'period'> & {
  percents: readonly number[];
  minutes?: readonly number[];
};

const specs: readonly Spec[] = [
  { priority: 'normal', period: 'day', percents: [100, 150, 200, 300] },
  { priority: 'normal', period: 'night', percents: [100, 133, 166, 200] },
  { priority: 'high', period: 'day', percents: [100, 133, 166, 200] },
  { priority: 'high', period: 'night', percents: [100, 125, 150, 200] },
  { priority: 'urgent', period: 'day', percents: [100, 150, 200, 250] },
  { priority: 'urgent', period: 'night', percents: [100, 150, 200, 250] },
  { priority: 'emergency', period: 'day', percents: [0, 0, 0, 0], minutes: [0, 1, 2, 3] },
  { priority: 'emergency', period: 'night', percents: [0, 0, 0, 0], minutes: [0, 1, 2, 3] },
];

/** Four rungs for each priority by day and night, in shares of the target that is running. */
export const standardLadder: readonly LadderRow[] = specs.flatMap((spec) =>
  spec.percents.map((afterPercent, index) => ({
    priority: spec.priority,
    period: spec.period,
    rung: index + 1,
    role: (spec.priority === 'emergency' ? emergency : climb)[index] ?? 'duty-manager',
    afterPercent,
    plusMinutes: spec.minutes?.[index] ?? 0,
  })),
);
