/** What a finding is computed from: its rows, and what their number is held against. */
import type { FindingRow } from '../../../shared/analysis/contract.ts';
import type { FindingKey } from '../../../shared/analysis/model.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { FigureBase, MeasuredFigure } from '../../../shared/measures/model.ts';
import { type Asking, askedSubject, isOfDepartment } from './askings.ts';
import type { Gathered } from './gather.ts';
import { groupNamed, inGroup } from './groups.ts';
import { type Exposure, roomDays, roomNights, staysKnown } from './nights.ts';
import type { Here, Period } from './period.ts';
import { keptAskings, keptCalls, keptNever, keptSaid } from './rules.ts';
import { keptBy, type Layer, type Only, subjectIn } from './tally.ts';
import { howTo } from './world.ts';

/** One of what a finding counts. */
export type Counting = {
  kind: FindingRow['kind'];
  number: number;
  room: number;
  hour: number;
  atMs: number;
  /** It asks how something is used; a fault otherwise, or no matter of equipment. */
  isQuestion?: boolean;
};

const layerOf: Record<Exclude<FindingKey['rule'], 'stock-out' | 'never'>, Layer> = {
  operate: 'operate',
  borrow: 'borrow',
  asked: 'asked',
  late: 'late',
  wrong: 'wrong',
  chased: 'chased',
};

/** Goes to each of a layer that the finding's group holds, by its index. */
const visit = (
  gathered: Gathered,
  key: FindingKey,
  layer: Layer,
  only: Only,
  meet: (at: number) => void,
): void => {
  const { world, size, room, hour } = gathered;
  const group = groupNamed(world, key.by, key.value);
  const wanted = key.subject === '' ? null : (world.serviceAt.get(key.subject) ?? -2);
  if (group === null) return;
  const subjectOf = subjectIn(gathered);
  const kept = keptBy(gathered, only);
  for (let at = 0; at < size; at += 1) {
    const subject = subjectOf(layer, at);
    if (subject < 0 || (wanted !== null && subject !== wanted) || !kept(at)) continue;
    if (inGroup(group, room[at] ?? -1, hour[at] ?? 0)) meet(at);
  }
};

const ofLayer = (gathered: Gathered, key: FindingKey, layer: Layer, only: Only): Counting[] => {
  const { number, room, hour, atMs, service, world } = gathered;
  const asks = world.serviceAt.get(howTo);
  const rows: Counting[] = [];
  visit(gathered, key, layer, only, (at) => {
    const no = number[at] ?? 0;
    rows.push({
      kind: no < 0 ? 'loan' : 'request',
      number: Math.abs(no),
      room: room[at] ?? -1,
      hour: hour[at] ?? 0,
      atMs: atMs[at] ?? 0,
      isQuestion: asks !== undefined && service[at] === asks,
    });
  });
  return rows;
};

/** Everything the library was asked about a finding's subject; null where it is no matter of the library. */
const saidOf = (gathered: Gathered, key: FindingKey, only: Only): readonly Asking[] | null =>
  key.rule === 'asked' && askedSubject(key.subject) !== null
    ? keptSaid(gathered, only).filter(({ subject }) => subject === key.subject)
    : null;

/** Everything a finding counts, newest first. */
export const countingOf = (gathered: Gathered, key: FindingKey, only: Only): Counting[] => {
  const { rule } = key;
  const said = saidOf(gathered, key, only);
  const rows: Counting[] = said
    ? said.filter(isOfDepartment)
    : rule === 'stock-out'
      ? keptAskings(gathered, only)
          .filter(({ item, out }) => out && item === key.subject)
          .map((one) => ({ kind: 'loan' as const, ...one }))
      : rule === 'never'
        ? keptNever(gathered, only).map((one) => ({ kind: 'call' as const, ...one }))
        : ofLayer(gathered, key, layerOf[rule], only);
  return rows.sort((a, b) => b.atMs - a.atMs || b.number - a.number);
};

type Place = { room: number; atMs: number };

/** Goes to everything the rows of a finding are a part of, where they are no matter of rooms. */
const eachOfBasis = (
  gathered: Gathered,
  key: FindingKey,
  asked: Only,
  meet: (one: Place) => void,
): void => {
  // What departments ask is a part of what anybody asks.
  const only = key.rule === 'asked' ? { ...asked, caller: undefined } : asked;
  if (key.rule === 'stock-out') {
    for (const one of keptAskings(gathered, only)) if (one.item === key.subject) meet(one);
    return;
  }
  if (key.rule === 'never') {
    for (const one of keptCalls(gathered, only)) meet(one);
    return;
  }
  const said = saidOf(gathered, key, only);
  if (said) {
    for (const one of said) meet(one);
    return;
  }
  const { room, atMs } = gathered;
  const subject = key.rule === 'operate' ? '' : key.subject;
  const layer = key.rule === 'wrong' ? 'every' : 'all';
  visit(gathered, { ...key, subject }, layer, only, (at) => {
    const where = room[at] ?? -1;
    // Departments are counted by what they ask for rooms.
    if (key.rule !== 'asked' || where >= 0) meet({ room: where, atMs: atMs[at] ?? 0 });
  });
};

