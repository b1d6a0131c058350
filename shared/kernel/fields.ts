/** The fields operations share: ids, moments, texts with their limits. */
import { z } from 'zod';

/**
 * A row's id: made as UUID version 7, unique across houses. Read as any short text, so that an id
 * nobody has is answered as not found whatever it looks like.
 */
export const id = z.string().min(1).max(64);

/** A moment: ISO 8601 with offset, e.g. `2026-11-23T21:40:00+08:00`. */
export const moment = z.iso.datetime({ offset: true }).refine((value) => {
  // Years a clock can show in any zone: beyond them a moment could be kept but not said again.
  const ms = Date.parse(value);
  return ms >= 0 && ms < Date.UTC(9999, 0);
});

/** A moment as epoch milliseconds, where many travel at once. */
export const epochMs = z.number().int();

/** A calendar day of the house, `2026-11-23`; of years a clock can show, as a moment. */
export const calendarDay = z.iso.date().refine((day) => day >= '1970-01-02' && day < '9999');

/** A staff code as on the badge, e.g. `108`. */
export const staffCode = z.string().trim().min(1).max(16);

/** A room number or an area code. */
export const placeCode = z.string().trim().min(1).max(32);

/** One line as typed at the desk. */
export const line = z.string().max(4_000);

/** A text of several lines: a note, a reply. */
export const text = z.string().trim().min(1).max(10_000);

/** A short reason, typed or chosen. */
export const reason = z.string().trim().min(1).max(500);

/** Bytes a file may have that comes in through an operation: a table, a photo. */
export const mostFileBytes = 9 * 1_024 * 1_024;

/** What an operation that takes such a file may hold in all, as its `most`. */
export const mostWithFile = Math.ceil(mostFileBytes / 3) * 4 + 16_384;

/** A file's bytes as base64. The operation has to allow `mostWithFile`. */
export const fileContent = z.string().max(Math.ceil(mostFileBytes / 3) * 4);

export const language = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof language>;

/** A name in both languages of the house. */
export const bilingual = z.object({ zh: z.string(), en: z.string() });
