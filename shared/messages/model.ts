/** Messages for guests: the states of one, how it is brought, what may become of it. Pure. */

/**
 * - `waiting` to be brought; `left` a note is under the door and the guest has not said so yet.
 * - `delivered` the guest has it; `passed-on` sent after a guest who had left; `closed` with a reason.
 */
export const messageStates = ['waiting', 'left', 'delivered', 'passed-on', 'closed'] as const;
export type MessageState = (typeof messageStates)[number];

/** True while the guest may not have it yet. */
export const isOpenMessage = (state: MessageState): boolean =>
  state === 'waiting' || state === 'left';

/** Steps it takes with its guest, and that the departure comes near: one for somebody nobody knows has none. */
export const stepsWithGuest: ReadonlySet<string> = new Set([
  'moved',
  'retimed',
  'guest-left',
  'escalated',
]);

/** `reported`: whoever had the job said it was done, and no more. */
export const ways = ['phone', 'hand', 'note', 'reported'] as const;
export type Way = (typeof ways)[number];

/** One try to bring it, and what came of it. */
export type Attempt = {
  atMs: number;
  byId: string;
  how: Way;
  reached: boolean;
  /** Who took it, in words: the guest, a companion. */
  to: string | null;
};

/**
 * What the caller may be told. `usual`: it will be passed on. `neutral`: nothing that confirms or denies
 * that the person stays here; the same for a guest who stays incognito and for a name nobody has.
 */
export const sayings = ['usual', 'neutral'] as const;
export type Saying = (typeof sayings)[number];

/** Where the guest is, as far as whoever asks may know. */
export const guestStates = ['in-house', 'expected', 'left', 'unknown'] as const;
export type GuestState = (typeof guestStates)[number];

/** Steps with a key each, in the order they come. */
export const messageSteps = [
  'deliver',
  'tried',
  'leave',
  'acknowledge',
  'pass-on',
  'change',
  'note',
  'close',
  'reopen',
] as const;
export type MessageStep = (typeof messageSteps)[number];

const legalFrom: Record<MessageStep, readonly MessageState[]> = {
  deliver: ['waiting', 'left'],
  tried: ['waiting', 'left'],
  leave: ['waiting'],
  acknowledge: ['left'],
  'pass-on': ['waiting', 'left'],
  change: ['waiting', 'left'],
  note: messageStates,
  close: ['waiting', 'left'],
  reopen: ['delivered', 'passed-on', 'closed'],
};

/** The steps that can be taken now. */
export const legalMessageSteps = (state: MessageState): MessageStep[] =>
  messageSteps.filter((step) => legalFrom[step].includes(state));
