/** What the morning meeting goes through, in its order. Pure. */

export const morningSections = [
  'promises',
  'complaints',
  'chased',
  'people',
  'training',
  'guests',
  'rooms',
  'repeating',
  'keys',
  'lost',
  'loans',
  'measures',
  'answers',
  'contracts',
] as const;
export type MorningSection = (typeof morningSections)[number];

export const morningFigures = [
  'volume',
  'answer',
  'complete',
  'inside',
  'promises',
  'chases',
  'reopened',
  'satisfied',
] as const;
export type MorningFigureName = (typeof morningFigures)[number];

/** Of these so many stand in the view, the most pressing first; the rest is in its own book. */
export const mostTrainings = 6;

/** The centre's aims: an answer inside ten minutes on average, 92 of a hundred satisfied, every promise kept. */
export const aims: Partial<Record<MorningFigureName, number>> = {
  answer: 10,
  promises: 1,
  satisfied: 0.92,
};

/** The same thing at the same place so often in a week is no chance. */
export const repeats = { times: 2, days: 7 };
