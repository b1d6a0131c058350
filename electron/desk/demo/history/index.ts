/** Thirty days of finished work in the demo house, so that search and reports have something to show. */
import { minuteMs } from '../../../../shared/kernel/durations.ts';
import { startOfDay } from '../../../../shared/kernel/time.ts';
import type { Stage } from '../stage.ts';
import { drawContacts } from './plan.ts';
import { planContact } from './play.ts';

/** The last minutes before now belong to the open work. */
const overBeforeMs = minuteMs;

/** Plans it from the moment the stage stands at. */
export const planHistory = (stage: Stage, nowMs: number): void => {
  const { reads, timeZone } = stage;
  const places = {
    rooms: reads.rooms.rooms().map(({ number, floor }) => ({ number, floor })),
    areas: reads.rooms
      .areas()
      .filter(({ floor }) => floor === null)
      .map(({ code }) => code),
  };
  const fromMs = startOfDay(stage.nowMs(), timeZone);
  for (const contact of drawContacts(places, fromMs, nowMs, timeZone))
    planContact(stage, contact, nowMs - overBeforeMs);
};
