/** What becomes of one line of a list of guests: nothing, or the step that makes the house say the same. */
import type { ImportLine } from '../../../shared/imports/contract.ts';
import { isoAt, minuteOn } from '../../../shared/kernel/time.ts';
import type { RoomClosureRow, RoomRow, StayRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { SaidStay } from './stay-lines.ts';
import type { Matched } from './stay-match.ts';
import type { PutStay } from './stay-put.ts';

export type House = {
  context: ReadContext;
  today: string;
  rooms: ReadonlyMap<string, RoomRow>;
  live: readonly StayRow[];
  closures: ReadonlyMap<string, readonly RoomClosureRow[]>;
};

/** In the house or expected: as the list says, or else as its dates do. */
export const isHere = ({ state, arrival }: SaidStay, today: string): boolean =>
  state === 'in-house' || (state === null && arrival < today);

const momentOf = ({ context }: House, day: string, minute: number | null): string | undefined =>
  minute === null ? undefined : isoAt(minuteOn(day, minute, context.timeZone), context.timeZone);

/** What the line says of the guest, beside room and dates. */
const detailsOf = (house: House, said: SaidStay) => ({
  party: said.party,
  vipClass: said.vipClass,
  language: said.language,
  phone: said.phone,
  company: said.company,
  preferences: said.preferences,
  notes: said.notes,
  incognito: said.incognito,
  expectedAt: momentOf(house, said.arrival, said.arrivesAt),
  leavesAt: momentOf(house, said.departure, said.leavesAt),
});
type Details = ReturnType<typeof detailsOf>;

const shown = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : Array.isArray(value)
      ? value.join('、')
      : value === true
        ? '✓'
        : value === false
          ? ''
          : String(value);

const digits = (phone: string): string => phone.replace(/\D/g, '') || phone;

/** What the house has of it, in the list's words. */
const knownOf = ({ context: { timeZone } }: House, stay: StayRow): Details => ({
  party: stay.party,
  vipClass: stay.vipClass ?? undefined,
  language: stay.language ?? undefined,
  phone: stay.phone ?? undefined,
  company: stay.company ?? undefined,
  preferences: stay.preferences,
  notes: stay.notes ?? undefined,
  incognito: stay.incognito,
  expectedAt: stay.expectedAtMs === null ? undefined : isoAt(stay.expectedAtMs, timeZone),
  leavesAt: stay.leavesAtMs === null ? undefined : isoAt(stay.leavesAtMs, timeZone),
});

const differs = (field: string, from: unknown, to: unknown): boolean =>
  field === 'phone' ? digits(shown(from)) !== digits(shown(to)) : shown(from) !== shown(to);

const changesOf = (
  house: House,
  said: SaidStay,
  stay: StayRow | undefined,
): ImportLine['changes'] => {
  const details = detailsOf(house, said);
  const known = stay ? knownOf(house, stay) : undefined;
  const here = stay?.state === 'in-house';
  const dates = [
    // Whoever is in the house came when the house saw them.
    ...(here ? [] : [{ field: 'arrival', from: stay?.arrival ?? '', to: said.arrival }]),
    { field: 'departure', from: stay?.departure ?? '', to: said.departure },
  ].filter(({ from, to }) => from !== to);
  const others = (Object.keys(details) as (keyof Details)[]).flatMap((field) => {
    const to = details[field];
    // A list that says nothing of a thing takes nothing away; the time of arrival matters until then.
    if (to === undefined || (here && field === 'expectedAt')) return [];
    const from = known?.[field];
    return differs(field, from, to) ? [{ field, from: shown(from), to: shown(to) }] : [];
  });
  return [...dates, ...others];
};

export type Settled = {
  said: SaidStay;
  stay: StayRow | undefined;
  put: PutStay | null;
  changes: ImportLine['changes'];
};

/** What becomes of a line: nothing where it says what the house knows. */
export const settle = (house: House, { said, stay }: Matched): Settled => {
  const changes = changesOf(house, said, stay);
  const here = isHere(said, house.today);
  const common = {
    line: said.line,
    room: said.room,
    from: stay?.room ?? null,
    guest: said.guest,
    arrival: said.arrival,
    departure: said.departure,
    sharing: said.sharing,
    withId: null,
    details: detailsOf(house, said),
    fields: changes.map(({ field }) => field),
  };
  const put = (step: PutStay['step'], id: string | null): Settled => ({
    said,
    stay,
    changes,
    put: { ...common, step, id },
  });
  if (!stay) return put(here ? 'walk-in' : 'expect', null);
  if (stay.room !== said.room) {
    const moved = put('move', stay.id);
    return { ...moved, changes: [{ field: 'room', from: stay.room, to: said.room }, ...changes] };
  }
  if (here && stay.state === 'expected') return put('check-in', stay.id);
  return changes.length > 0 ? put('change', stay.id) : { said, stay, changes, put: null };
};
