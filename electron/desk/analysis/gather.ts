/**
 * One pass over the record of a time: every request and every thing borrowed, as a few numbers side by
 * side. A year of a large house is a million of them; rules then look at the numbers only.
 */
import { thresholds } from '../../../shared/analysis/model.ts';
import { hourMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { offsetAt } from '../../../shared/kernel/time.ts';
import { resources } from '../../../shared/texts/index.ts';
import { type Asking, askingsIn } from './askings.ts';
import { wasLate } from './lateness.ts';
import { type Here, numberAt, type Period } from './period.ts';
import { marks } from './store.ts';
import { readWorld, type World } from './world.ts';

const chunk = 20_000;
const lateMs = thresholds.lateMinutes * minuteMs;

/** Columns of what was asked for: request or loan at the same index. */
export type Gathered = {
  period: Period;
  world: World;
  size: number;
  /** Of a request; of a loan without one it stands below nought. */
  number: Int32Array;
  /** Index of the room; -1 where it is none the house has now. */
  room: Int16Array;
  service: Int16Array;
  /** Index of the service a question is about; else the service. */
  topic: Int16Array;
  hour: Int8Array;
  marks: Uint8Array;
  atMs: Float64Array;
  /** Who called, where it was no guest. */
  callers: ReadonlyMap<number, string>;
  /** Calls nothing came of whose guest rang again. */
  never: readonly { number: number; room: number; hour: number; atMs: number }[];
  /** Every call, for who looks at a part of them. */
  ringings: () => readonly Ringing[];
  /** How many calls began in a time. */
  callsIn: (period: Period) => number;
  /** Askings of things to lend, and those that found none. */
  askings: readonly {
    number: number;
    item: string;
    room: number;
    hour: number;
    out: boolean;
    atMs: number;
  }[];
  /** What the library of answers was asked. */
  said: readonly Asking[];
};

type Ringing = { room: number; hour: number; atMs: number; caller: string };

const isHouse = ({ room }: { room: number }): boolean => room >= 0;

/** In whichever language it was chosen. */
const mistaken = new Set(
  [resources.en, resources['zh-CN']].map(
    ({ translation }) => translation.requests.cancelReason.mistaken,
  ),
);

const hoursIn = (timeZone: string) => {
  const offsets = new Map<number, number>();
  return (ms: number): number => {
    const quarter = Math.floor(ms / 900_000);
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      offset = offsetAt(ms, timeZone);
      offsets.set(quarter, offset);
    }
    return Math.floor((ms + offset) / hourMs) % 24;
  };
};

/** What was done to the requests of a time, until now: some of it comes after its end. */
const passingOn = ({ reads, nowMs }: Here, { fromMs }: Period) => {
  const wrong = new Set<number>();
  /** Of what changed hands: whether the first were told late. */
  const firstLate = new Map<number, boolean>();
  const chasedBy = new Set<string>();
  for (const one of reads.analysis.passed(fromMs, nowMs)) {
    const isHandedOn = one.kind === 'reassigned' && one.toFirst === 0;
    if (isHandedOn && one.sentAtMs !== null && !firstLate.has(one.number))
      firstLate.set(one.number, one.sentAtMs - one.couldBeFromMs > lateMs);
    if (one.callId !== null) chasedBy.add(one.callId);
    const byPerson = one.actor !== 'scheduler';
    if (
      (one.kind === 'corrected' && one.moved) ||
      (isHandedOn && byPerson) ||
      (one.text !== null && mistaken.has(one.text))
    )
      wrong.add(one.number);
  }
  return { wrong, firstLate, chasedBy };
};

const wasLateByRecord = ({ reads, nowMs }: Here, number: number): boolean => {
  const row = reads.analysis.requestOf(number);
  return row !== undefined && wasLate(row, reads.analysis.passings(row.id), nowMs, lateMs);
};

