/** Takes things found and losses reported into the register: what is not said is read from the words. */
import type { z } from 'zod';
import { dayMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import type { lostAndFoundContract } from '../../../shared/lost-and-found/contract.ts';
import { lostNumber } from '../../../shared/lost-and-found/model.ts';
import type { FoundItemRow, LossReportRow, StayRow } from '../database/schema/index.ts';
import { cameMs, inHouseAt } from '../guests/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found as must } from '../kernel/failure.ts';
import { placeOf } from '../requests/index.ts';
import { canBeOne, saysAll } from './guest-name.ts';
import { fittingStore, keepUntil, ruleOf } from './keeping.ts';
import { propose } from './matching.ts';
import { refuseDocuments } from './numbers.ts';
import { readThing } from './reading.ts';
import { addFound, addLoss } from './rows.ts';

type Inputs = typeof lostAndFoundContract;
type InputOf<K extends keyof Inputs> = Inputs[K]['~orpc'] extends { inputSchema?: infer S }
  ? S extends z.ZodType
    ? z.output<S>
    : never
  : never;
export type NewFound = Omit<InputOf<'found'>, 'photo'>;
export type NewLoss = InputOf<'lost'>;

/** A clock on another wall may be a little fast. */
const futureMs = 5 * minuteMs;

/** @throws DeskError INVALID_INPUT for what has not happened yet */
export const pastMoment = (iso: string | undefined, nowMs: number): number => {
  if (iso === undefined) return nowMs;
  const ms = Date.parse(iso);
  if (ms > nowMs + futureMs) throw new DeskError('INVALID_INPUT', 'lostAndFound.notYet', {});
  return Math.min(ms, nowMs);
};

export const traitsOf = (
  what: string,
  marks: string | null,
): Pick<FoundItemRow, 'category' | 'colours' | 'brand' | 'class'> => {
  const reading = readThing(marks === null ? what : `${what} ${marks}`);
  // What it is stands in its name; its marks may name other things.
  const named = readThing(what);
  return {
    category: named.category?.name ?? reading.category?.name ?? 'other',
    colours: (named.colours.length > 0 ? named : reading).colours
      .map(({ name }) => name)
      .slice(0, 4),
    brand: reading.brand?.name ?? null,
    class: named.class === 'general' ? reading.class : named.class,
  };
};

export const placeFor = (context: Pick<ReadContext, 'reads'>, code: string | null | undefined) => {
  const wanted = code ?? null;
  const named =
    wanted === null || context.reads.rooms.room(wanted) || context.reads.rooms.area(wanted)
      ? wanted
      : (areaNamed(context, wanted) ?? wanted);
  const { code: place, kind: placeKind } = placeOf(context, named);
  return { place, placeKind };
};

/** `大堂` and `Lobby` are the area `lobby`: an area may be given by its name. */
const areaNamed = ({ reads }: Pick<ReadContext, 'reads'>, name: string): string | undefined =>
  reads.rooms
    .areas()
    .find(({ zh, en, aliases }) =>
      [zh, en, ...aliases].some((one) => one.toLowerCase() === name.toLowerCase()),
    )?.code;

export const registerFound = (context: WriteContext, wanted: NewFound): FoundItemRow => {
  const { reads, nowMs, timeZone, actor } = context;
  refuseDocuments([wanted.what, wanted.marks, wanted.heldBack, wanted.placeNote]);
  const read = traitsOf(wanted.what, wanted.marks ?? null);
  const foundAtMs = pastMoment(wanted.foundAt, nowMs);
  const finder = wanted.finder === undefined ? undefined : reads.staff.byToken(wanted.finder);
  const itemClass = wanted.class ?? read.class;
  const rule = ruleOf(context, itemClass);
  if (wanted.store !== undefined) fittingStore(rule, wanted.store);
  const row: FoundItemRow = {
    id: context.newId(),
    number: context.nextNumber('found-item'),
    what: wanted.what,
    class: itemClass,
    category: wanted.category ?? read.category,
    colours: wanted.colours ?? read.colours,
    brand: wanted.brand === undefined ? read.brand : wanted.brand,
    marks: wanted.marks ?? null,
    heldBack: wanted.heldBack ?? null,
    ...placeFor(context, wanted.place),
    placeNote: wanted.placeNote ?? null,
    foundAtMs,
    finder: finder ? null : (wanted.finder ?? null),
    finderId: finder?.id ?? null,
    receiverId: actor.id,
    registeredAtMs: nowMs,
    store: wanted.store ?? rule.store,
    bin: wanted.bin ?? null,
    state: 'registered',
    open: true,
    shelvedAtMs: null,
    shelvedBy: null,
    lossId: null,
    keepUntil: keepUntil(rule, foundAtMs, timeZone),
    pickupAtMs: null,
    labelledAtMs: null,
    release: null,
    batch: null,
    closedAtMs: null,
    version: 1,
  };
  addFound(context, row, {
    kind: 'found-registered',
    facts: { number: lostNumber('found-item', row.number) },
  });
  propose(context, { kind: 'found-item', row });
  return row;
};

/** A thing is missed this long after it was left behind, and no longer. */
const missedForMs = 120 * dayMs;

/** Whoever left the room under just that name: most of what is missed is missed after leaving. */
const leftBy = (
  context: WriteContext,
  room: string,
  guest: string,
  reportedAtMs: number,
): StayRow | undefined =>
  context.reads.stays
    .ofRoom(room, dateAt(reportedAtMs, context.timeZone), 60)
    .find(
      (stay) =>
        stay.departedAtMs !== null &&
        stay.departedAtMs > reportedAtMs - missedForMs &&
        cameMs(context, stay) <= reportedAtMs &&
        saysAll(guest, stay.guest),
    );

/**
 * Whoever stays in the room since before that moment; where several do, the one whose name it can be; else who left
 * the room under that name, or nobody.
 */
export const stayOf = (
  context: WriteContext,
  room: string | null,
  guest: string | undefined,
  reportedAtMs: number,
): StayRow | undefined => {
  const stays = inHouseAt(context, room).filter((stay) => cameMs(context, stay) <= reportedAtMs);
  // Alone in the room: a friend or a husband may be the one who rings.
  const alone = stays.length === 1 ? stays[0] : undefined;
  if (room === null || guest === undefined) return alone;
  const named = stays.filter((stay) => stay.guest === guest || canBeOne(guest, stay.guest));
  if (named.length > 0)
    return (
      named.find((stay) => stay.guest === guest) ?? (named.length === 1 ? named[0] : undefined)
    );
  return leftBy(context, room, guest, reportedAtMs) ?? alone;
};

export const registerLoss = (context: WriteContext, wanted: NewLoss): LossReportRow => {
  const { reads, nowMs, actor } = context;
  refuseDocuments([wanted.what, wanted.marks, wanted.placeNote]);
  if (wanted.callId !== undefined) must(reads.calls.byId(wanted.callId), 'calls.unknown', {});
  const read = traitsOf(wanted.what, wanted.marks ?? null);
  const { place, placeKind } = placeFor(context, wanted.place);
  const room = wanted.room ?? (placeKind === 'room' ? place : null);
  const stay = stayOf(context, room, wanted.guest, nowMs);
  const untilMs = pastMoment(wanted.until, nowMs);
  const fromMs = wanted.from === undefined ? untilMs - dayMs : pastMoment(wanted.from, nowMs);
  const row: LossReportRow = {
    id: context.newId(),
    number: context.nextNumber('loss-report'),
    what: wanted.what,
    category: wanted.category ?? read.category,
    colours: wanted.colours ?? read.colours,
    brand: wanted.brand === undefined ? read.brand : wanted.brand,
    marks: wanted.marks ?? null,
    place,
    placeKind,
    placeNote: wanted.placeNote ?? null,
    lostFromMs: Math.min(fromMs, untilMs),
    lostUntilMs: Math.max(fromMs, untilMs),
    guest: wanted.guest ?? wanted.contact,
    contact: wanted.contact,
    room,
    stayId: stay?.id ?? null,
    takenBy: actor.id,
    callId: wanted.callId ?? null,
    reportedAtMs: nowMs,
    state: 'searching',
    open: true,
    foundId: null,
    closedAtMs: null,
    version: 1,
  };
  addLoss(context, row, {
    kind: 'loss-reported',
    facts: { number: lostNumber('loss-report', row.number) },
  });
  propose(context, { kind: 'loss-report', row });
  return row;
};
