/** Files and pairs of files as lines of one register. Pure. */
import type { DoubleProposal, GuestLine } from '../../../shared/guests/contract.ts';

export type FileLine = { id: string; guest: GuestLine; pair: DoubleProposal | null };

export const fileLine = (guest: GuestLine): FileLine => ({ id: guest.id, guest, pair: null });
export const pairLine = (pair: DoubleProposal): FileLine => ({
  id: `${pair.one.id}+${pair.other.id}`,
  guest: pair.one,
  pair,
});

export const kinds = ['key', 'returning', 'all', 'doubles'] as const;
export const shownOf = (kind: string | null): 'here' | 'key' | 'returning' | 'all' =>
  kind === 'key' || kind === 'returning' || kind === 'all' ? kind : 'here';
