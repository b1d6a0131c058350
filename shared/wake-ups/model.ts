/** Wake-up calls: the states of one and what may become of each. Pure. */

/**
 * - `set` to be rung; `unanswered` rung without an answer, to be rung again.
 * - `knocking` somebody is on the way to the door; `unreachable` nobody answered there either: the duty
 *   manager has it until it is known how the guest is.
 * - `answered`, `cancelled` how it ended.
 */
export const wakeUpStates = [
  'set',
  'unanswered',
  'knocking',
  'unreachable',
  'answered',
  'cancelled',
] as const;
export type WakeUpState = (typeof wakeUpStates)[number];

/** True while somebody still has to ring, knock or look. */
export const isOpenWakeUp = (state: WakeUpState): boolean =>
  state !== 'answered' && state !== 'cancelled';

/** How the knock at the door ended: woken there, nobody in the room, no answer. */
export const knockResults = ['woken', 'out', 'no-answer'] as const;
export type KnockResult = (typeof knockResults)[number];

export const repeats = ['none', 'daily'] as const;
export type Repeat = (typeof repeats)[number];

/** One ring at the room. */
export type Ring = { atMs: number; byId: string; answered: boolean };

/** Minutes until the room is rung again. */
export const againMinutesUsual = 5;
/** Rings without an answer after which somebody goes to the door. */
export const ringsBeforeKnock = 2;

/** So long before its hour a room may be rung; before that it can only be a slip. */
export const earliestMinutes = 15;

/** Steps with a key each, in the order they come. */
export const wakeUpSteps = [
  'answered',
  'unanswered',
  'send',
  'knock',
  'resolve',
  'change',
  'note',
  'cancel',
] as const;
export type WakeUpStep = (typeof wakeUpSteps)[number];

const ringing: readonly WakeUpState[] = ['set', 'unanswered'];

const legalFrom: Record<WakeUpStep, readonly WakeUpState[]> = {
  answered: [...ringing, 'knocking', 'unreachable'],
  unanswered: ringing,
  /** Somebody is sent to the door before the rings are used up. */
  send: ringing,
  knock: ['knocking'],
  resolve: ['unreachable'],
  change: ringing,
  note: wakeUpStates,
  cancel: ['set', 'unanswered', 'knocking'],
};

/** The steps that can be taken now. */
export const legalWakeUpSteps = (state: WakeUpState): WakeUpStep[] =>
  wakeUpSteps.filter((step) => legalFrom[step].includes(state));
