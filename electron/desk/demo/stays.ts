/** Who lives in the demo house: guests in their rooms since the day they came, and those expected today. */
import { dayMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { dateAt, dayStart, startOfDay } from '../../../shared/kernel/time.ts';
import type { StayRow } from '../database/schema/index.ts';
import { openFile } from '../guests/index.ts';
import { setUp } from '../house/index.ts';
import { changeRoom } from '../rooms/index.ts';
import { insertStay } from '../stays/index.ts';
import { createDice, type Dice } from './dice.ts';
import { type DemoGuest, foreignGuests, knownGuests, likings, surnames } from './guests.ts';
import { outOfOrder } from './layout.ts';
import type { Stage } from './stage.ts';

/** As many as the demo house promises. */
const occupiedRooms = 140;
const arrivingToday = 18;
const dueOutToday = 22;

export type Residence = {
  occupied: ReadonlySet<string>;
  arriving: ReadonlySet<string>;
};

type Foreign = (typeof foreignGuests)[number];

/** @param foreign guests from abroad who have no room yet; taken off it */
const drawnGuest = (dice: Dice, room: string, foreign: Foreign[]): DemoGuest => {
  const from = dice.percent(10) ? foreign.pop() : undefined;
  const [name, language] = from ?? [
    `${dice.pick(surnames)}${dice.pick(['先生', '先生', '女士'])}`,
    'zh-CN',
  ];
  return {
    room,
    name,
    language,
    party: dice.pick([1, 1, 2, 2, 2, 3]),
    ...(dice.percent(14) ? { preferences: dice.shuffled(likings).slice(0, dice.whole(1, 2)) } : {}),
  };
};

type Dates = Pick<StayRow, 'arrival' | 'departure' | 'state'>;

const putDown = (stage: Stage, guest: DemoGuest, dates: Dates): void => {
  const context = stage.as(setUp, 'front-office');
  const { room } = guest;
  const inHouse = dates.state === 'in-house';
  const row = context.reads.rooms.room(room);
  if (inHouse && row)
    changeRoom(context, row, { occupancy: 'occupied' }, { kind: 'room-occupied' });
  const host = context.reads.stays.liveOf(room).find(({ sharesId }) => sharesId === null);
  const file = openFile(context, {
    name: guest.name,
    vipClass: guest.vipClass ?? null,
    language: guest.language,
  });
  insertStay(
    context,
    {
      id: context.newId(),
      room,
      guestId: file.id,
      guest: guest.name,
      incognito: guest.incognito ?? false,
      party: guest.party ?? 1,
      companions: [],
      vipClass: guest.vipClass ?? null,
      language: guest.language,
      phone: null,
      company: null,
      ...dates,
      dayUse: false,
      expectedAtMs: null,
      leavesAtMs: null,
      arrivedAtMs: inHouse ? context.nowMs : null,
      departedAtMs: null,
      sharesId: host?.id ?? null,
      returningId: null,
      preferences: [...(guest.preferences ?? [])],
      notes: guest.notes ?? null,
    },
    inHouse ? 'checked-in' : 'expected',
  );
};

/** Plans every arrival at its moment. @param needed rooms somebody must live in, because work is going on there */
export const planStays = (
  stage: Stage,
  rooms: readonly string[],
  needed: readonly string[],
  nowMs: number,
): Residence => {
  const { timeZone } = stage;
  const today = startOfDay(nowMs, timeZone);
  const date = (days: number): string => dateAt(today + days * dayMs, timeZone);
  // The same people in the same rooms whatever the day.
  const dice = createDice('stays');
  const foreign = dice.shuffled(foreignGuests);
  const certain = [...new Set([...knownGuests.map(({ room }) => room), ...needed])];
  const others = dice.shuffled(
    rooms.filter((room) => !certain.includes(room) && !outOfOrder.includes(room)),
  );
  const drawn = others.slice(0, occupiedRooms - certain.length);
  const dueOut = new Set(drawn.slice(0, dueOutToday));
  const free = others.slice(drawn.length);

  for (const room of [...certain, ...drawn]) {
    const known = knownGuests.filter((guest) => guest.room === room);
    const guests = known.length > 0 ? known : [drawnGuest(dice, room, foreign)];
    const nights = dice.pick([1, 1, 1, 2, 2, 3, 4]) + guests.length - 1;
    const departure = date(dueOut.has(room) ? 0 : dice.pick([1, 1, 2, 2, 3, 5]));
    guests.forEach((guest, index) => {
      // Who shares the room came after the guest it is let to.
      const arrival = date(index - nights);
      const atMs = dayStart(arrival, timeZone) + dice.whole(13 * 60, 21 * 60) * minuteMs;
      stage.at(atMs, () => putDown(stage, guest, { arrival, departure, state: 'in-house' }));
    });
  }
  const arriving = free.slice(0, arrivingToday);
  for (const room of arriving) {
    const guest = drawnGuest(dice, room, foreign);
    const dates = { arrival: date(0), departure: date(dice.whole(1, 4)) };
    const atMs = dayStart(date(-1), timeZone) + dice.whole(9 * 60, 17 * 60) * minuteMs;
    stage.at(atMs, () => putDown(stage, guest, { ...dates, state: 'expected' as const }));
  }
  return { occupied: new Set([...certain, ...drawn]), arriving: new Set(arriving) };
};
