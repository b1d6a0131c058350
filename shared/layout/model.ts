/** What can keep a room from leaving the house, and how numbers are ordered. Pure. */

export const openKinds = ['request', 'stay', 'loan', 'key', 'other'] as const;

const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** 802 before 1201 before 1201A. */
export const byNumber = (one: string, other: string): number => natural.compare(one, other);

/** The floor a number tells: all but its last two figures, `12` of 1208, `A15` of A1503; null for 7. */
export const floorToldBy = (number: string, floors: readonly string[]): string | null => {
  const match = /^(\p{L}*)(\d+)(\d{2})\p{L}?$/u.exec(number);
  if (!match) return null;
  const told = `${match[1]}${match[2]}`;
  const short = `${match[1]}${Number(match[2])}`;
  return floors.find((code) => code === told) ?? floors.find((code) => code === short) ?? short;
};
