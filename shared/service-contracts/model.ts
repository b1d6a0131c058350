/** Service contracts: how they stand, and which papers may lie with them. Pure. */

/**
 * - `running`; `notice`: the day has come by which the house has to say whether it goes on.
 * - `leaving`: notice was given, the last day is still to come; `ended`: that day is past.
 */
import { daysBetween } from '../kernel/time.ts';

export const contractStates = ['notice', 'running', 'leaving', 'ended'] as const;
export type ContractState = (typeof contractStates)[number];

export const noteTones = ['good', 'plain', 'bad'] as const;
export type NoteTone = (typeof noteTones)[number];

/** Told from a file's bytes; its name says nothing. */
export const fileKinds = ['pdf', 'png', 'jpeg', 'xlsx', 'docx'] as const;
export type FileKind = (typeof fileKinds)[number];

/** Bytes a paper may have. */
export const mostPaperBytes = 8 * 1_024 * 1_024;
export const mostPapers = 20;

/** From so many days before the notice date a contract is spoken of at the handover. */
export const noticeAheadDays = 14;

type Terms = {
  endsOn: string | null;
  noticeOn: string | null;
  /** Somebody has decided what comes after the notice date. */
  decided: boolean;
  terminated: boolean;
};

/** How a contract stands on a day of the house. */
export const contractStateOn = (
  { endsOn, noticeOn, decided, terminated }: Terms,
  day: string,
): ContractState => {
  if (endsOn !== null && endsOn < day) return 'ended';
  if (terminated) return 'leaving';
  return noticeOn !== null && noticeOn <= day && !decided ? 'notice' : 'running';
};

/** Days until the house has to say whether it goes on; null: nothing to say. Below zero: too late. */
export const daysToNotice = (
  { noticeOn, decided, terminated }: Terms,
  day: string,
): number | null =>
  noticeOn === null || decided || terminated ? null : daysBetween(day, noticeOn);
