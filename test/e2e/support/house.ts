// A demo house on disk for a window test, made by the same core the console runs on.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDesk } from '../../../electron/desk/desk.ts';

export type HouseOnDisk = { dataDir: string; remove: () => Promise<void> };

/** An evening in the demo house, when everybody but the night is on duty. */
export const evening = '2026-11-23T21:40:00+08:00';

/** A folder without a house. */
export const emptyFolder = async (): Promise<HouseOnDisk> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'bellboard-house-'));
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) };
};

/** The demo house as of a moment, its clock running on from there. */
export const demoHouse = async (at: string = evening): Promise<HouseOnDisk> => {
  const folder = await emptyFolder();
  const desk = await createDesk({ dataDir: folder.dataDir, live: false });
  try {
    const client = desk.clientFor(desk.connect({ station: 'test', kind: 'program' }));
    await client.house.createDemo({ at });
  } finally {
    await desk.close();
  }
  return folder;
};
