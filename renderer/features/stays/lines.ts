/** The stays as lines of a register: grouped as the front office calls them today. Pure. */
import type { StayView } from '../../../shared/stays/contract.ts';
import { findableBy } from '../../ui/find.ts';

/** In the order they want a hand: who comes, who goes, who is there, who has left, who comes later. */
export const groups = [
  'arrival',
  'due-out',
  'day-use',
  'arrived',
  'stay-over',
  'departed',
  'later',
] as const;
export type StayGroup = (typeof groups)[number];

export const groupOf = ({ reservation }: StayView): StayGroup => reservation ?? 'later';

export const linesOf = (stays: readonly StayView[]): StayView[] =>
  stays.toSorted((one, other) => groups.indexOf(groupOf(one)) - groups.indexOf(groupOf(other)));

export const kinds = ['arrival', 'due-out', 'in-house', 'departed'] as const;

export const isOfKind = (stay: StayView, kind: string): boolean =>
  kind === 'in-house' ? stay.state === 'in-house' : groupOf(stay) === kind;

export const wordsOf = ({ room, guest, company, companions }: StayView): readonly string[] =>
  findableBy(room, guest, company, ...companions);
