/** Which guest of the house a line of the list is: the same room, name and arrival, or what comes nearest. */
import { overlap } from '../../../shared/stays/model.ts';
import type { StayRow } from '../database/schema/index.ts';
import type { SaidStay } from './stay-lines.ts';
import { sameName } from './stay-words.ts';

export type Matched = { said: SaidStay; stay: StayRow | undefined };

const keyOf = (room: string, name: string): string => `${room} ${sameName(name)}`;

/** Each guest of the house is one line at most; who is in the house goes before who is expected. */
export const matchStays = (lines: readonly SaidStay[], live: readonly StayRow[]): Matched[] => {
  const byRoomAndName = Map.groupBy(live, ({ room, guest }) => keyOf(room, guest));
  const byName = Map.groupBy(live, ({ guest }) => sameName(guest));
  const taken = new Set<string>();
  const take = (candidates: readonly StayRow[] | undefined, fits: (stay: StayRow) => boolean) => {
    const stay = candidates?.find((one) => !taken.has(one.id) && fits(one));
    if (stay) taken.add(stay.id);
    return stay;
  };
  const of = (said: SaidStay) => byRoomAndName.get(keyOf(said.room, said.guest));
  const matched = lines.map(
    (said): Matched => ({ said, stay: take(of(said), ({ arrival }) => arrival === said.arrival) }),
  );
  // Came a day later than the list had it, or was put down as of the day of the list.
  for (const one of matched) one.stay ??= take(of(one.said), (stay) => overlap(stay, one.said));
  // In another room since: only where there is one of that name who came that day, or no doubt is left.
  for (const one of matched) {
    // Who is only expected is nobody who lives here: another booking of that name moves no guest.
    if (one.stay || one.said.state === 'expected') continue;
    const others = (byName.get(sameName(one.said.guest)) ?? []).filter(
      ({ id, arrival, state }) =>
        !taken.has(id) && arrival === one.said.arrival && state === 'in-house',
    );
    if (others.length === 1) one.stay = take(others, () => true);
  }
  return matched;
};
