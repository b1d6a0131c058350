/**
 * What is preferred among lists that are all even enough, the first that differs decides: that nobody
 * goes short, few floors and few pieces, own floors, and the last unevenness.
 */
import { hair, type Table } from './model.ts';

/** Nobody is left with less than this part of what is theirs by share, where the rooms allow it. */
const leastPart = 0.9;

const short = 1e9;
const split = 1e6;
const foreign = 1e2;

/** What one floor more, or one piece of the house more, is worth avoiding. */
export const splitCost = split;

/** What a room costs in the hands of a person: nothing on an own floor. */
export const foreignCost = ({ people, floorOf }: Table, person: number, room: number): number => {
  const own = people[person]?.own;
  return own == null || own.has(floorOf[room] ?? -1) ? 0 : foreign;
};

/** What a load costs: below its share, and by how uneven it is. @param level credits for a full share */
export const loadCost = (
  { people }: Table,
  person: number,
  load: number,
  level: number,
): number => {
  const fair = level * (people[person]?.share ?? 1);
  const missing = Math.max(0, fair * leastPart - load);
  const off = fair > hair ? Math.min(1, Math.abs(load - fair) / fair) : 0;
  return missing * short + off * off;
};
