/**
 * The folder of the fallback: the desk's state, sheet by sheet, and one under a name that stays. Each is
 * whole or not there. What is older than two days goes: it names rooms and what was said in them.
 */
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { hourMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { dateAt, minuteOn } from '../../../shared/kernel/time.ts';

/** Sheets kept beside the one that stays. */
const mostSheets = 48;
const keptMs = 48 * hourMs;
/** A name tells its moment by the second: nothing written until now is so far ahead. */
const aheadMs = minuteMs;

/** The sheet whoever stands before a dark screen looks for. */
export const nowFile = 'desk-now.html';
const sheetName = /^desk (\d{4}-\d{2}-\d{2}) (\d{2})(\d{2})(\d{2}) [a-z-]+\.html$/;
/** A fall in the middle of a sheet leaves it so. */
const half = /^desk[ -].+\.html\.tmp$/;

/** Where the sheets lie. */
export const fallbackFolder = (dataDir: string): string => join(resolve(dataDir), 'fallback');

const nameOf = (atMs: number, timeZone: string, reason: string): string => {
  const midnightMs = minuteOn(dateAt(atMs, timeZone), 0, timeZone);
  const passed = Math.floor((atMs - midnightMs) / 1_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = `${two(Math.floor(passed / 3_600))}${two(Math.floor(passed / 60) % 60)}${two(passed % 60)}`;
  return `desk ${dateAt(atMs, timeZone)} ${clock} ${reason}.html`;
};

const momentOf = (name: string, timeZone: string): number | undefined => {
  const [, day, hour, minute] = sheetName.exec(name) ?? [];
  // As it was named, by what had passed of its day: where that has an hour more or less, the wall says another.
  return day === undefined
    ? undefined
    : minuteOn(day, 0, timeZone) + (Number(hour) * 60 + Number(minute)) * minuteMs;
};

/** Whole under its name, or not there: written beside, brought to the disk, then renamed. */
const put = async (folder: string, name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  const beside = `${path}.tmp`;
  try {
    const file = await open(beside, 'w');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return path;
};

/** Each in its turn, whatever becomes of the others: a sheet that somebody has open holds up no other. @throws what the first said */
const each = async (...steps: (() => Promise<unknown>)[]): Promise<void> => {
  const refused: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => refused.push(error));
  if (refused.length > 0) throw refused[0];
};

/**
 * Takes away what is too old, too many or half. A sheet dated ahead is of a clock that was wrong: nobody knows how old
 * it is, and it would push out each new one. @param all also what is neither, where somebody’s words were erased */
const tidy = async (
  folder: string,
  { nowMs, timeZone }: { nowMs: number; timeZone: string },
  all: boolean,
): Promise<void> => {
  const found = await readdir(folder);
  const names = found.filter((name) => sheetName.test(name)).sort();
  const staying = names.filter((name) => {
    const atMs = momentOf(name, timeZone) ?? 0;
    return !all && atMs > nowMs - keptMs && atMs <= nowMs + aheadMs;
  });
  const newest = new Set(staying.slice(-mostSheets));
  const old = names.filter((name) => !newest.has(name));
  const going = [...old, ...found.filter((one) => half.test(one))];
  await each(...going.map((name) => () => rm(join(folder, name), { force: true })));
};

type Sheet = { text: string; reason: string; nowMs: number; timeZone: string };

/**
 * Keeps a sheet, and the same under the name that stays; gives the path of the former.
 * @param anew true where nothing that was written before may stay
 * @throws what the disk says
 */
export const keepSheet = async (dataDir: string, sheet: Sheet, anew = false): Promise<string> => {
  const folder = fallbackFolder(dataDir);
  await mkdir(folder, { recursive: true });
  const name = nameOf(sheet.nowMs, sheet.timeZone, sheet.reason);
  await each(
    () => tidy(folder, sheet, anew),
    () => put(folder, nowFile, sheet.text),
    () => put(folder, name, sheet.text),
    () => tidy(folder, sheet, false),
  );
  return join(folder, name);
};
