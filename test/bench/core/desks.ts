// The desk as the app runs it, and a person at it: live, with its scheduler, its indexer and its bell.
import { createDesk, type Desk } from '../../../electron/desk/desk.ts';
import type { DeskClient } from '../../../electron/desk/router.ts';
import { borrowHouse, type HouseSize, operator } from '../data/houses.ts';

export type OpenDesk = {
  desk: Desk;
  client: DeskClient;
  dataDir: string;
  close: () => Promise<void>;
};

export const openDesk = async (size: HouseSize): Promise<OpenDesk> => {
  const house = await borrowHouse(size);
  const desk = await createDesk({ dataDir: house.dataDir });
  const client = desk.clientFor(desk.connect({ station: 'bench-1' }));
  await client.session.signIn(operator);
  return {
    desk,
    client,
    dataDir: house.dataDir,
    close: async () => {
      await desk.close();
      await house.drop();
    },
  };
};

/** A board that is open on the desk, as a window has one: takes every patch. */
export const openBoard = async (client: DeskClient, onPatch: () => void = () => undefined) => {
  const stopping = new AbortController();
  const patches = await client.board.changes(undefined, { signal: stopping.signal });
  const reading = (async () => {
    for await (const _ of patches) onPatch();
  })().catch(() => undefined);
  return async () => {
    stopping.abort();
    await reading;
  };
};
