/**
 * Power cuts. A desk works on the layer that writes down what it asks of the disk; from that the disk is made
 * anew as it may be when the power went at a moment, with what was not synced there, torn or gone. Each is
 * opened by the program and must hold all that was acknowledged before the cut.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startLife } from './child.ts';
import { onShim } from './disk/compile.ts';
import { type Entry, readLog } from './disk/log.ts';
import { diskOf, lucks } from './disk/model.ts';
import { copyOf, drop, newFolder, newPremises, type Premises } from './house.ts';
import type { Task } from './life.ts';
import { judge, lookAt, openReference, type State } from './state.ts';
import type { Work } from './steps.ts';

export type PowerFigures = {
  /** Disks that were made, opened and held against the house nothing happened to. */
  disks: number;
  /** Operations that were written down, and syncs among them. */
  operations: number;
  syncs: number;
  /** Steps the desk was told of as done. */
  acknowledged: number;
  /** Changes that were not sure at the cut, at most. */
  mostUnsure: number;
  /** Cuts while pages went from the log into the database itself. */
  inCheckpoints: number;
  wrong: string[];
};

export type PowerOptions = {
  /** How many disks are made. */
  disks: number;
  work?: Work;
  /** Steps of the recorded life. */
  steps: number;
  broken?: Task['broken'];
  random: () => number;
  looked?: (figures: PowerFigures) => void;
};

/** One life on the layer: the house before it, and all it asked of the disk. */
const record = async (
  shim: string,
  { work = 'day', steps, broken }: PowerOptions,
): Promise<{ before: Premises; lived: Premises; entries: Entry[] }> => {
  const before = await newPremises(work === 'first start' ? 'nothing' : 'furnished');
  const lived = copyOf(before);
  const log = join(newFolder('log'), 'log');
  const life = await startLife(onShim(shim, lived.folder, log));
  life.begin({ dataDir: lived.dataDir, work, from: 0, until: steps, tell: 'mark', broken });
  await life.over;
  return { before, lived, entries: readLog(log) };
};

/** Whether a cut there falls between the first and the last page written back into the database. */
const checkpointsOf = (entries: readonly Entry[]): boolean[] => {
  const databases = new Set<number>();
  let writingBack = false;
  return entries.map((entry) => {
    if (entry.what === 'opened' && entry.path.endsWith('house.db')) databases.add(entry.id);
    if (entry.what === 'written' && databases.has(entry.id)) writingBack = true;
    if (entry.what === 'synced' && databases.has(entry.id)) writingBack = false;
    return writingBack;
  });
};

/**
 * Where the power goes: a third right after an answer, when nothing may be missing any more; a third while pages
 * are written back; the rest anywhere.
 */
const cutsOf = (
  entries: readonly Entry[],
  inCheckpoint: readonly boolean[],
  count: number,
  random: () => number,
): number[] => {
  const places = entries.map((_, index) => index);
  const answers = places.filter((index) => entries[index]?.what === 'acknowledged');
  const back = places.filter((index) => inCheckpoint[index]);
  const kinds = [answers, back, places].filter((some) => some.length > 0);
  return Array.from({ length: count }, (_, index) => {
    const among = kinds[index % kinds.length] ?? places;
    return among[Math.floor(random() * among.length)] ?? 0;
  }).sort((one, other) => one - other);
};

/** @param shim the layer's library, from `diskShim` */
export const cutPower = async (shim: string, options: PowerOptions): Promise<PowerFigures> => {
  const { random, looked = () => {} } = options;
  const { before, lived, entries } = await record(shim, options);
  const inCheckpoint = checkpointsOf(entries);
  const figures: PowerFigures = {
    disks: 0,
    operations: entries.length,
    syncs: entries.filter(({ what }) => what === 'synced').length,
    acknowledged: 0,
    mostUnsure: 0,
    inCheckpoints: 0,
    wrong: [],
  };
  const disk = diskOf(before.folder, lived.folder);
  const reference = await openReference(before.dataDir, options.work);
  // Asked for the same two states again and again, and never back.
  const states = new Map<number, State>();
  const known = {
    after: async (steps: number): Promise<State> => {
      const state = states.get(steps) ?? (await reference.after(steps));
      states.set(steps, state);
      return state;
    },
  };
  const into = newFolder('cut');
  let acknowledged = 0;
  let happened = 0;
  for (const cut of cutsOf(entries, inCheckpoint, options.disks, random)) {
    for (; happened <= cut; happened += 1) {
      const entry = entries[happened];
      if (!entry) continue;
      disk.happen(entry);
      if (entry.what === 'acknowledged') acknowledged = entry.steps;
    }
    const among = lucks(random);
    const luck = among[figures.disks % among.length];
    if (!luck) throw new Error('there is no luck');
    for (const name of readdirSync(into)) rmSync(join(into, name), { recursive: true });
    disk.cut(into, luck, random);
    const verdict = await judge(await lookAt(join(into, 'house')), acknowledged, known);
    figures.disks += 1;
    figures.mostUnsure = Math.max(figures.mostUnsure, disk.unsure());
    if (inCheckpoint[cut]) figures.inCheckpoints += 1;
    figures.wrong.push(
      ...verdict.wrong.map((text) => `cut after operation ${cut}, ${luck.name} kept: ${text}`),
    );
    looked(figures);
  }
  for (const entry of entries.slice(happened))
    if (entry.what === 'acknowledged') acknowledged = entry.steps;
  figures.acknowledged = acknowledged;
  await reference.close();
  drop(before, lived);
  return figures;
};
