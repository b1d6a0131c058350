/**
 * Guests from the front office's list: who is new is put down, who has changed is put right. A guest of the
 * house whom the list does not name may have left: that is shown, and nobody is checked out unasked.
 */
import type { ImportLine, ImportNote, ImportProblem } from '../../../shared/imports/contract.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import { guestNameFor } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { shutFor } from '../stays/index.ts';
import type { Lines } from '../tables/index.ts';
import type { Plan } from './plan.ts';
import { problemAt, readRecords } from './records.ts';
import { type Bed, rehearse } from './rehearse.ts';
import { elsewhereOf, isHidden, keptBackOf } from './stay-hidden.ts';
import { readerOf, readStay, type SaidStay } from './stay-lines.ts';
import { type Matched, matchStays } from './stay-match.ts';
import { type Instead, type PutStay, putStays } from './stay-put.ts';
import { type House, isHere, type Settled, settle } from './stay-settle.ts';
import { type StayField, stayShape } from './stay-shape.ts';
import { sameName } from './stay-words.ts';

/** Why a room cannot be let on the nights asked for; null: it can, or nobody comes into it. */
const closedFor = (house: House, { said, stay, put }: Settled): string | null => {
  const { context, rooms, closures, today } = house;
  const room = rooms.get(said.room);
  const there = stay?.state === 'in-house' && stay.room === said.room;
  if (!room || there) return null;
  const comes = put !== null && put.step !== 'expect' && put.step !== 'change';
  const arrival = put?.step === 'check-in' || put?.step === 'move' ? today : said.arrival;
  const comer = { arrival, departure: said.departure, inHouse: comes };
  const shut = shutFor(context, room, closures.get(said.room) ?? [], comer);
  if (shut !== 'now') return shut?.reason ?? null;
  const closure = closures.get(said.room)?.find(({ state }) => state === 'closed');
  return closure?.reason ?? room.housekeeping;
};

/** Of guests the list has and the house lets go already. */
const hasLeft = ({ context, today }: House, said: SaidStay): boolean =>
  said.arrival <= today &&
  context.reads.stays
    .ofRoom(said.room, said.arrival, 20)
    .some(
      (stay) =>
        stay.state === 'departed' &&
        stay.arrival === said.arrival &&
        !isHidden(context, stay) &&
        sameName(stay.guest) === sameName(said.guest),
    );

const datesFit = ({ today }: House, said: SaidStay): ImportProblem | null => {
  const { line, at, arrival, departure } = said;
  if (departure < today)
    return problemAt('over', line, at.departure, at.departure.value, departure);
  if (said.state === 'in-house' && arrival > today)
    return problemAt('comesLater', line, at.room, said.room, arrival);
  return null;
};

/** Who has which bed now, and the line that names them. */
const bedsOf = (house: House, settled: readonly Settled[]): Bed[] => {
  const lines = new Map(settled.map(({ said, stay }) => [stay?.id, said.line]));
  return house.live.map(({ id, room, guest, state, arrival, departure, sharesId }) => ({
    id,
    room,
    guest,
    state,
    arrival,
    departure,
    sharesId,
    line: lines.get(id) ?? null,
  }));
};

/** The steps, and with whom of the list a guest goes along into another room. */
const stepsOf = (house: House, settled: readonly Settled[]): PutStay[] => {
  const hosts = new Map(house.live.map(({ id, sharesId }) => [id, sharesId]));
  const rooms = new Map(settled.map(({ said, stay }) => [stay?.id, said.room]));
  return settled.flatMap(({ put }) => {
    if (put?.step !== 'move') return put ?? [];
    const host = hosts.get(put.id ?? '') ?? null;
    return { ...put, withId: host !== null && rooms.get(host) === put.room ? host : null };
  });
};

