/**
 * Whom the demo house is to wake: a nap before long, the next morning's guests, one of them every day.
 * What was rung in the thirty days before came by its requests.
 */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, minuteOn } from '../../../shared/kernel/time.ts';
import { wakeUpsHandlers } from '../wake-ups/index.ts';
import type { Stage } from './stage.ts';
import { plain } from './steps.ts';

const set = plain(wakeUpsHandlers.set);

/** Which of the guests who stay on, in the order of the house; minutes before now it was asked for. */
const mornings = [
  { at: 20, minute: 345, ago: 165, words: '赶早班机，再订一辆出租车' },
  { at: 34, minute: 390, ago: 140, words: '' },
  { at: 47, minute: 390, ago: 95, words: '叫两次', twice: true },
  { at: 63, minute: 435, ago: 80, words: 'with a newspaper', daily: true },
] as const;
const nap = { at: 71, inMinutes: 55, ago: 25, words: '午睡' };

/** Guests who stay tomorrow night as well, by room. */
const stayingOn = (stage: Stage, today: string, busy: ReadonlySet<string>): string[] => [
  ...new Set(
    stage.reads.stays
      .live()
      .filter(
        ({ room, state, departure }) =>
          state === 'in-house' && departure > today && !busy.has(room),
      )
      .map(({ room }) => room)
      .sort(),
  ),
];

/** @param today the house's calendar day @param busy rooms whose guests have their own story */
export const planWakeUps = (
  stage: Stage,
  nowMs: number,
  today: string,
  busy: ReadonlySet<string>,
): void => {
  const { timeZone } = stage;
  const ask = (
    ago: number,
    index: number,
    atMs: number,
    words: string,
    how: { twice?: boolean; daily?: boolean },
  ): void =>
    stage.at(nowMs - ago * minuteMs, () => {
      const place = stayingOn(stage, today, busy)[index];
      if (place === undefined) throw new Error('too few guests to wake');
      set(stage.asOperator(), {
        place,
        at: new Date(atMs).toISOString(),
        repeat: how.daily ? 'daily' : 'none',
        twice: how.twice ?? false,
        againMinutes: 5,
        words,
      });
    });
  for (const { at, minute, ago, words, ...how } of mornings) {
    const this_ = minuteOn(dateAt(nowMs, timeZone), minute, timeZone);
    const next = minuteOn(addDays(dateAt(nowMs, timeZone), 1), minute, timeZone);
    // By night the morning that comes is today's; one that is near is the next day's, out of the way.
    ask(ago, at, this_ > nowMs + 60 * minuteMs ? this_ : next, words, how);
  }
  const fiveMs = 5 * minuteMs;
  ask(
    nap.ago,
    nap.at,
    Math.floor((nowMs + nap.inMinutes * minuteMs) / fiveMs) * fiveMs,
    nap.words,
    {},
  );
};
