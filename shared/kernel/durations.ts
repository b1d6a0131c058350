/** Lengths of time in milliseconds. A day of the calendar may be an hour shorter or longer: see `time.ts`. */

export const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** Milliseconds as minutes, to a tenth. */
export const minutesToTenth = (ms: number): number => Math.round(ms / (minuteMs / 10)) / 10;
