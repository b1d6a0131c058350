/** The words of a shift handover: its states, what can be answered, in which order its sections come. Pure. */

/** `missed`: the change after it was handed over, or came, before both had signed. */
export const handoverStates = ['open', 'signed', 'missed'] as const;
export type HandoverState = (typeof handoverStates)[number];

export const answerKinds = ['accepted', 'queried', 'refused'] as const;
export type AnswerKind = (typeof answerKinds)[number];

export const sides = ['outgoing', 'incoming'] as const;
export type Side = (typeof sides)[number];

/** The sections of a sheet, in the order they are gone through. */
export const handoverSections = [
  'requests',
  'dnd',
  'keys',
  'lost',
  'loans',
  'charges',
  'wakeUps',
  'messages',
  'laundry',
  'guestThings',
  'complaints',
  'measures',
  'contracts',
  'answers',
  'guests',
  'care',
  'faults',
  'notes',
] as const;
