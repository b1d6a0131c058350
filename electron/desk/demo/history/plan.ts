/** Draws thirty days of what was asked for in the demo house: when, where, which service, in which words. Pure. */
import { dayMs, minuteMs } from '../../../../shared/kernel/durations.ts';
import { dateAt, minuteOfDay } from '../../../../shared/kernel/time.ts';
import { createDice, type Dice } from '../dice.ts';
import { habits, type Order, orders, publicOrders, shape, wakeUpWords } from './orders.ts';

/** With what follows from it, this makes about three thousand requests in thirty days. */
const callsADay = { from: 60, until: 73, weekend: 7 };

/** One thing asked for. */
export type Item = {
  service: string;
  words: string;
  quantity: number | null;
  askedForMs: number | null;
};

/** One call to the desk, with one thing or two. */
export type Contact = {
  atMs: number;
  place: string;
  caller: 'guest' | 'department';
  english: boolean;
  line: string;
  items: readonly Item[];
};

export type Places = {
  rooms: readonly { number: string; floor: string }[];
  areas: readonly string[];
};

const areaWords: Record<string, { zh: string; en: string }> = {
  lobby: { zh: '大堂', en: 'lobby' },
  restaurant: { zh: '餐厅', en: 'restaurant' },
  gym: { zh: '健身房', en: 'gym' },
  pool: { zh: '泳池', en: 'pool' },
  'car-park': { zh: '停车场', en: 'car park' },
  'lift-hall': { zh: '电梯厅', en: 'lift hall' },
};

const phrase = (dice: Dice, { zh, en }: Order, english: boolean) => {
  const [words = '', quantity] = dice.pick(english ? en : zh).split('*');
  return { words, quantity: quantity === undefined ? null : Number(quantity) };
};

const roomFor = (dice: Dice, { rooms }: Places, service: string, words: string): string => {
  const habit = habits.find(
    (one) => one.service === service && (one.words === undefined || one.words.test(words)),
  );
  const there = habit && dice.percent(habit.share);
  return dice.pick(there ? rooms.filter(({ floor }) => floor === habit.floor) : rooms).number;
};

/** Minutes in which one operator hands the desk to the next hold no call: nobody leaves in the middle of one. */
const besideHandover = (minute: number): number => {
  const inHour = minute % 60;
  const hour = Math.floor(minute / 60);
  const last = (hour === 6 || hour === 14 || hour === 22) && inHour > 56;
  return last ? minute - 5 : minute;
};

const momentOn = (dice: Dice, dayMsStart: number, hours: readonly number[]): number => {
  const minute = besideHandover(dice.weighted(hours) * 60 + dice.whole(0, 59));
  return dayMsStart + minute * minuteMs + dice.whole(0, 59_999);
};

const supplies = orders.slice(0, 9).map(({ service }) => service);

const lineOf = (dice: Dice, place: string, english: boolean, items: readonly Item[]): string => {
  const words = items.map((item) => item.words).join(english ? ' and ' : ' ');
  const brought = items.every(({ service }) => supplies.includes(service));
  if (english) return brought && dice.percent(30) ? `${words} to ${place}` : `${place} ${words}`;
  return dice.percent(15) ? `${place}${words}` : `${place} ${words}`;
};

const drawRoomContact = (dice: Dice, places: Places, dayStartMs: number): Contact => {
  const order = orders[dice.weighted(orders.map(({ weight }) => weight))] ?? dice.pick(orders);
  const english = dice.percent(25);
  const first = phrase(dice, order, english);
  const place = roomFor(dice, places, order.service, first.words);
  const items: Item[] = [{ service: order.service, ...first, askedForMs: null }];
  if (dice.percent(12)) {
    const also = dice.pick(orders.slice(0, 8));
    if (also.service !== order.service)
      items.push({ service: also.service, ...phrase(dice, also, english), askedForMs: null });
  }
  const atMs = momentOn(dice, dayStartMs, shape[order.hours]);
  const caller =
    order.service === 'check-out-inspection' || dice.percent(6) ? 'department' : 'guest';
  return { atMs, place, caller, english, line: lineOf(dice, place, english, items), items };
};

const drawAreaContact = (dice: Dice, places: Places, dayStartMs: number): Contact => {
  const order = publicOrders[dice.weighted(publicOrders.map(({ weight }) => weight))];
  const { service, hours } = order ?? dice.pick(publicOrders);
  const english = dice.percent(25);
  const { words, quantity } = phrase(dice, order ?? dice.pick(publicOrders), english);
  const place = dice.pick(places.areas);
  const name = areaWords[place]?.[english ? 'en' : 'zh'] ?? place;
  return {
    atMs: momentOn(dice, dayStartMs, shape[hours]),
    place,
    caller: 'department',
    english,
    line: `${name} ${words}`,
    items: [{ service, words, quantity, askedForMs: null }],
  };
};

const drawWakeUp = (dice: Dice, places: Places, dayStartMs: number): Contact => {
  const english = dice.percent(25);
  const minute = dice.pick([330, 360, 375, 390, 405, 420, 435, 450, 480]);
  const clock = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  const place = dice.pick(places.rooms).number;
  const words = english ? `${wakeUpWords.en} ${clock}` : `明早${clock}${wakeUpWords.zh}`;
  return {
    atMs: momentOn(
      dice,
      dayStartMs,
      shape.late.map((share, hour) => (hour < 12 ? 0 : share)),
    ),
    place,
    caller: 'guest',
    english,
    line: `${place} ${words}`,
    items: [
      {
        service: 'wake-up',
        words,
        quantity: null,
        askedForMs: dayStartMs + dayMs + minute * minuteMs,
      },
    ],
  };
};

/** Everything asked for on one day of the house. */
const drawDay = (places: Places, dayStartMs: number, timeZone: string): Contact[] => {
  const dice = createDice(`day:${dateAt(dayStartMs, timeZone)}`);
  const weekday = new Date(dayStartMs + dayMs / 2).getUTCDay();
  const weekend = weekday === 0 || weekday === 6 ? callsADay.weekend : 0;
  const count = dice.whole(callsADay.from, callsADay.until) + weekend;
  return Array.from({ length: count }, () => {
    const kind = dice.whole(1, 100);
    if (kind <= 2) return drawWakeUp(dice, places, dayStartMs);
    return kind <= 4
      ? drawAreaContact(dice, places, dayStartMs)
      : drawRoomContact(dice, places, dayStartMs);
  });
};

/** Some things come back later, so that the last hours hold none of those that could not be over by now. */
const settleMinutes = (item: Item, timeZone: string, atMs: number): number => {
  if (item.askedForMs !== null) return (item.askedForMs - atMs) / minuteMs + 20;
  if (item.service === 'laundry-collect')
    return minuteOfDay(atMs, timeZone) < 690 ? 19 * 60 : 44 * 60;
  if (item.service === 'laundry-express') return 6 * 60;
  if (item.service === 'room-service') return 180;
  return item.service.startsWith('loan-') ? 120 : 45;
};

/** All contacts from a day on until now, oldest first. */
export const drawContacts = (
  places: Places,
  fromMs: number,
  nowMs: number,
  timeZone: string,
): Contact[] => {
  const contacts: Contact[] = [];
  for (let dayStartMs = fromMs; dayStartMs < nowMs; dayStartMs += dayMs)
    contacts.push(...drawDay(places, dayStartMs, timeZone));
  return contacts
    .filter(({ atMs, items }) =>
      items.every((item) => atMs + settleMinutes(item, timeZone, atMs) * minuteMs < nowMs),
    )
    .sort((a, b) => a.atMs - b.atMs);
};
