/** Minutes and moments as the sheets of attendance write them, on screen, on paper and in files. */

/** `7:05`; nothing for none: an empty cell is read faster than a zero. */
export const hoursText = (minutes: number): string =>
  minutes === 0 ? '' : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** `07:05` of an ISO moment as the house says it. */
export const clockText = (iso: string | null): string => iso?.slice(11, 16) ?? '';

/** `11-23 07:05` of an ISO moment, as it would be typed. */
export const typedMoment = (iso: string): string => iso.slice(5, 16).replace('T', ' ');
