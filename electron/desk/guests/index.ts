/**
 * Who lives where, and what may be said of them to whoever asks. The domain's public face: it leans on no
 * other domain, so that every register may ask it.
 */
import { dayStart, minuteOn } from '../../../shared/kernel/time.ts';
import type { StayRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { seesIncognito } from '../kernel/permission.ts';
import { fileOfStay, staysIncognito } from './files.ts';

export { complainingRooms } from './complaining.ts';

type Here = Pick<ReadContext, 'reads'>;

/** Everybody who is in the house and lives in this room; nobody for no room. */
export const inHouseAt = ({ reads }: Here, room: string | null): StayRow[] =>
  room === null ? [] : reads.stays.liveOf(room).filter(({ state }) => state === 'in-house');

/** The stay a room is let to: whoever shares nobody's, else who came first; undefined where nobody lives. */
export const mainStayAt = (context: Here, room: string | null): StayRow | undefined => {
  const there = inHouseAt(context, room);
  return there.find(({ sharesId }) => sharesId === null) ?? there[0];
};

/** The guest's name; null for one who stays incognito, to all who need not know. */
export const guestNameFor = (
  context: Pick<ReadContext, 'actor'>,
  { incognito, guest }: Pick<StayRow, 'incognito' | 'guest'>,
): string | null => (incognito && !seesIncognito(context) ? null : guest);

/** Whether the name in a guest's file stays with those who may know it. @param rootId of the file it is read as */
export const isHidden = (context: Pick<ReadContext, 'reads' | 'actor'>, rootId: string): boolean =>
  !seesIncognito(context) && staysIncognito(context, rootId);

/**
 * The file a stay leads whoever asks to. From one that tells the name there is no way into a file that does
 * not: what the file says of where the guest is now would be said of that name.
 */
export const fileIdFor = (
  context: Pick<ReadContext, 'reads' | 'actor'>,
  stay: Pick<StayRow, 'guestId' | 'incognito'>,
): string | null => {
  const file = fileOfStay(context, stay);
  return file === undefined || (!stay.incognito && isHidden(context, file.id)) ? null : file.id;
};

/** When an expected guest is thought to come: at the hour said, else when guests of the house usually do. */
export const arrivalMsOf = (
  { reads, timeZone }: Pick<ReadContext, 'reads' | 'timeZone'>,
  { expectedAtMs, arrival }: Pick<StayRow, 'expectedAtMs' | 'arrival'>,
): number =>
  expectedAtMs ?? minuteOn(arrival, reads.rooms.settings()?.arrivalMinute ?? 0, timeZone);

/** When a guest who is or was in the house came; the day alone where nobody wrote the hour down. */
export const cameMs = (
  { timeZone }: Pick<ReadContext, 'timeZone'>,
  { arrivedAtMs, arrival }: Pick<StayRow, 'arrivedAtMs' | 'arrival'>,
): number => arrivedAtMs ?? dayStart(arrival, timeZone);

export {
  changeFile,
  fileOfStay,
  idsOfFile,
  knownAs,
  openFile,
  phoneOf,
  preferencesOfFile,
  rootOf,
  staysIncognito,
  staysOfFile,
} from './files.ts';
export type { FileHead } from './lists-store.ts';
