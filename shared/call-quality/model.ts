/** What is listened for in a call: seven points of voice and manner, and what must be said. */

export const voicePoints = [
  /** 音调. */
  'pitch',
  /** 力度. */
  'firmness',
  /** 语速. */
  'pace',
  /** 气息. */
  'breath',
  /** 礼貌. */
  'courtesy',
  /** 结束语调. */
  'ending',
  /** 平稳. */
  'steadiness',
] as const;
export type VoicePoint = (typeof voicePoints)[number];
/** 1 poor … 5 excellent. */
export type VoiceScores = Record<VoicePoint, number>;

export const contentPoints = ['greeting', 'repeatBack', 'promise', 'thanks'] as const;
export type ContentPoint = (typeof contentPoints)[number];
export const contentAnswers = ['yes', 'no', 'not-applicable'] as const;
export type ContentAnswer = (typeof contentAnswers)[number];
export type ContentAnswers = Record<ContentPoint, ContentAnswer>;

/** The mean of numbers, two decimals; null of none: a mean of nothing is no figure. */
export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0
    ? null
    : Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100;

/** The mean of the seven points of one check. */
export const overallOf = (scores: VoiceScores): number =>
  meanOf(voicePoints.map((point) => scores[point])) ?? 0;
