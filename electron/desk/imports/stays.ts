/**
 * Guests from the front office's list: who is new is put down, who has changed is put right. A guest of the
 * house whom the list does not name may have left: that is shown, and nobody is checked out unasked.
 */
import type { ImportLine, ImportNote, ImportProblem } from '../../../shared/imports/contract.ts';
import { dateAt, dayStart, isoAt } from '../../../shared/kernel/time.ts';
import { isClosed } from '../../../shared/rooms/model.ts';
import type { RoomRow, StayRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { nameOf } from '../stays/index.ts';
import type { Lines } from '../tables/index.ts';
import { type Claim, clashes } from './beds.ts';
import type { Plan } from './plan.ts';
import { problemAt, readRecords } from './records.ts';
import { readerOf, readStay, type SaidStay } from './stay-lines.ts';
import { type Matched, matchStays } from './stay-match.ts';
import { moveOrder, type PutStay, putStays } from './stay-put.ts';
import { sameName, stayShape } from './stay-words.ts';

type House = {
  context: ReadContext;
  today: string;
  rooms: ReadonlyMap<string, RoomRow>;
  live: readonly StayRow[];
};

/** In the house or expected: as the list says, or else as its dates do. */
const isHere = ({ state, arrival }: SaidStay, today: string): boolean =>
  state === 'in-house' || (state === null && arrival < today);

const momentOf = ({ context }: House, day: string, minute: number | null): string | undefined =>
  minute === null
    ? undefined
    : isoAt(dayStart(day, context.timeZone) + minute * 60_000, context.timeZone);

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

type Settled = {
  said: SaidStay;
  stay: StayRow | undefined;
  put: PutStay | null;
  changes: ImportLine['changes'];
};

/** What becomes of a line: nothing where it says what the house knows. */
const settle = (house: House, { said, stay }: Matched): Settled => {
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

/** A room that cannot be let on the nights asked for. */
const closedFor = ({ context, rooms, today }: House, said: SaidStay): string | null => {
  const room = rooms.get(said.room);
  if (!room) return null;
  const { reads, timeZone } = context;
  const closures = reads.rooms.closuresOf(said.room);
  const crossing = closures.find(
    ({ fromMs, untilMs }) =>
      dateAt(fromMs, timeZone) <
        (said.departure > said.arrival ? said.departure : `${said.arrival}~`) &&
      (untilMs === null || dateAt(untilMs, timeZone) > said.arrival),
  );
  if (crossing) return crossing.reason;
  return isClosed(room.housekeeping) && said.arrival <= today && closures.length === 0
    ? room.housekeeping
    : null;
};

/** Of guests the list has and the house lets go already. */
const hasLeft = ({ context: { reads } }: House, said: SaidStay): boolean =>
  reads.stays
    .ofRoom(said.room, said.arrival, 20)
    .some(
      ({ state, guest, arrival }) =>
        state === 'departed' &&
        arrival === said.arrival &&
        sameName(guest) === sameName(said.guest),
    );

const datesFit = ({ today }: House, said: SaidStay): ImportProblem | null => {
  const { line, at, arrival, departure } = said;
  if (departure < today)
    return problemAt('over', line, at.departure, at.departure.value, departure);
  if (said.state === 'in-house' && arrival > today)
    return problemAt('comesLater', line, at.room, said.room, arrival);
  return null;
};

/** What the lines and the guests whom none of them names would do to the beds. */
const claimsOf = (house: House, settled: readonly Settled[]): Claim[] => {
  const named = new Set(settled.flatMap(({ stay }) => stay?.id ?? []));
  return [
    ...house.live
      .filter(({ id }) => !named.has(id))
      .map(
        (stay): Claim => ({
          line: null,
          room: stay.room,
          guest: nameOf(house.context, stay) ?? '',
          arrival: stay.arrival,
          departure: stay.departure,
          inHouse: stay.state === 'in-house',
          sharing: stay.sharesId !== null,
        }),
      ),
    ...settled.map(
      ({ said, stay }): Claim => ({
        line: said.line,
        room: said.room,
        guest: said.guest,
        arrival: said.arrival,
        departure: said.departure,
        inHouse: isHere(said, house.today),
        sharing: said.sharing || (stay !== undefined && stay.sharesId !== null),
      }),
    ),
  ];
};

/** Guests of the house whom the list does not name: it may be a list of arrivals only. */
const missingFrom = (house: House, lines: readonly SaidStay[], settled: readonly Settled[]) => {
  const named = new Set(settled.flatMap(({ stay }) => stay?.id ?? []));
  const ofHouse = lines.some((said) => isHere(said, house.today));
  const last = lines.reduce((day, { arrival }) => (arrival > day ? arrival : day), '');
  const ofArrivals = lines.some((said) => !isHere(said, house.today));
  return house.live.filter(
    ({ id, state, arrival }) =>
      !named.has(id) && (state === 'in-house' ? ofHouse : ofArrivals && arrival <= last),
  );
};

const whatOf: Record<PutStay['step'], ImportLine['what']> = {
  expect: 'new',
  'walk-in': 'new',
  'check-in': 'arrived',
  move: 'moved',
  change: 'changed',
};

/** What the guests of a table would come to. */
export const planStays = (context: ReadContext, source: Lines): Plan => {
  const { reads, nowMs, timeZone } = context;
  const today = dateAt(nowMs, timeZone);
  const rooms = new Map(reads.rooms.rooms().map((room) => [room.number, room]));
  const house: House = { context, today, rooms, live: reads.stays.live() };
  const { entries, columns, problems, notes } = readRecords(source, stayShape);
  const reader = readerOf(entries, today, rooms);
  const gone = ({ line, room, guest }: SaidStay): ImportNote => ({
    kind: 'gone',
    line,
    value: `${room} ${guest}`,
  });
  const lines: SaidStay[] = [];
  for (const entry of entries) {
    const said = readStay(entry, reader);
    if ('kind' in said) {
      problems.push(said);
      continue;
    }
    if (said.state === 'gone') notes.push(gone(said));
    else {
      const wrong = datesFit(house, said);
      if (wrong) problems.push(wrong);
      else lines.push(said);
    }
  }
  const settled: Settled[] = [];
  for (const matched of matchStays(lines, house.live)) {
    const { said, stay } = matched;
    if (!stay && hasLeft(house, said)) notes.push(gone(said));
    else if (!stay || stay.room !== said.room || stay.state === 'expected') {
      const reason = closedFor(house, said);
      if (reason === null) settled.push(settle(house, matched));
      else problems.push(problemAt('outOfOrder', said.line, said.at.room, said.room, reason));
    } else settled.push(settle(house, matched));
  }
  const rivals = clashes(claimsOf(house, settled), today);
  const clashing = new Set(rivals.map(({ claim }) => claim.line));
  for (const { claim, with: other } of rivals) {
    const { room } = settled.find(({ said }) => said.line === claim.line)?.said.at ?? {};
    problems.push(
      problemAt(
        'sameBed',
        claim.line ?? 0,
        room ?? null,
        claim.room,
        other.line === null
          ? `${other.guest} – ${other.departure}`.replace(/^ – /, '')
          : String(other.line),
      ),
    );
  }
  const bedded = settled.filter(({ said }) => !clashing.has(said.line));
  const { stuck } = moveOrder(bedded.flatMap(({ put }) => (put?.step === 'move' ? put : [])));
  for (const { line, room, from } of stuck)
    problems.push(problemAt('changeRooms', line, null, room, from));
  const good = bedded.filter(({ put }) => put === null || !stuck.includes(put));
  const puts = good.flatMap(({ put }) => put ?? []);
  const leaving = missingFrom(house, lines, settled);
  const count = (fits: (step: PutStay['step']) => boolean) =>
    puts.filter(({ step }) => fits(step)).length;
  const isNew = (step: PutStay['step']) => step === 'expect' || step === 'walk-in';
  return {
    read: entries.length,
    counts: {
      new: count(isNew),
      changed: count((step) => !isNew(step)),
      same: good.length - puts.length,
      leaving: leaving.length,
    },
    columns,
    problems,
    notes,
    lines: [
      ...good.flatMap(({ said, put, changes }): ImportLine[] =>
        put === null
          ? []
          : [
              {
                line: said.line,
                place: said.room,
                name: said.guest,
                what: whatOf[put.step],
                changes,
              },
            ],
      ),
      ...leaving.map(
        (stay): ImportLine => ({
          line: 0,
          place: stay.room,
          name: nameOf(context, stay),
          what: stay.state === 'in-house' ? 'left' : 'missing',
          changes: [{ field: 'departure', from: stay.departure, to: stay.departure }],
        }),
      ),
    ],
    // Who may have left is looked at, not done: it is no matter of the token.
    actions: puts,
    acts: puts.length > 0,
    run: (writing) => putStays(writing, puts),
  };
};