const overRooms = (gathered: Gathered, key: FindingKey, { byRoom }: Exposure): number => {
  const group = groupNamed(gathered.world, key.by, key.value);
  if (group === null) return 0;
  return byRoom.reduce((sum, one, room) => (inGroup(group, room, 12) ? sum + one : sum), 0);
};

const isPerRoom = (per: FigureBase): boolean => per === 'room-nights' || per === 'room-days';

/** What a finding of this key is held against. */
export const perOf = (gathered: Gathered, { rule, by, subject }: FindingKey): FigureBase => {
  if (rule === 'never') return 'calls';
  if (rule === 'stock-out') return 'loans';
  if (rule === 'asked' && askedSubject(subject) !== null) return 'askings';
  if ((rule !== 'operate' && rule !== 'borrow') || by === 'hours') return 'requests';
  return staysKnown(gathered) ? 'room-nights' : 'room-days';
};

const lies = ({ fromMs, untilMs }: Period, atMs: number): boolean =>
  atMs >= fromMs && atMs < untilMs;

const basisIn = (gathered: Gathered, key: FindingKey, period: Period): number => {
  let sum = 0;
  eachOfBasis(gathered, key, {}, ({ atMs }) => {
    if (lies(period, atMs)) sum += 1;
  });
  return sum;
};

/** The figure of a finding over a part of what was gathered. */
export const figureOf = (
  context: Here,
  gathered: Gathered,
  key: FindingKey,
  per: FigureBase,
  period: Period,
): MeasuredFigure => {
  const { world } = gathered;
  const base = isPerRoom(per)
    ? overRooms(
        gathered,
        key,
        per === 'room-nights' ? roomNights(context, world, period) : roomDays(world, period),
      )
    : per === 'calls'
      ? gathered.callsIn(period)
      : basisIn(gathered, key, period);
  const count = countingOf(gathered, key, {}).filter(({ atMs }) => lies(period, atMs)).length;
  return { count, base, per, ...period };
};

/** How a finding's count and what it is held against lie on each floor. */
export const byFloorOf = (
  gathered: Gathered,
  key: FindingKey,
  per: FigureBase,
  exposure: Exposure,
  only: Only,
) => {
  const { world } = gathered;
  const house: FindingKey =
    key.by === 'floor' || key.by === 'roomType' ? { ...key, by: 'house', value: '' } : key;
  const whole = { ...only, floor: undefined };
  const floorAt = (room: number): string | undefined => world.rooms[room]?.floor;
  const sums = new Map(world.floors.map((floor) => [floor, { count: 0, base: 0 }]));
  for (const { room } of countingOf(gathered, house, whole)) {
    const sum = sums.get(floorAt(room) ?? '');
    if (sum) sum.count += 1;
  }
  if (isPerRoom(per))
    exposure.byRoom.forEach((one, room) => {
      const sum = sums.get(floorAt(room) ?? '');
      if (sum) sum.base += one;
    });
  else
    eachOfBasis(gathered, house, whole, ({ room }) => {
      const sum = sums.get(floorAt(room) ?? '');
      if (sum) sum.base += 1;
    });
  return [...sums].map(([floor, { count, base }]) => ({
    ...{ floor, count, base },
    rate: base > 0 ? count / base : null,
  }));
};

export const byHourOf = (rows: readonly Counting[]): number[] => {
  const hours = new Array<number>(24).fill(0);
  for (const { hour } of rows) hours[hour] = (hours[hour] ?? 0) + 1;
  return hours;
};

/** A row as it is listed; one that is no more is left out. */
export const viewRow = ({ reads, timeZone }: Here, row: Counting): FindingRow[] => {
  const at = isoAt(row.atMs, timeZone);
  const { kind, number } = row;
  if (kind === 'request') {
    const one = reads.analysis.requestOf(number);
    return one ? [{ kind, number, at, id: one.id, place: one.place, service: one.service }] : [];
  }
  if (kind === 'loan') {
    const one = reads.analysis.loanOf(number);
    const service = reads.loans.item(one?.itemId ?? '')?.service ?? null;
    return one ? [{ kind, number, at, id: one.id, place: one.place, service }] : [];
  }
  if (kind === 'answer' || kind === 'question') {
    const one = reads.analysis.askingOf(number);
    const id = one?.answerId ?? one?.questionId;
    return one && id != null ? [{ kind, number, at, id, place: one.place, service: null }] : [];
  }
  const one = reads.analysis.callOf(number);
  return one ? [{ kind, number, at, id: one.id, place: one.place, service: null }] : [];
};
