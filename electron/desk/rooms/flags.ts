/** How flags go up and down: one sign on the door, one word on the luggage. Pure. */
import type { FlagWishes } from '../../../shared/rooms/contract.ts';
import {
  type FlagFact,
  type RoomFlag,
  type RoomFlags,
  rivalsOf,
  roomFlags,
} from '../../../shared/rooms/model.ts';

/** The flags that are up, in the order they are shown. */
export const flagsUp = (flags: RoomFlags): RoomFlag[] =>
  roomFlags.filter((flag) => flags[flag] !== undefined);

export const flagsWithout = (flags: RoomFlags, gone: readonly RoomFlag[]): RoomFlags =>
  Object.fromEntries(Object.entries(flags).filter(([flag]) => !gone.some((one) => one === flag)));

/** A flag that is up already keeps its since: said twice is not begun anew. */
const raised = (flags: RoomFlags, flag: RoomFlag, fact: FlagFact): RoomFlags => {
  const before = flags[flag];
  const since = before && before.count === fact.count ? before : fact;
  return { ...flagsWithout(flags, rivalsOf(flag)), [flag]: since };
};

/** The flags after what is wished; where two rivals are wished up at once, the later of the list stays. */
export const withFlags = (
  flags: RoomFlags,
  wishes: FlagWishes,
  fact: Omit<FlagFact, 'count'>,
): RoomFlags => {
  let after = flags;
  for (const flag of roomFlags) {
    const wish = wishes[flag];
    if (wish === undefined) continue;
    if (wish === false || wish === 0) after = flagsWithout(after, [flag]);
    else
      after = raised(
        after,
        flag,
        flag === 'extraBed' ? { ...fact, count: wish === true ? 1 : wish } : fact,
      );
  }
  return after;
};
