/**
 * A request and its life: states, steps, and which step is legal where. Pure: the desk decides by it,
 * the window reads it to show only the keys that will work.
 */

export const requestStates = [
  'logged',
  'dispatched',
  'acknowledged',
  'in-progress',
  'waiting',
  'done',
  'confirmed',
  'cancelled',
  'reopened',
] as const;
export type RequestState = (typeof requestStates)[number];

/** Why work stands still, as a person says it; anything else is typed. */
export const waitingReasons = ['dnd', 'guest-asked', 'parts', 'other-department', 'other'] as const;
/** Why the desk itself holds it: what was asked for is all out. */
export const holdReason = 'stock';
/** Those with a text of their own, under `requests.waiting`. */
export const isKnownReason = (reason: string): boolean =>
  reason === holdReason || waitingReasons.some((known) => known === reason);

export const priorities = ['normal', 'high', 'urgent', 'emergency'] as const;
export type Priority = (typeof priorities)[number];

export const steps = [
  'dispatch',
  'reassign',
  'acknowledge',
  'start',
  'wait',
  'resume',
  'complete',
  'confirm',
  'cancel',
  'reopen',
  'promise',
  'reply',
  'note',
  'chase',
  'correct',
] as const;
export type Step = (typeof steps)[number];

const unfinished: readonly RequestState[] = [
  'logged',
  'reopened',
  'dispatched',
  'acknowledged',
  'in-progress',
  'waiting',
];
const withSomebody: readonly RequestState[] = ['dispatched', 'acknowledged', 'in-progress'];

/** From which states each step may be taken. Every state may be noted on; nothing is ever deleted. */
export const legalFrom: Record<Step, readonly RequestState[]> = {
  dispatch: ['logged', 'reopened'],
  reassign: [...withSomebody, 'waiting'],
  acknowledge: ['dispatched'],
  start: ['dispatched', 'acknowledged'],
  /** Also from waiting: after a recheck it may have to wait again, with a new reason or time. */
  wait: unfinished,
  resume: ['waiting'],
  complete: withSomebody,
  confirm: ['done'],
  cancel: unfinished,
  reopen: ['done', 'confirmed'],
  promise: unfinished,
  reply: [...unfinished, 'done'],
  note: requestStates,
  chase: unfinished,
  correct: unfinished,
};

/** True while somebody still has something to do or to ask: it belongs on the board. */
export const isOpen = (state: RequestState): boolean =>
  state !== 'confirmed' && state !== 'cancelled';

/** True when the step may be taken from the state. */
export const isLegal = (step: Step, state: RequestState): boolean =>
  legalFrom[step].includes(state);

/** The steps a person can take now, in the order of the life. */
export const legalSteps = (state: RequestState): Step[] =>
  steps.filter((step) => isLegal(step, state));

/** One step up, at most to urgent: an emergency is declared, never chased into. */
export const raised = (priority: Priority): Priority =>
  priority === 'normal' ? 'high' : priority === 'high' ? 'urgent' : priority;

/** What the row's clock counts to. */
export const deadlineKinds = [
  'start',
  'acknowledge',
  'complete',
  'promise',
  'recheck',
  'confirm',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];
