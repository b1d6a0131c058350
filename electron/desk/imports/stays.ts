/**
 * Guests from the front office's list: who is new is put down, who has changed is put right. A guest of the
 * house whom the list does not name may have left: that is shown, and nobody is checked out unasked.
 */
import type { ImportLine, ImportNote, ImportProblem } from '../../../shared/imports/contract.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import { isClosed } from '../../../shared/rooms/model.ts';
import type { ReadContext } from '../kernel/context.ts';
import { nameOf } from '../stays/index.ts';
import type { Lines } from '../tables/index.ts';
import { type Claim, clashes } from './beds.ts';
import type { Plan } from './plan.ts';
import { problemAt, readRecords } from './records.ts';
import { readerOf, readStay, type SaidStay } from './stay-lines.ts';
import { matchStays } from './stay-match.ts';
import { moveOrder, type PutStay, putStays } from './stay-put.ts';
import { type House, isHere, type Settled, settle } from './stay-settle.ts';
import { type StayField, stayShape } from './stay-shape.ts';
import { sameName } from './stay-words.ts';

/** A room that cannot be let on the nights asked for. */
const closedFor = (house: House, said: SaidStay): string | null => {
  const { context, rooms, today } = house;
  const room = rooms.get(said.room);
  if (!room) return null;
  const { timeZone } = context;
  const closures = house.closures.get(said.room) ?? [];
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
const hasLeft = ({ context: { reads }, today }: House, said: SaidStay): boolean =>
  said.arrival <= today &&
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

/** Columns every line needs and the file does not have. */
const lackingOf = (columns: Plan['columns']): StayField[] => {
  const has = (field: StayField) => columns.some((column) => column.field === field);
  if (columns.length === 0) return [];
  return [
    ...(has('guest') ? [] : (['guest'] as const)),
    ...(has('departure') || has('nights') ? [] : (['departure'] as const)),
  ];
};

/** What the guests of a table would come to. */
export const planStays = (context: ReadContext, source: Lines): Plan => {
  const { reads, nowMs, timeZone } = context;
  const today = dateAt(nowMs, timeZone);
  const rooms = new Map(reads.rooms.rooms().map((room) => [room.number, room]));
  const house: House = {
    context,
    today,
    rooms,
    live: reads.stays.live(),
    closures: Map.groupBy(reads.rooms.closures(), ({ room }) => room),
  };
  const { entries, columns, problems, notes } = readRecords(source, stayShape);
  const lacking = lackingOf(columns);
  problems.push(...lacking.map((field) => problemAt('noColumn', 0, null, field, field)));
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
      // What no line has is said once, of the file.
      const isSaid = said.kind === 'empty' && lacking.some((field) => field === said.other);
      if (!isSaid) problems.push(said);
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
