/** A guest changes rooms: what is to be done for the guest follows; what is to be mended stays behind. */
import type { StayListener } from '../kernel/context.ts';
import { changeRequest } from './change.ts';

/** A tray stands where the meal was eaten; a room is made up where it is. */
const staysBehind: readonly string[] = ['make-up-room', 'tray-collect'];

export const requestsMoveAlong: StayListener = (context, { before, after, step }) => {
  if (step !== 'moved' || before === null || after.state !== 'in-house') return;
  // Whoever shares goes along with the guest the room is let to, and so does the work.
  if (after.sharesId !== null) return;
  const { reads } = context;
  for (const row of reads.requests.openAt(before.room)) {
    const department = reads.catalogue.department(row.service);
    if (department === 'engineering' || staysBehind.includes(row.service)) continue;
    changeRequest(
      context,
      row,
      { place: after.room, placeKnown: true },
      { kind: 'moved-along', facts: { from: before.room, to: after.room } },
    );
  }
};
