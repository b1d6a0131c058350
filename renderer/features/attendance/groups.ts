/** The people of the register in the order they want a hand, each under its heading. Pure. */
import type { PresentLine } from '../../../shared/attendance/contract.ts';
import type { Presence } from '../../../shared/attendance/model.ts';

export const groups = [
  'missing',
  'expected',
  'on',
  'break',
  'gone',
  'later',
  'away',
  'left',
] as const;
export type Group = (typeof groups)[number];

/** Whoever never came stands with those who should be here. */
export const groupOf = (presence: Presence): Group =>
  presence === 'absent' ? 'missing' : presence;

const byMoment = (line: PresentLine): string => line.from ?? '';

export const ordered = (people: readonly PresentLine[]): PresentLine[] =>
  [...people].sort(
    (a, b) =>
      groups.indexOf(groupOf(a.presence)) - groups.indexOf(groupOf(b.presence)) ||
      (a.presence === 'on' ? 0 : byMoment(a).localeCompare(byMoment(b))) ||
      a.code.localeCompare(b.code),
  );
