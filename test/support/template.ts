/** Houses to copy: each kind is made once by the desk's own operations, then copied for every test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createDesk } from '../../electron/desk/desk.ts';
import { seededChance } from '../../electron/desk/kernel/chance.ts';
import { furnish } from './furnish.ts';

export type Kind = 'own' | 'demo';

const made: string[] = [];

const make = async (kind: Kind, at: string): Promise<string> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-template-'));
  made.push(dataDir);
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
  return dataDir;
};

const templates = new Map<string, Promise<string>>();

afterAll(() => {
  for (const dataDir of made) rmSync(dataDir, { recursive: true, force: true });
  made.length = 0;
  templates.clear();
});

/** The folder of a house made at that moment, closed and ready to be copied. */
export const templateOf = (kind: Kind, at: string): Promise<string> => {
  const key = `${kind} ${at}`;
  const known = templates.get(key) ?? make(kind, at);
  templates.set(key, known);
  return known;
};
