/** Extra beds (加床): how many nights one is paid for, and which of several are gone before the others. Pure. */
import { daysBetween } from '../kernel/time.ts';

export const bedService = 'extra-bed';
/** Carries it out again: asked for by the guest, or by the desk once nobody sleeps there. */
export const bedOutService = 'extra-bed-out';

/** The price list has it by the night where the catalogue asks for nights with it; else for the stay. */
export const isByNight = (service: { extraFields: readonly string[] }): boolean =>
  service.extraFields.includes('nights');

/** Nights from the day it was put up until the day it is given back; a night begun is one. Calendar days. */
export const nightsBetween = (from: string, until: string): number =>
  Math.min(999, Math.max(1, daysBetween(from, until)));

/** Steps on record that say how many of the beds one request put up still stand. */
export const bedSteps = { putUp: 'put-up', partOut: 'part-out', partBack: 'part-back' } as const;

/** Some of the beds one request put up, given back before the others; the request is what carried them out. */
type PartOut = { count: number; atMs: number; outRequestId: string | null };

/** @param steps oldest first. What was not carried out after all is no part; put up anew, all of them stand. */
export const partsOut = (steps: readonly (PartOut & { kind: string })[]): PartOut[] => {
  let parts: PartOut[] = [];
  for (const { kind, ...part } of steps) {
    if (kind === bedSteps.putUp) parts = [];
    else if (kind === bedSteps.partOut) parts = [...parts, part];
    else parts = parts.filter(({ outRequestId }) => outRequestId !== part.outRequestId);
  }
  return parts;
};
