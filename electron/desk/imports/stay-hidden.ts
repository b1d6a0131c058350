/**
 * Guests who stay incognito, in a list in the hands of somebody who may not know who they are. A line is held
 * against none of their names, so that what is said of it is the same whatever name stands in it.
 */
import { overlap } from '../../../shared/stays/model.ts';
import type { StayRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { seesIncognito } from '../kernel/permission.ts';
import type { SaidStay } from './stay-lines.ts';
import { type Matched, matchStays } from './stay-match.ts';
import type { House } from './stay-settle.ts';

export const isHidden = (
  context: Pick<ReadContext, 'actor'>,
  { incognito }: Pick<StayRow, 'incognito'>,
): boolean => incognito && !seesIncognito(context);

/** Those who have the bed a line asks for: it may be their line or another's, and the name is not asked. */
const onBedOf = ({ context, live }: House, said: SaidStay): StayRow[] =>
  live.filter((stay) => isHidden(context, stay) && stay.room === said.room && overlap(stay, said));

/** Whether one of them came that day and has left: a list printed before would have them come again. */
const hadBedOf = ({ context, today }: House, said: SaidStay): boolean =>
  said.arrival <= today &&
  context.reads.stays
    .ofRoom(said.room, said.arrival, 20)
    .some(
      (stay) =>
        stay.state === 'departed' && stay.arrival === said.arrival && isHidden(context, stay),
    );

/** Lines that are left to those who may know the guest, and the guests they may be. */
export const keptBackOf = (
  house: House,
  matched: readonly Matched[],
): { lines: ReadonlySet<number>; stays: ReadonlySet<string> } => {
  const lines = new Set<number>();
  const stays = new Set<string>();
  for (const { said, stay } of matched) {
    if (stay) continue;
    const there = onBedOf(house, said);
    for (const { id } of there) stays.add(id);
    if (there.length > 0 || hadBedOf(house, said)) lines.add(said.line);
  }
  return { lines, stays };
};

/**
 * Guests of the house whom a line has in another room, as whoever may know them would have it matched, by line.
 * Put down as new they would live in two rooms, and in one of them under their name.
 */
export const elsewhereOf = (
  house: House,
  matched: readonly Matched[],
): ReadonlyMap<number, Matched> => {
  const { context, live } = house;
  if (!live.some((stay) => isHidden(context, stay))) return new Map();
  const unknown = new Set(matched.flatMap(({ said, stay }) => (stay ? [] : [said.line])));
  const lines = matched.map(({ said }) => said);
  return new Map(
    matchStays(lines, live).flatMap((one) => {
      const { said, stay } = one;
      const isHers = stay && stay.room !== said.room && isHidden(context, stay);
      return isHers && unknown.has(said.line) ? [[said.line, one] as const] : [];
    }),
  );
};
