/**
 * The minibars of the demo house: prices and days of expiry from the first morning, what the checks of
 * every day have found, the refills of every afternoon. The last checks are still to be filled up.
 */
import { dayMs, hourMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, startOfDay } from '../../../shared/kernel/time.ts';
import { awaited, minibarHandlers } from '../minibar/index.ts';
import type { Stage } from './stage.ts';
import { asSupervisor, plain } from './steps.ts';

const room = plain(minibarHandlers.room);
const check = plain(minibarHandlers.check);
const refill = plain(minibarHandlers.refill);
const refillList = plain(minibarHandlers.refillList);
const exchange = plain(minibarHandlers.exchange);
const changeArticle = plain(minibarHandlers.changeArticle);
const setPar = plain(minibarHandlers.setPar);

const prices = {
  cola: 1_500,
  soda: 1_800,
  juice: 2_000,
  beer: 2_500,
  'mineral-water': 1_200,
  'red-wine': 9_800,
  peanuts: 1_800,
  chocolate: 2_800,
  noodles: 1_500,
  crisps: 1_800,
};
const articles = Object.keys(prices) as (keyof typeof prices)[];

/** Rooms whose snacks were brought on another day than the rest: some are near their end. */
const oldSnacks = [
  ['0305', 'crisps', 6],
  ['0512', 'peanuts', 12],
  ['0807', 'chocolate', 19],
  ['0811', 'noodles', 25],
  ['1004', 'crisps', 3],
  ['1106', 'peanuts', -1],
  ['1206', 'chocolate', 28],
] as const;

const begin = (stage: Stage, nowMs: number): void => {
  const context = asSupervisor(stage);
  for (const article of articles) changeArticle(context, { article, cents: prices[article] });
  setPar(context, { scope: 'type', target: 'suite', article: 'red-wine', par: 2 });
  const today = dateAt(nowMs, stage.timeZone);
  for (const [place, article, days] of oldSnacks)
    exchange(context, { place, article, expires: addDays(today, days) });
};

type Taken = { article: string; quantity: number };

/** As far as it was there. */
const asHeld = (stage: Stage, place: string, wanted: readonly Taken[]): Taken[] => {
  const { stock } = room(stage.asOperator(), { place });
  return wanted
    .map(({ article, quantity }) => {
      const held = stock.find((one) => one.article === article)?.stock ?? 0;
      return { article, quantity: Math.min(quantity, held) };
    })
    .filter(({ quantity }) => quantity > 0);
};

/** What one check found: the same on every machine, another for each request. */
const found = (number: number): Taken[] =>
  Array.from({ length: number % 4 }, (_, at) => ({
    article: articles[(number * 3 + at * 7) % articles.length] ?? 'cola',
    quantity: 1 + ((number + at) % 2),
  })).filter(({ article }, at, all) => all.findIndex((one) => one.article === article) === at);

const writeDown = (stage: Stage): void => {
  const context = stage.asOperator();
  for (const { id, number, place } of awaited(context))
    if (place !== null && stage.reads.rooms.room(place))
      check(context, { place, taken: asHeld(stage, place, found(number)), request: id });
};

/** The attendants carry up what the list says; one floor in three waits for the next day. */
const fillUp = (stage: Stage, day: number): void => {
  const context = stage.asOperator();
  for (const { floor, rooms } of refillList(context, {}).floors)
    if ((floor.charCodeAt(floor.length - 1) + day) % 3 !== 0)
      for (const { place } of rooms) refill(context, { place });
};
/** In rooms of guests who stay, in which no other story plays. Minutes before now. */
const freshChecks = [
  {
    ago: 190,
    at: 12,
    taken: [
      { article: 'juice', quantity: 1 },
      { article: 'crisps', quantity: 1 },
    ],
  },
  { ago: 150, at: 47, taken: [{ article: 'red-wine', quantity: 1 }] },
  {
    ago: 100,
    at: 21,
    taken: [
      { article: 'cola', quantity: 2 },
      { article: 'beer', quantity: 1 },
    ],
  },
  { ago: 55, at: 64, taken: [{ article: 'mineral-water', quantity: 2 }] },
  { ago: 35, at: 88, taken: [] },
] as const;

export const planMinibar = (stage: Stage, nowMs: number, busy: ReadonlySet<string>): void => {
  stage.at(stage.nowMs(), () => begin(stage, nowMs));
  const begins = startOfDay(stage.nowMs(), stage.timeZone);
  for (let dayAtMs = begins, day = 0; dayAtMs <= nowMs; dayAtMs += dayMs, day += 1) {
    for (const hour of [10, 14, 20])
      if (dayAtMs + hour * hourMs <= nowMs)
        stage.at(dayAtMs + hour * hourMs, () => writeDown(stage));
    if (dayAtMs + 16 * hourMs <= nowMs) stage.at(dayAtMs + 16 * hourMs, () => fillUp(stage, day));
  }
  for (const { ago, at, taken } of freshChecks)
    stage.at(nowMs - ago * minuteMs, () => {
      const rooms = stage.reads.stays
        .live()
        .filter(({ state, room }) => state === 'in-house' && !busy.has(room))
        .map(({ room }) => room)
        .sort();
      const place = rooms[at % rooms.length];
      if (place !== undefined)
        check(stage.asOperator(), { place, taken: asHeld(stage, place, taken) });
    });
};
