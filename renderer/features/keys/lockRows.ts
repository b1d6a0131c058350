/** The lines of a lock-change list: every exposed door, ticked where its lock is changed, with room to sign. */
import type { IncidentView } from '../../../shared/keys/contract.ts';

export const lockRows = ({
  exposed,
  locksChanged,
}: Pick<IncidentView, 'exposed' | 'locksChanged'>): { key: string; cells: string[] }[] =>
  exposed.map((place) => ({
    key: place,
    cells: [place, locksChanged.includes(place) ? '✓' : '', ''],
  }));
