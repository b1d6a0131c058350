/** Something of the record or the tables that is not as the desk wrote it: what, where, and since when. */

export const findingKinds = [
  /** An event whose fields and hash do not agree. */
  'event-changed',
  /** An event that does not follow the one before it. */
  'link-broken',
  /** Events left out of the middle. */
  'number-missing',
  /** The newest events, which the witness remembers, are gone. */
  'cut-off',
  /** The record goes another way than the witness remembers. */
  'other-record',
  /** The witness beside the database is of another house. */
  'other-house',
  /** The witness that was laid beside the database is not there, or cannot be read. */
  'witness-gone',
  /** A personal part that is not the one its event was sealed with. */
  'personal-changed',
  /** A row another program wrote, changed or deleted. */
  'row-changed',
  /** A row that is not what the record says of it. */
  'row-differs',
  /** A row the record tells of and that is gone. */
  'row-missing',
  /** A table, index or trigger that is not as this program makes it. */
  'schema-changed',
  /** A signed handover that is not what was signed. */
  'sheet-changed',
  /** The database itself. */
  'database',
  /** A check that came to no end: what is behind it was not looked at. */
  'unchecked',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/**
 * What was done to a row, or became of a check, as a finding's detail begins; the columns follow after a colon. It stands in English in
 * the record, and a window says it in its own language.
 */
export const findingDeeds = {
  new: 'written by another program',
  changed: 'changed by another program',
  gone: 'deleted by another program',
  differs: 'not as the record says',
  unfinished: 'could not be finished',
} as const;
type FindingDeed = keyof typeof findingDeeds;

/** @returns the deed and the columns of a detail; undefined where it is told in other words */
export const deedOf = (detail: string): { deed: FindingDeed; columns: string } | undefined => {
  const [said = '', columns = ''] = detail.split(': ', 2);
  const deed = (Object.keys(findingDeeds) as FindingDeed[]).find(
    (one) => findingDeeds[one] === said,
  );
  return deed && { deed, columns };
};

export type Finding = {
  kind: FindingKind;
  /** Where in the record; null: not in it. */
  seq: number | null;
  table?: string;
  /** The row's key as text. */
  key?: string;
  /** Names and numbers, never what a guest said. */
  detail: string;
  /** When it was done, or the last moment it was known not to be; null or left out: not known. */
  sinceMs?: number | null;
};

/** More is not worth telling one by one. */
export const mostFindings = 100;

/** How what is personal was looked at. */
export const lookDeeds = [
  /** A guest's file, a stay, a complaint only the entitled see. */
  'opened',
  /** Shown in a list or by a search. */
  'searched',
  /** What is held back of a found thing, by which its owner is known. */
  'held-back',
  /** What was said, read in the record itself. */
  'record',
  /** Written out of the house's database. */
  'exported',
] as const;
export type LookDeed = (typeof lookDeeds)[number];

/** Looks are kept two years, as the guests they were at. */
export const keepLooksMonths = 24;
