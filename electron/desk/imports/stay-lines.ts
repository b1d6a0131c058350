/** One line of a list of guests: what it says, or what is wrong with it. Pure. */
import type { ImportProblem } from '../../../shared/imports/contract.ts';
import { addDays } from '../../../shared/kernel/time.ts';
import type { VipClass } from '../../../shared/stays/model.ts';
import { isYes, knownNumber, listIn } from './cells.ts';
import { type DayOrder, dayOrderOf, type ReadMoment, readMoment, readTime } from './dates.ts';
import { type Cell, type Entry, problemAt } from './records.ts';
import type { StayField } from './stay-shape.ts';
import { headsIn, languageIn, type SaidState, stateIn, vipIn } from './stay-words.ts';

export type SaidStay = {
  line: number;
  room: string;
  guest: string;
  arrival: string;
  departure: string;
  /** Minutes of the day, where the list says when. */
  arrivesAt: number | null;
  leavesAt: number | null;
  /** Cells that should say when and do not. */
  timeless: Cell[];
  /** `null`: the list does not say, the dates do. */
  state: SaidState | null;
  sharing: boolean;
  party: number | undefined;
  vipClass: VipClass | undefined;
  language: string | undefined;
  phone: string | undefined;
  company: string | undefined;
  preferences: string[] | undefined;
  notes: string | undefined;
  incognito: boolean | undefined;
  at: { room: Cell; departure: Cell };
};

export type Reader = {
  today: string;
  knows: { has: (number: string) => boolean };
  arrivals: DayOrder;
  departures: DayOrder;
};

/** What the columns of dates tell of their order, once for the whole list. */
export const readerOf = (
  entries: readonly Entry<StayField>[],
  today: string,
  knows: Reader['knows'],
): Reader => {
  const column = (field: StayField) =>
    dayOrderOf(entries.flatMap(({ cells }) => cells[field]?.value ?? []));
  const [arrivals, departures] = [column('arrival'), column('departure')];
  // One hand has written both.
  return { today, knows, arrivals: arrivals ?? departures, departures: departures ?? arrivals };
};

type Found<T> = { problem: ImportProblem } | { value: T };

const dayIn = (line: number, cell: Cell, today: string, order: DayOrder): Found<ReadMoment> => {
  const read = readMoment(cell.value, today, order);
  if (read === null) return { problem: problemAt('badDate', line, cell, cell.value) };
  if (read === 'ambiguous') return { problem: problemAt('twoDates', line, cell, cell.value) };
  return { value: read };
};

const longest: Partial<Record<StayField, number>> = {
  guest: 80,
  company: 80,
  phone: 32,
  notes: 2_000,
  preferences: 2_000,
};

const oddCell = ({ line, cells }: Entry<StayField>): ImportProblem | undefined => {
  for (const [field, cell] of Object.entries(cells) as [StayField, Cell][]) {
    if (cell.value.startsWith('=')) return problemAt('formula', line, cell, cell.value);
    if (cell.value.length > (longest[field] ?? 200))
      return problemAt('tooLong', line, cell, cell.value);
  }
  return undefined;
};

const partyOf = ({ line, cells }: Entry<StayField>): Found<number | undefined> => {
  const told = [cells.party, cells.adults, cells.children].filter((cell) => cell !== undefined);
  const heads = told.map((cell) => headsIn(cell.value));
  const odd = heads.indexOf(null);
  const wrong = (cell: Cell | undefined) => ({
    problem: problemAt('badParty', line, cell ?? null, cell?.value ?? ''),
  });
  if (odd >= 0) return wrong(told[odd]);
  if (told.length === 0) return { value: undefined };
  const party = cells.party
    ? (heads[0] ?? 0)
    : heads.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  // An empty place of a list is often kept as 0: then nothing is said.
  if (party === 0) return { value: undefined };
  return party > 99 ? wrong(told[0]) : { value: party };
};

/** When the guest leaves: said, or by the nights. */
const departureOf = (
  entry: Entry<StayField>,
  arrival: string,
  { today, departures }: Reader,
): Found<ReadMoment & { cell: Cell }> | null => {
  const { line, cells } = entry;
  if (cells.departure) {
    const read = dayIn(line, cells.departure, today, departures);
    return 'problem' in read ? read : { value: { ...read.value, cell: cells.departure } };
  }
  if (!cells.nights) return null;
  const nights = /^(\d{1,3})(?:\.0+)?\s*(?:晚|天|nights?)?$/i.exec(
    cells.nights.value.normalize('NFKC'),
  );
  return nights
    ? { value: { day: addDays(arrival, Number(nights[1])), minute: null, cell: cells.nights } }
    : { problem: problemAt('badDate', line, cells.nights, cells.nights.value) };
};

const said = (cell: Cell | undefined): string | undefined => cell?.value;

/** What a line says. Whether the house can have it so is asked where all lines are known. */
export const readStay = (entry: Entry<StayField>, reader: Reader): SaidStay | ImportProblem => {
  const { line, cells } = entry;
  const odd = oddCell(entry);
  if (odd) return odd;
  const { room: roomCell, guest: guestCell, arrival: arrivalCell } = cells;
  const empty = (field: StayField) => problemAt('empty', line, null, '', field);
  if (!roomCell) return empty('room');
  const room = knownNumber(roomCell.value, reader.knows);
  if (!reader.knows.has(room)) return problemAt('unknownRoom', line, roomCell, roomCell.value);
  if (!guestCell) return empty('guest');
  const state = cells.state ? stateIn(cells.state.value) : null;
  if (cells.state && state === null)
    return problemAt('badState', line, cells.state, cells.state.value);
  const arrival = arrivalCell
    ? dayIn(line, arrivalCell, reader.today, reader.arrivals)
    : { value: { day: reader.today, minute: null } };
  if ('problem' in arrival) return arrival.problem;
  const departure = departureOf(entry, arrival.value.day, reader);
  if (departure === null) return empty('departure');
  if ('problem' in departure) return departure.problem;
  const { day: arrives } = arrival.value;
  const { day: leaves, cell: departureCell } = departure.value;
  if (leaves < arrives)
    return problemAt('endsFirst', line, departureCell, departureCell.value, arrives);
  const party = partyOf(entry);
  if ('problem' in party) return party.problem;
  const vipClass = cells.vip ? vipIn(cells.vip.value) : undefined;
  if (cells.vip && vipClass === null) return problemAt('badVip', line, cells.vip, cells.vip.value);
  const timeless: Cell[] = [];
  const minuteOf = ({ minute }: ReadMoment, cell: Cell | undefined): number | null => {
    if (minute !== null || !cell) return minute;
    const read = readTime(cell.value, reader.today);
    if (read === null) timeless.push(cell);
    return read;
  };
  return {
    line,
    room,
    guest: guestCell.value,
    arrival: arrives,
    departure: leaves,
    arrivesAt: minuteOf(arrival.value, cells.arrivalTime),
    leavesAt: minuteOf(departure.value, cells.departureTime),
    timeless,
    state,
    sharing: roomCell.fromAbove || isYes(cells.sharing?.value ?? ''),
    party: party.value,
    vipClass: vipClass ?? undefined,
    language: cells.language && languageIn(cells.language.value),
    phone: (cells.phone?.value.length ?? 0) >= 3 ? cells.phone?.value : undefined,
    company: said(cells.company),
    preferences: cells.preferences && listIn(cells.preferences.value).slice(0, 30),
    notes: said(cells.notes),
    incognito: cells.incognito && isYes(cells.incognito.value) ? true : undefined,
    at: { room: roomCell, departure: departureCell },
  };
};
