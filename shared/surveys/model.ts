/** Short enquiries after a request or a stay: how they are asked, what is answered, what may come of it. */

/** By telephone, on a card with a code, or while a request was confirmed with the guest. */
export const surveyWays = ['call-back', 'card', 'confirmation'] as const;
export type SurveyWay = (typeof surveyWays)[number];

/** What it asks about. */
export const surveyKinds = ['request', 'stay'] as const;
export type SurveyKind = (typeof surveyKinds)[number];

export const surveyAnswers = ['satisfied', 'not', 'unknown'] as const;
export type SurveyAnswer = (typeof surveyAnswers)[number];

/** False for one whose answer was a slip and taken back: nobody was asked by it. */
export const isAsked = ({ code, answer }: { code: unknown; answer: unknown }): boolean =>
  code !== null || answer !== null;

/** Why somebody was not satisfied, as it is counted. */
export const surveyCauses = [
  'slow',
  'wrong',
  'manner',
  'quality',
  'cleanliness',
  'equipment',
  'noise',
  'food',
  'price',
  'other',
] as const;
export type SurveyCause = (typeof surveyCauses)[number];

/** The signs of a code: none that is read for another. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const codeLength = 6;

/** The code of a card, from the bytes of a digest: six signs that are not read for one another. */
export const codeOf = (bytes: Uint8Array): string =>
  Array.from(bytes.slice(0, codeLength), (byte) => signs[byte % signs.length]).join('');

/** A code as it was typed from a card, as it is kept: small letters, spaces and dashes do not count. */
export const typedCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]+/g, '');

/** A share of something; null of nothing, which is no share at all. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : part / whole;
