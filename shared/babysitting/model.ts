/** Babysitting: the states of one sitting, who may know of the child, what it costs. Pure. */

/**
 * - `asked` for, nobody named yet; `arranged` with a carer; `running` the carer is with the child.
 * - `done`, `cancelled` how it ended.
 */
import { minuteMs } from '../kernel/durations.ts';

export const sittingStates = ['asked', 'arranged', 'running', 'done', 'cancelled'] as const;
export type SittingState = (typeof sittingStates)[number];

export const isOpenSitting = (state: SittingState): boolean =>
  state !== 'done' && state !== 'cancelled';

/** What the carer has to know of the children, and nobody who is not concerned. */
export type ChildDetails = {
  children: { name: string; age: number | null; notes: string }[];
  /** Where the parents are to be reached. */
  contact: string;
};

export const sittingSteps = [
  'arrange',
  'begin',
  'end',
  'change',
  'look',
  'note',
  'cancel',
] as const;
export type SittingStep = (typeof sittingSteps)[number];

const legalFrom: Record<SittingStep, readonly SittingState[]> = {
  arrange: ['asked', 'arranged'],
  begin: ['arranged'],
  end: ['running'],
  change: ['asked', 'arranged', 'running'],
  look: sittingStates,
  note: sittingStates,
  cancel: ['asked', 'arranged'],
};

/** The steps that can be taken now. */
export const legalSittingSteps = (state: SittingState): SittingStep[] =>
  sittingSteps.filter((step) => legalFrom[step].includes(state));

const halfHourMs = 30 * minuteMs;

/** Every half hour begun is paid. @param hourCents of one hour, in hundredths of the currency */
export const sittingCents = (fromMs: number, untilMs: number, hourCents: number): number =>
  Math.round((Math.max(1, Math.ceil((untilMs - fromMs) / halfHourMs)) * hourCents) / 2);