export const gather = (context: Here, period: Period): Gathered => {
  const { reads, nowMs, timeZone } = context;
  const { fromMs, untilMs } = period;
  const world = readWorld(context);
  const hourOf = hoursIn(timeZone);
  const newest = reads.requests.newest(1)[0]?.number ?? 0;
  const first = numberAt(newest, reads.requests.numberedAtOf, fromMs);
  const last = numberAt(newest, reads.requests.numberedAtOf, untilMs) - 1;
  const loans = reads.analysis.asked(fromMs, untilMs);
  const { wrong, firstLate, chasedBy } = passingOn(context, period);
  const most = Math.max(0, last - first + 1) + loans.length;
  const number = new Int32Array(most);
  const room = new Int16Array(most);
  const service = new Int16Array(most);
  const topic = new Int16Array(most);
  const hour = new Int8Array(most);
  const mark = new Uint8Array(most);
  const atMs = new Float64Array(most);
  let size = 0;
  for (let at = first; at <= last; at += chunk) {
    const rows = reads.analysis.slim({
      first: at,
      last: Math.min(last, at + chunk - 1),
      now: nowMs,
      late: lateMs,
    });
    for (const [no, place, code, loggedAtMs, bits, words] of rows) {
      number[size] = no;
      room[size] = place === null ? -1 : (world.roomAt.get(place) ?? -1);
      service[size] = world.serviceAt.get(code) ?? -1;
      topic[size] =
        words === null ? (service[size] ?? -1) : (world.serviceAt.get(world.topicOf(words)) ?? -1);
      hour[size] = hourOf(loggedAtMs);
      let own = bits;
      // Whoever has it now was told later: it is late where the first were.
      const late = firstLate.get(no);
      if (late !== undefined) own = late ? own | marks.late : own & ~marks.late;
      if (own & marks.again)
        own = wasLateByRecord(context, no) ? own | marks.late : own & ~marks.late;
      if (wrong.has(no)) own |= marks.wrong;
      mark[size] = own;
      atMs[size] = loggedAtMs;
      size += 1;
    }
  }
  const askings: Gathered['askings'][number][] = [];
  for (const loan of loans) {
    const at =
      loan.place === null || loan.placeKind !== 'room' ? -1 : (world.roomAt.get(loan.place) ?? -1);
    const out = Boolean(loan.waited);
    askings.push({
      ...{ number: loan.number, item: loan.itemId, room: at, hour: hourOf(loan.askedAtMs) },
      ...{ out, atMs: loan.askedAtMs },
    });
    const lends = world.items.get(loan.itemId)?.service ?? null;
    if (loan.ofRequest || loan.withdrawn || lends === null) continue;
    // Lent at the desk without a request: asked for all the same.
    number[size] = -loan.number;
    room[size] = at;
    service[size] = world.serviceAt.get(lends) ?? -1;
    topic[size] = service[size] ?? -1;
    hour[size] = hourOf(loan.askedAtMs);
    mark[size] = 0;
    atMs[size] = loan.askedAtMs;
    size += 1;
  }
  const lastCall = reads.analysis.lastCall();
  const firstCall = numberAt(lastCall, reads.analysis.beganAtOf, fromMs);
  const untilCall = numberAt(lastCall, reads.analysis.beganAtOf, untilMs) - 1;
  let ringings: readonly Ringing[] | undefined;
  const roomOf = (place: string | null): number =>
    place === null ? -1 : (world.roomAt.get(place) ?? -1);
  const registerCalls = new Set(reads.analysis.registerCalls());
  const again = thresholds.againMinutes * minuteMs;
  return {
    ...{ period, world, size, number, room, service, topic, hour, marks: mark, atMs, askings },
    said: askingsIn(context, period, world, hourOf),
    callers: new Map(
      reads.analysis.notOfGuests(firstCall, untilCall).map((one) => [one.number, one.caller]),
    ),
    never: reads.analysis
      .nothingCame(firstCall, untilCall, again)
      .filter(({ id }) => !chasedBy.has(id) && !registerCalls.has(id))
      .map((call) => ({
        ...{ number: call.number, atMs: call.atMs, hour: hourOf(call.atMs) },
        room: roomOf(call.place),
      }))
      .filter(isHouse),
    ringings: () => {
      ringings ??= reads.analysis
        .ringings(firstCall, untilCall)
        .map(({ place, caller, atMs: ms }) => ({
          ...{ room: roomOf(place), hour: hourOf(ms), atMs: ms, caller },
        }));
      return ringings;
    },
    callsIn: (part) =>
      Math.max(
        0,
        numberAt(lastCall, reads.analysis.beganAtOf, part.untilMs) -
          numberAt(lastCall, reads.analysis.beganAtOf, part.fromMs),
      ),
  };
};
