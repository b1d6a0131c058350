/** A recovery that was cut short, laid as the desk lays it. */
import { join, resolve } from 'node:path';
import {
  firstPlace,
  keepFolder,
  putAside,
  rememberedPlaces,
} from '../../electron/desk/backups/index.ts';
import { writeWhole } from '../../electron/desk/kernel/durable.ts';

export const begunFile = (dataDir: string): string => join(resolve(dataDir), 'recovering.json');

/** Its note alone: nothing was moved yet. @returns the folder the damaged house is to be kept in */
export const noteRecovery = (dataDir: string, atMs: number): string => {
  const { folders, houseId } = rememberedPlaces(dataDir);
  const keptIn = keepFolder(dataDir, atMs, 'damaged');
  const places = [...new Set([firstPlace(dataDir), ...folders])];
  writeWhole(begunFile(dataDir), { keptIn, fault: 'page 7 is gone', atMs, places, houseId });
  return keptIn;
};

/** The damaged house is kept aside, and nothing stands in its place yet. @returns where it is kept */
export const beginRecovery = (dataDir: string, atMs: number): string => {
  const keptIn = noteRecovery(dataDir, atMs);
  putAside({ dataDir }, keptIn);
  return keptIn;
};
