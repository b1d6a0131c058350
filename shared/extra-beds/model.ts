/** Extra beds (加床): how many nights one is paid for. Pure. */
import { addDays } from '../kernel/time.ts';

export const bedService = 'extra-bed';
/** Carries it out again: asked for by the guest, or by the desk once nobody sleeps there. */
export const bedOutService = 'extra-bed-out';

/** The price list has it by the night where the catalogue asks for nights with it; else for the stay. */
export const isByNight = (service: { extraFields: readonly string[] }): boolean =>
  service.extraFields.includes('nights');

/** Nights from the day it was put up until the day it is given back; a night begun is one. Calendar days. */
export const nightsBetween = (from: string, until: string): number => {
  let nights = 0;
  for (let day = from; day < until && nights < 999; day = addDays(day, 1)) nights += 1;
  return Math.max(1, nights);
};
