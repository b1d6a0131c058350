/** What an event, an alarm or a line of the board can be about: the nouns of the house. */
export const subjectKinds = [
  'house',
  'staff',
  'roster',
  'request',
  'call',
  'alarm',
  'room',
  'stay',
  'discrepancy',
  'welfare',
  'floor',
  'service-model',
  'service',
  'key',
  'key-envelope',
  'incident',
  'found-item',
  'loss-report',
  'keeping-rule',
  'loan-item',
  'loan',
  'charge',
  'minibar',
  'minibar-article',
  'minibar-taken',
  'wake-up',
  'message',
  'laundry',
  'laundry-article',
  'handover',
  'paper',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** One of them: its kind and its id. */
export type Subject = { kind: SubjectKind; id: string };
