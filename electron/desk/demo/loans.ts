/**
 * What the demo house lends: a stock counted on the first morning, the recall of every morning, and what
 * is out now besides the open work: six things, one of them overdue, and a guest who waits.
 */
import { dayMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { minuteOn, startOfDay } from '../../../shared/kernel/time.ts';
import { attendWatch } from '../alarms/index.ts';
import { desk } from '../kernel/pipeline.ts';
import { loansHandlers, makeRecall } from '../loans/index.ts';
import type { Stage } from './stage.ts';
import { plain } from './steps.ts';

const lend = plain(loansHandlers.lend);
const wait = plain(loansHandlers.wait);
const setStock = plain(loansHandlers.setStock);
const changeItem = plain(loansHandlers.changeItem);
const addUnit = plain(loansHandlers.addUnit);
const setUnitState = plain(loansHandlers.setUnitState);

/** Things of which each has a tag, by the letters on it. */
const tagged = [
  { item: 'hair-dryer', letters: 'HD', units: 14, home: '5楼库房' },
  { item: 'iron', letters: 'IR', units: 8, home: '5楼库房' },
  { item: 'cot', letters: 'CT', units: 4, home: '3楼库房' },
  { item: 'wheelchair', letters: 'WC', units: 2, home: '礼宾部' },
] as const;
const counted = [
  { item: 'adapter', owned: 16, home: '客房中心' },
  { item: 'power-strip', owned: 10, home: '客房中心' },
  { item: 'charger', owned: 18, home: '客房中心' },
  { item: 'umbrella', owned: 40, home: '礼宾部' },
] as const;

const tag = (letters: string, number: number): string =>
  `${letters}-${String(number).padStart(2, '0')}`;

const countStock = (stage: Stage): void => {
  const manager = stage.reads.staff.all().find(({ role }) => role === 'supervisor');
  if (!manager) throw new Error('nobody manages the loans');
  const { id, code, role } = manager;
  const context = stage.as({ id, code, role }, 'desk-1');
  for (const { item, letters, units, home } of tagged) {
    changeItem(context, { item, home });
    for (let number = 1; number <= units; number += 1)
      addUnit(context, { item, serial: tag(letters, number) });
  }
  for (const { item, owned, home } of counted) {
    changeItem(context, { item, home });
    setStock(context, { item, owned });
  }
  setUnitState(context, { serial: 'WC-02', state: 'broken', note: '前轮松动，已报修' });
};

/** Rooms of guests who stay, and of those who leave today, in the order of the house. */
const guestRooms = (stage: Stage, today: string, busy: ReadonlySet<string>) => {
  const stays = stage.reads.stays.live().filter(({ state }) => state === 'in-house');
  const rooms = (leaving: boolean) => [
    ...new Set(
      stays
        .filter(({ room, departure }) => !busy.has(room) && departure <= today === leaving)
        .map(({ room }) => room)
        .sort(),
    ),
  ];
  return { leaving: rooms(true), staying: rooms(false) };
};

type Rooms = ReturnType<typeof guestRooms>;
type Loan = {
  item: string;
  /** Minutes before now. */
  ago: number;
  /** Minutes it was lent for; left out: until the guest leaves. */
  lentFor?: number;
  /** The guest leaves today, late where the house's check-out is near or past: minutes from now. */
  leavesIn?: number;
  room: (rooms: Rooms) => string | undefined;
};

const overdueBy = 40;
const out: readonly Loan[] = [
  { item: 'hair-dryer', ago: 1_330, leavesIn: 150, room: ({ leaving }) => leaving[2] },
  { item: 'adapter', ago: 1_290, leavesIn: 110, room: ({ leaving }) => leaving[9] },
  { item: 'iron', ago: 240 + overdueBy, lentFor: 240, room: ({ staying }) => staying[31] },
  { item: 'charger', ago: 190, room: ({ staying }) => staying[58] },
  { item: 'wheelchair', ago: 150, lentFor: 600, room: ({ staying }) => staying[12] },
  { item: 'umbrella', ago: 95, room: ({ staying }) => staying[77] },
];
const waiting = { item: 'wheelchair', ago: 55, room: ({ staying }: Rooms) => staying[40] };

const iso = (ms: number): string => new Date(ms).toISOString();

/** @param today the house's calendar day @param busy rooms whose guests have their own story */
export const planLoans = (
  stage: Stage,
  nowMs: number,
  today: string,
  busy: ReadonlySet<string>,
): void => {
  stage.at(stage.nowMs(), () => countStock(stage));
  const begins = startOfDay(stage.nowMs(), stage.timeZone);
  for (let atMs = begins + 9 * 60 * minuteMs; atMs <= nowMs; atMs += dayMs)
    stage.at(atMs, () => makeRecall(stage.as(desk, 'desk')));
  const roomOf = (room: Loan['room']): string => {
    const code = room(guestRooms(stage, today, busy));
    if (code === undefined) throw new Error('too few guests to lend to');
    return code;
  };
  const checkOutMs = minuteOn(today, stage.reads.loans.settings().checkOutMinute, stage.timeZone);
  for (const { item, ago, lentFor, leavesIn, room } of out) {
    const atMs = nowMs - ago * minuteMs;
    const dueMs =
      leavesIn === undefined
        ? lentFor === undefined
          ? null
          : atMs + lentFor * minuteMs
        : Math.max(checkOutMs, nowMs + leavesIn * minuteMs);
    stage.at(atMs, () => {
      // Fetched by nobody: the guests of these bring them back themselves.
      lend(stage.asOperator(), {
        item,
        place: roomOf(room),
        quantity: 1,
        collect: false,
        ...(dueMs === null ? {} : { due: iso(dueMs) }),
      });
    });
  }
  stage.at(nowMs - waiting.ago * minuteMs, () =>
    wait(stage.asOperator(), { item: waiting.item, place: roomOf(waiting.room), quantity: 1 }),
  );
  stage.at(nowMs - overdueBy * minuteMs, () => {
    const context = stage.as(desk, 'desk');
    for (
      let next = context.reads.alarms.nextWatch();
      next?.attentionAtMs != null && next.attentionAtMs <= context.nowMs;
      next = context.reads.alarms.nextWatch()
    )
      attendWatch(context, next.id);
  });
};
