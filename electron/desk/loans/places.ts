/** Where a lent thing is: the place with its floor, and whether its guest is still there. */
import { dateAt } from '../../../shared/kernel/time.ts';
import type { Whereabouts } from '../../../shared/loans/model.ts';
import type { LoanRow, StayRow } from '../database/schema/index.ts';
import { inHouseAt } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { NewRequest } from '../requests/index.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;
type Placed = Pick<LoanRow, 'place' | 'placeKind' | 'placeKnown'>;
type Place = NewRequest['place'];

const floorOf = ({ reads }: Pick<Here, 'reads'>, { code, kind }: Place): string | null =>
  code === null
    ? null
    : ((kind === 'area' ? reads.rooms.area(code)?.floor : reads.rooms.floorOf(code)) ?? null);

export const placed = (
  context: Pick<Here, 'reads'>,
  place: Place,
): Placed & Pick<LoanRow, 'floor'> => ({
  place: place.code,
  placeKind: place.kind,
  placeKnown: place.known,
  floor: floorOf(context, place),
});

type Stay = Pick<StayRow, 'departure'>;

/** Where the guest is that a thing was lent to, by whoever stays in the room now. */
const whereabouts = (
  { place, placeKind, placeKnown }: Placed,
  staying: (room: string) => readonly Stay[],
  today: string,
): Whereabouts => {
  if (place === null) return 'nowhere';
  if (placeKind === 'area') return 'area';
  if (!placeKnown) return 'elsewhere';
  const stays = staying(place);
  if (stays.length === 0) return 'vacant';
  return stays.some(({ departure }) => departure <= today) ? 'leaving-today' : 'staying';
};

export const whereaboutsOf = (context: Here, row: Placed): Whereabouts =>
  whereabouts(row, (room) => inHouseAt(context, room), dateAt(context.nowMs, context.timeZone));

/** For a whole list: who stays where is read once. */
export const whereaboutsOfAll = ({ reads, nowMs, timeZone }: Here) => {
  const today = dateAt(nowMs, timeZone);
  const rooms = new Map<string, Stay[]>();
  for (const { room, state, departure } of reads.stays.onBoard())
    if (state === 'in-house') rooms.set(room, [...(rooms.get(room) ?? []), { departure }]);
  return (row: Placed): Whereabouts => whereabouts(row, (room) => rooms.get(room) ?? [], today);
};
