/** Who would have which bed: guests of the house and of the list together, and where two would have one. Pure. */
import { overlap } from '../../../shared/stays/model.ts';

export type Claim = {
  /** Line of the list; null for a guest who is only in the house. */
  line: number | null;
  room: string;
  guest: string;
  arrival: string;
  departure: string;
  inHouse: boolean;
  /** Has no bed of its own there: shares that of whoever has the room. */
  sharing: boolean;
};

/** Whose bed a guest of the list would have to take. */
export type Clash = { claim: Claim; with: Claim };

/**
 * A guest who should have left is still in the bed: nobody who comes today or came before has it. Two who
 * share are one claim.
 */
const needSame = (one: Claim, other: Claim, today: string): boolean => {
  if (overlap(one, other)) return true;
  const stillThere = (here: Claim, comer: Claim): boolean =>
    here.inHouse && here.departure <= comer.arrival && comer.inHouse;
  return one.arrival <= today && (stillThere(one, other) || stillThere(other, one));
};

/** Every line whose bed another has, with that other; the earlier line and who is in the house go first. */
export const clashes = (claims: readonly Claim[], today: string): Clash[] => {
  const found: Clash[] = [];
  for (const room of Map.groupBy(claims, (claim) => claim.room).values()) {
    const settled: Claim[] = [];
    const inOrder = [...room].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    for (const claim of inOrder) {
      if (claim.sharing) continue;
      const other = settled.find((one) => needSame(one, claim, today));
      if (other && claim.line !== null) found.push({ claim, with: other });
      else settled.push(claim);
    }
  }
  return found;
};