/** Guests of the house whom the list does not name: it may be a list of arrivals only. */
const missingFrom = (
  house: House,
  lines: readonly SaidStay[],
  settled: readonly Settled[],
  keptBack: ReadonlySet<string>,
) => {
  const named = new Set([...keptBack, ...settled.flatMap(({ stay }) => stay?.id ?? [])]);
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

const saidAt = (settled: readonly Settled[], { line }: PutStay) =>
  settled.find(({ said }) => said.line === line)?.said.at.room ?? null;

/** Who has the bed: a line of the list, or a guest of the house as far as may be said. */
const nameFor = ({ context, live }: House, rival: Bed | undefined): string => {
  if (rival === undefined) return '';
  if (rival.line !== null) return String(rival.line);
  const stay = live.find(({ id }) => id === rival.id);
  const name = stay ? guestNameFor(context, stay) : null;
  return [...(name ? [name] : []), rival.departure].join(' – ');
};

/**
 * Whom the house has in another room is not put down as new but moved there, where the asker may not be told
 * of it before. Where the bed is not free for them yet they stay where they are: a later list moves them.
 */
const insteadOf = (house: House, matched: readonly Matched[]): Instead => {
  const elsewhere = elsewhereOf(house, matched);
  return (context, put) => {
    const there = elsewhere.get(put.line);
    if (!there) return put;
    const now = { ...house, context, live: context.reads.stays.live() };
    const one = settle(now, there);
    if (one.put === null || closedFor(now, one) !== null) return null;
    return rehearse(bedsOf(now, []), [one.put], now.today).ordered[0] ?? null;
  };
};

/** The stays whose guests the answer tells something of: by what the house has of them, or by name. */
const toldOf = ({ context, live }: House, ids: readonly string[]): string[] => {
  const told = new Set(ids);
  return live.flatMap((stay) => (told.has(stay.id) && !isHidden(context, stay) ? [stay.id] : []));
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
      else {
        lines.push(said);
        for (const { title, value } of said.timeless)
          notes.push({ kind: 'noTime', line: said.line, value: `${title} ${value}` });
      }
    }
  }
  const settled: Settled[] = [];
  const known = house.live.filter((stay) => !isHidden(context, stay));
  const matches = matchStays(lines, known);
  const here = matches.filter(({ said, stay }) => stay || !hasLeft(house, said));
  const keptBack = keptBackOf(house, here);
  for (const matched of matches) {
    const { said } = matched;
    if (!here.includes(matched)) notes.push(gone(said));
    else if (keptBack.lines.has(said.line))
      problems.push(problemAt('keptBack', said.line, said.at.room, said.room));
    else {
      const one = settle(house, matched);
      const reason = closedFor(house, one);
      if (reason === null) settled.push(one);
      else problems.push(problemAt('outOfOrder', said.line, said.at.room, said.room, reason));
    }
  }
  const steps = stepsOf(house, settled);
  const { ordered: puts, stuck } = rehearse(bedsOf(house, settled), steps, today);
  const barred = new Set(stuck.map(({ put }) => put.line));
  for (const { put, rival, inTurn } of stuck)
    problems.push(
      inTurn
        ? problemAt('changeRooms', put.line, null, put.room, put.from)
        : problemAt('sameBed', put.line, saidAt(settled, put), put.room, nameFor(house, rival)),
    );
  const good = settled.filter(({ said }) => !barred.has(said.line));
  const leaving = missingFrom(house, lines, settled, keptBack.stays);
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
    stays: toldOf(house, [
      ...good.flatMap(({ put, stay }) => (put && stay ? [stay.id] : [])),
      ...leaving.map(({ id }) => id),
      ...stuck.flatMap(({ rival }) => (rival && rival.line === null ? [rival.id] : [])),
    ]),
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
          name: guestNameFor(context, stay),
          what: stay.state === 'in-house' ? 'left' : 'missing',
          changes: [{ field: 'departure', from: stay.departure, to: stay.departure }],
        }),
      ),
    ],
    // Who may have left is looked at, not done: it is no matter of the token.
    actions: puts,
    acts: puts.length > 0,
    run: (writing) => putStays(writing, puts, insteadOf(house, matches)),
  };
};
