/** Courses, and the rules by which one is suggested. */
import type { VoicePoint } from '../call-quality/model.ts';

export const courses = [
  'induction',
  'voice',
  'courtesy',
  'intake',
  'dispatch',
  'equipment',
  'languages',
  'safety',
  'childcare',
  'other',
] as const;
export type Course = (typeof courses)[number];

export const trainingStates = ['planned', 'held', 'withdrawn'] as const;
export type TrainingState = (typeof trainingStates)[number];

/**
 * - `low-point` a point of the voice averages below 3 over at least two checks of the last 28 days.
 * - `not-said` what must be said was missing in at least two checks of the last 28 days.
 * - `late-dispatch` of the requests a person took in 28 days at least three and at least 5 % were passed on
 *   later than three minutes, and at least twice the share of the others'.
 * - `corrected` the same of those that had to be corrected.
 * - `expiring` a qualification is over, or is within 30 days.
 */
export const trainingRules = [
  'low-point',
  'not-said',
  'late-dispatch',
  'corrected',
  'expiring',
] as const;
export type TrainingRule = (typeof trainingRules)[number];
/** Rules over call checks: what they find is for supervisors alone. */
export const privateRules: readonly TrainingRule[] = ['low-point', 'not-said'];

export const suggestion = {
  days: 28,
  lowPoint: 3,
  fewestChecks: 2,
  lateMinutes: 3,
  fewestRequests: 3,
  leastPercent: 5,
  timesOthers: 2,
  expiryDays: 30,
} as const;

/** Which course a weak point asks for. */
export const courseOfPoint: Record<VoicePoint, Course> = {
  pitch: 'voice',
  firmness: 'voice',
  pace: 'voice',
  breath: 'voice',
  courtesy: 'courtesy',
  ending: 'courtesy',
  steadiness: 'voice',
};
