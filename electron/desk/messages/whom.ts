/**
 * Whom a message is for. A name is looked for among those who stay and those who are expected; a guest
 * who stays incognito is found as well, but nobody who need not know is told so.
 */
import { minuteOn } from '../../../shared/kernel/time.ts';
import type { GuestState } from '../../../shared/messages/model.ts';
import type { MessageRow, StayRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { seesIncognito } from '../kernel/permission.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;
type Asking = Pick<ReadContext, 'reads' | 'actor'>;

/** A name without its titles, spaces and case. */
const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/先生|女士|小姐|太太|夫人|\b(mr|mrs|ms|miss|dr)\b\.?/g, '')
    .replace(/[\s.·,]/g, '');

const lady = /女士|小姐|太太|夫人|\b(mrs|ms|miss)\b/i;
const gentleman = /先生|\bmr\b/i;

/** A lady is not the gentleman of the same name; without a title either may be meant. */
const titlesDiffer = (one: string, other: string): boolean =>
  (lady.test(one) && gentleman.test(other)) || (gentleman.test(one) && lady.test(other));

const means = (said: string, guest: string): boolean => {
  const [one, other] = [bare(said), bare(guest)];
  if (one === '' || other === '' || titlesDiffer(said, guest)) return false;
  return one === other || other.startsWith(one) || one.startsWith(other);
};

/** Those who stay first; then those who are expected. */
const byPresence = (one: StayRow, other: StayRow): number =>
  Number(one.state !== 'in-house') - Number(other.state !== 'in-house') ||
  one.room.localeCompare(other.room);

export const staysNamed = ({ reads }: Pick<Here, 'reads'>, name: string): StayRow[] =>
  reads.stays
    .live()
    .filter(({ guest }) => means(name, guest))
    .sort(byPresence);

/** Whether whoever asks may know it of a guest who stays incognito; of all others everybody may. */
const isKnownTo = (context: Asking, { incognito }: StayRow): boolean =>
  !incognito || seesIncognito(context);

/**
 * The stay of a room a message is for: the guest that is named, else who stays there. That a name was the right one
 * must not show where its guest is there incognito: it is to whoever may not know like any other.
 */
export const stayAt = (
  context: Asking,
  place: string,
  name: string | null,
): StayRow | undefined => {
  const stays = [...context.reads.stays.liveOf(place)].sort(byPresence);
  const isNamed = (stay: StayRow) =>
    name !== null && isKnownTo(context, stay) && means(name, stay.guest);
  return stays.find(isNamed) ?? stays[0];
};

/** The guests a name may mean, for whoever asks. */
export const guestsNamed = (context: ReadContext, name: string): StayRow[] =>
  staysNamed(context, name).filter((stay) => isKnownTo(context, stay));

/**
 * The one guest a name means. One whose name may be given out goes before one whose may not.
 * @throws DeskError CONFLICT `messages.whichGuest` where several may be meant
 */
export const stayNamed = (context: ReadContext, name: string): StayRow | undefined => {
  const open = staysNamed(context, name).filter(({ incognito }) => !incognito);
  const exact = open.filter(({ guest }) => bare(guest) === bare(name));
  const meant = exact.length > 0 ? exact : open;
  if (meant.length > 1)
    throw new DeskError('CONFLICT', 'messages.whichGuest', {
      name,
      places: meant.map(({ room }) => room).join(' '),
    });
  return meant[0] ?? staysNamed(context, name).find(({ incognito }) => incognito);
};

/** When the guest leaves, by the house's check-out time. */
export const untilOf = (
  { reads, timeZone }: Pick<Here, 'reads' | 'timeZone'>,
  stay: StayRow | undefined,
): number | null =>
  stay === undefined
    ? null
    : (stay.leavesAtMs ??
      minuteOn(stay.departure, reads.loans.settings().checkOutMinute, timeZone));

/** The stay a message was taken for. */
export const stayOf = (
  { reads }: Pick<Here, 'reads'>,
  { stayId }: Pick<MessageRow, 'stayId'>,
): StayRow | undefined => (stayId === null ? undefined : reads.stays.byId(stayId));

export const guestStateOf = (stay: StayRow | undefined): GuestState => {
  if (stay === undefined) return 'unknown';
  return stay.state === 'expected' || stay.state === 'in-house' ? stay.state : 'left';
};
