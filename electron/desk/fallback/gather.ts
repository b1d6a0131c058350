/**
 * What stands on the sheet for the hours without a screen: what is open and whose it is. Guests' names stay
 * out of it, and of complaints there is a number and no word: paper lies about.
 */
import { complaintNumber } from '../../../shared/complaints/model.ts';
import type { Language } from '../../../shared/kernel/fields.ts';
import { dateAt, isoAt } from '../../../shared/kernel/time.ts';
import { roomFlags } from '../../../shared/rooms/model.ts';
import { againMinutesUsual } from '../../../shared/wake-ups/model.ts';
import type { RequestRow, WakeUpRow } from '../database/schema/index.ts';
import { checkWordOf, genesis } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { say } from '../kernel/sentences.ts';
import { boardLoans } from '../loans/index.ts';

export type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone' | 'language'>;

/** Cells of a row, as they are printed. */
type Cells = string[];
export type Sheet = {
  house: string;
  language: Language;
  atMs: number;
  timeZone: string;
  reason: string;
  record: { seq: number; word: string };
  onDuty: Cells[];
  requests: Cells[];
  keys: Cells[];
  loans: Cells[];
  wakeUps: Cells[];
  messages: Cells[];
  /** By what hangs on the door or how it is: the rooms. */
  rooms: Cells[];
  complaints: string[];
};

/** Looked up once, however many requests are open. */
const namesOf = ({ reads, language }: Here) => {
  const services = new Map(reads.catalogue.services().map((one) => [one.code, one]));
  const areas = new Map(reads.rooms.areas().map((one) => [one.code, one]));
  const people = new Map(reads.staff.all().map((one) => [one.id, one]));
  const of = (one: { zh: string; en: string } | undefined, code: string): string =>
    one ? (language === 'en' ? one.en : one.zh) : code;
  return {
    service: (code: string) => of(services.get(code), code),
    place: (code: string | null) =>
      code === null ? say(language, 'requests.noPlace') : of(areas.get(code), code),
    person: (id: string | null) => {
      const person = id === null ? undefined : people.get(id);
      return person ? `${person.name} ${person.code}` : '';
    },
    of,
  };
};
type Names = ReturnType<typeof namesOf>;

/** Books of their own: they stand in the list of wake-ups or messages. */
const elsewhere = ({ reads }: Here): Set<string> =>
  new Set([...reads.wakeUps.open(), ...reads.messages.open()].map(({ requestId }) => requestId));

/** The hour where it is today's, else the day with it. */
const clockOf = ({ nowMs, timeZone }: Here): ((ms: number | null) => string) => {
  const today = dateAt(nowMs, timeZone);
  return (ms) => {
    if (ms === null) return '';
    const iso = isoAt(ms, timeZone);
    return iso.startsWith(today) ? iso.slice(11, 16) : `${iso.slice(5, 10)} ${iso.slice(11, 16)}`;
  };
};
type Clock = ReturnType<typeof clockOf>;

/** Somebody still has to do it, or to ring the guest back as was promised. */
const isOwed = ({ state, promiseAtMs }: RequestRow): boolean =>
  state !== 'done' || promiseAtMs !== null;

const requestRow = (here: Here, names: Names, clock: Clock, row: RequestRow): Cells => {
  const { language } = here;
  const service = names.service(row.service);
  const said = row.words.trim();
  const many = row.quantity === null || row.quantity === 1 ? '' : ` ×${row.quantity}`;
  const promised = row.promiseAtMs === null ? null : clock(row.promiseAtMs);
  return [
    String(row.number),
    names.place(row.place),
    `${service}${many}${said === '' || said === service ? '' : ` · ${said}`}`,
    names.person(row.assigneeId),
    say(language, `requests.state.${row.state}`),
    clock(row.loggedAtMs),
    promised === null
      ? clock(row.deadlineAtMs)
      : say(language, 'fallback.promised', { time: promised }),
  ];
};

const keyRows = ({ reads, language }: Here, names: Names, clock: Clock): Cells[] => [
  ...reads.keys
    .held()
    .map((row) => [
      row.code,
      language === 'en' ? row.nameEn : row.nameZh,
      names.person(row.holderId),
      clock(row.outSinceMs),
      clock(row.dueAtMs),
    ]),
  ...reads.keys
    .all()
    .filter(({ state }) => state === 'lost' || state === 'missing')
    .map((row) => [
      row.code,
      language === 'en' ? row.nameEn : row.nameZh,
      say(language, `keyControl.state.${row.state}`),
      '',
      '',
    ]),
];

