/**
 * A guest who comes again is known by the telephone, else by the whole name: what he likes comes along.
 * A form of address alone (王先生, Mr Smith) names too many to be anybody.
 */
import type { StayRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';

type Known = Pick<StayRow, 'guest' | 'phone'>;

const addressed = /^(\p{Script=Han}{1,2})(先生|女士|小姐|太太)$|^(mr|mrs|ms|miss)\.? /iu;

/** Digits alone, without what is typed between them, and without the country's own code. */
export const phoneDigits = (phone: string): string =>
  phone.replaceAll(/\D/g, '').replace(/^(0086|86)(?=1\d{10}$)/, '');

const tellsApart = ({ guest }: Known): boolean => !addressed.test(guest);

const isOver = ({ state }: StayRow): boolean => state === 'departed' || state === 'in-house';

/** Stays this guest has had before, newest first. */
export const earlierOf = (
  { reads }: Pick<ReadContext, 'reads'>,
  guest: Known,
  before: string,
): StayRow[] => {
  const byPhone = guest.phone === null ? [] : reads.stays.ofPhone(guest.phone);
  const byName = tellsApart(guest)
    ? reads.stays
        .ofGuest(guest.guest)
        // Two telephones are two people, whatever they are called.
        .filter(({ phone }) => phone === null || guest.phone === null || phone === guest.phone)
    : [];
  const all = new Map([...byPhone, ...byName].map((stay) => [stay.id, stay]));
  return [...all.values()]
    .filter((stay) => isOver(stay) && stay.arrival < before)
    .sort((a, b) => b.arrival.localeCompare(a.arrival));
};

export const earlierStays = (context: Pick<ReadContext, 'reads'>, stay: StayRow): StayRow[] =>
  earlierOf(context, stay, stay.arrival).filter(({ id }) => id !== stay.id);
