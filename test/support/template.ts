/** Houses to copy, made by the desk's own operations. */
import { createDesk } from '../../electron/desk/desk.ts';
import { seededChance } from '../../electron/desk/kernel/chance.ts';
import { furnish } from './furnish.ts';
import { readyHouse } from './ready-house.ts';

export type Kind = 'own' | 'demo';

const make = async (dataDir: string, kind: Kind, at: string): Promise<void> => {
  const desk = await createDesk({
    dataDir,
    machineMs: () => Date.parse(at),
    chance: seededChance('template'),
    live: false,
  });
  if (kind === 'demo') {
    const session = desk.connect({ station: 'setup', kind: 'program' });
    await desk.clientFor(session).house.createDemo({ at });
  } else await furnish(desk);
  desk.settle();
  await desk.close();
};

/** The folder of a house made at that moment, closed and ready to be copied. */
export const templateOf = (kind: Kind, at: string): Promise<string> =>
  readyHouse(`${kind} ${at}`, (dataDir) => make(dataDir, kind, at));