const loanRows = (here: Here, names: Names, clock: Clock): Cells[] =>
  boardLoans(here)
    .filter(({ state }) => state === 'out')
    .map((loan) => [
      names.place(loan.place),
      `${names.of(loan, loan.item)}${loan.quantity > 1 ? ` ×${loan.quantity}` : ''}${loan.unit === null ? '' : ` · ${loan.unit}`}`,
      clock(loan.dueAtMs),
    ]);

/** What was said with it, how long it goes on, and how it is rung where that is not as usual. */
const wakeUpNote = ({ reads, language }: Here, row: WakeUpRow): string => {
  const { repeat, until, twice, againMinutes: minutes, rings } = row;
  const daily = until === null ? 'fallback.wakeUp.untilDeparture' : 'fallback.wakeUp.until';
  const again =
    minutes === againMinutesUsual ? '' : say(language, 'wakeUps.facts.again', { minutes });
  return [
    reads.requests.byId(row.requestId)?.words.trim(),
    repeat === 'daily' ? say(language, daily, { day: until }) : '',
    twice ? say(language, 'fallback.wakeUp.twice', { minutes }) : again,
    rings.length === 0 ? '' : say(language, 'wakeUps.tag.rings', { count: rings.length }),
  ]
    .filter((part) => part)
    .join(' · ');
};

/** By the moment somebody has to ring, which after a ring in vain is a later one than was wanted. */
const wakeUpRows = (here: Here, clock: Clock): Cells[] =>
  here.reads.wakeUps
    .open()
    .map((row) => ({ row, ringMs: row.nextAtMs ?? row.atMs }))
    .sort((one, other) => one.ringMs - other.ringMs)
    .map(({ row, ringMs }) => [
      clock(ringMs),
      row.place,
      say(here.language, `wakeUps.state.${row.state}`),
      wakeUpNote(here, row),
    ]);

const messageRows = ({ reads, language }: Here, names: Names, clock: Clock): Cells[] =>
  reads.messages.open().map((row) => [
    // Where somebody stays who is not to be found stays in the record.
    row.confidential ? say(language, 'fallback.confidential') : names.place(row.place),
    row.confidential ? '' : row.words,
    clock(row.receivedAtMs),
  ]);

const roomRows = ({ reads, language }: Here): Cells[] => {
  const rooms = reads.rooms.roomsOnBoard();
  const closed = (['out-of-order', 'out-of-service'] as const).map(
    (state): Cells => [
      say(language, `rooms.housekeeping.${state}`),
      rooms
        .filter(({ housekeeping }) => housekeeping === state)
        .map(({ number }) => number)
        .join('  '),
    ],
  );
  const flagged = roomFlags.map(
    (flag): Cells => [
      say(language, `rooms.flag.${flag}`),
      rooms
        .filter(({ flags }) => flags[flag] !== undefined)
        .map(({ number }) => number)
        .join('  '),
    ],
  );
  return [...flagged, ...closed].filter(([, numbers]) => numbers !== '');
};

/** The state of the desk at one moment. @param reason why it is written: a key under `fallback.reason` */
export const gatherSheet = (here: Here, { reason }: { reason: string }): Sheet => {
  const { reads, nowMs, timeZone, language } = here;
  const house = reads.house.get();
  const names = namesOf(here);
  const clock = clockOf(here);
  const beside = elsewhere(here);
  const head = reads.events.head();
  return {
    house: house ? (language === 'en' ? house.nameEn : house.nameZh) : '',
    language,
    atMs: nowMs,
    timeZone,
    reason,
    record: { seq: head?.seq ?? 0, word: checkWordOf(head?.hash ?? genesis) },
    onDuty: reads.staff
      .onDuty()
      .map(({ staff, duty }) => [
        `${staff.name} ${staff.code}`,
        say(language, `app.role.${staff.role}`),
        (duty.floors ?? staff.floors).join(' '),
        staff.extension ?? '',
        clock(duty.onAtMs),
      ]),
    requests: reads.requests
      .open()
      .filter((row) => !beside.has(row.id) && isOwed(row))
      .map((row) => requestRow(here, names, clock, row)),
    keys: keyRows(here, names, clock),
    loans: loanRows(here, names, clock),
    wakeUps: wakeUpRows(here, clock),
    messages: messageRows(here, names, clock),
    rooms: roomRows(here),
    complaints: reads.complaints.open().map(({ number }) => complaintNumber(number)),
  };
};
