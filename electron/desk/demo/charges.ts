/**
 * The bills of the demo house: what two services cost, what the outlets' slips say of the others, and the
 * front office, which takes over each morning what is older than a day's work. The last is still open.
 */
import { dayMs, hourMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { startOfDay } from '../../../shared/kernel/time.ts';
import { createCatalogueHandlers } from '../catalogue/index.ts';
import { price, takeOver, voidRow } from '../charges/index.ts';
import type { Stage } from './stage.ts';
import { asSupervisor, plain } from './steps.ts';

const prices = { 'extra-bed': 28_000, babysitting: 12_000 };

const putPrices = (stage: Stage): void => {
  const setPrice = plain(
    createCatalogueHandlers(() => {
      throw new Error('no words are asked for');
    }).setPrice,
  );
  for (const [service, cents] of Object.entries(prices))
    setPrice(asSupervisor(stage), { service, cents });
};

const olderThan = (stage: Stage, ageMs: number) =>
  stage.reads.charges.open().filter(({ atMs }) => atMs <= stage.nowMs() - ageMs);

/** What the slip says: the same on every machine, another for each. */
const slip = (number: number): number => 4_800 + ((number * 1_700) % 16_000);

const enterSlips = (stage: Stage): void => {
  const late = new Set(olderThan(stage, 24 * hourMs).map(({ id }) => id));
  // One slip in three comes only the next day.
  for (const { id, cents, number } of olderThan(stage, 90 * minuteMs))
    if (cents === 0 && (number % 3 !== 1 || late.has(id)))
      price(stage.asOperator(), id, slip(number));
};

const bringOver = (stage: Stage): void => {
  const old = olderThan(stage, 32 * hourMs);
  for (const { id } of old.filter(({ number }) => number % 25 === 7))
    voidRow(asSupervisor(stage), id, '投诉补偿，经理同意');
  const ids = old.filter(({ number }) => number % 25 !== 7).map(({ id }) => id);
  if (ids.length > 0) takeOver(stage.asOperator(), ids);
};

export const planCharges = (stage: Stage, nowMs: number): void => {
  stage.at(stage.nowMs(), () => putPrices(stage));
  const begins = startOfDay(stage.nowMs(), stage.timeZone);
  for (let dayAtMs = begins; dayAtMs <= nowMs; dayAtMs += dayMs)
    for (const hour of [9, 15, 21]) {
      const atMs = dayAtMs + hour * hourMs + 5 * minuteMs;
      if (atMs > nowMs) break;
      stage.at(atMs, () => enterSlips(stage));
      if (hour === 9) stage.at(atMs + 10 * minuteMs, () => bringOver(stage));
    }
};
