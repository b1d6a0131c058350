/**
 * Owns the step between a wall clock in a zone and epoch milliseconds.
 * The moment and the zone always come in; it never asks the machine for them.
 */

export type WallTime = { year: number; month: number; day: number; hour: number; minute: number };

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const made = formats.get(timeZone);
  if (made !== undefined) return made;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
};

const offsetMs = (atMs: number, timeZone: string): number => {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(atMs)) part[type] = Number(value);
  const wall = Date.UTC(
    part['year'] ?? 0,
    (part['month'] ?? 1) - 1,
    part['day'] ?? 1,
    part['hour'] ?? 0,
    part['minute'] ?? 0,
    part['second'] ?? 0,
  );
  return wall - Math.floor(atMs / 1000) * 1000;
};

/** The wall clock of a moment. */
export const wallOf = (atMs: number, timeZone: string): WallTime => {
  const shifted = new Date(atMs + offsetMs(atMs, timeZone));
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
};

/** The moment at which that wall clock shows; day and hour may run over (day 32, hour 25). */
export const momentOf = (wall: WallTime, timeZone: string): number => {
  const naive = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  const first = naive - offsetMs(naive, timeZone);
  // Once more from there: the first guess may lie on the other side of a change of summer time.
  return naive - offsetMs(first, timeZone);
};
