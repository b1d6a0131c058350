/**
 * Whether a place says anything at all. Whoever looks into a share whose other end is gone waits with it for as
 * long as the system likes; so each place is asked one question, and while that is out nobody else asks it any.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { marker, type Place } from './files.ts';

/** A stick that has to wake up first takes a few seconds. */
const answersWithinMs = 10_000;

const asked = new Map<string, Promise<true>>();
const overdue = new Set<string>();

const ask = (folder: string): Promise<true> => {
  // What it says is read by those who come next: that there is no mark is an answer too.
  const heard = (): true => {
    asked.delete(folder);
    overdue.delete(folder);
    return true;
  };
  const answer = readFile(join(folder, marker)).then(heard, heard);
  asked.set(folder, answer);
  return answer;
};

export const placeAnswers = async (folder: string): Promise<boolean> => {
  const inTime = new AbortController();
  const answer = asked.get(folder) ?? ask(folder);
  const patience = overdue.has(folder) ? 0 : answersWithinMs;
  const says = await Promise.race([answer, pause(patience, false, { signal: inTime.signal })]);
  inTime.abort();
  if (!says) overdue.add(folder);
  return says;
};

/** The places, those that do not answer marked. */
export const withSilence = (places: readonly Place[]): Promise<Place[]> =>
  Promise.all(
    places.map(async (one) => ((await placeAnswers(one.folder)) ? one : { ...one, silent: true })),
  );

/** A question is out that may never be answered, and the end of the program would wait for it. */
export const isKeptWaiting = (): boolean => overdue.size > 0;
