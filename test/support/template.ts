/** Houses to copy: each kind is made once by the desk's own operations, then copied for every test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { demoExtension, demoPeople } from '../../electron/desk/demo/people.ts';
import { createDesk, type Desk } from '../../electron/desk/desk.ts';
import { seededChance } from '../../electron/desk/kernel/chance.ts';
import { secretOf } from './secrets.ts';

export type Kind = 'own' | 'demo';

export const timeZone = 'Asia/Shanghai';
const floor = { fromRoom: 1, prefix: '', withoutDigit: '', without: [] };

/** Floors 1–8 by the centre, 9–10 by hours, 11–12 and the annex by a desk of their own. */
const floors = [
  { ...floor, fromFloor: 1, untilFloor: 8, untilRoom: 18, model: 'centre' as const },
  { ...floor, fromFloor: 9, untilFloor: 10, untilRoom: 18, model: 'hybrid' as const },
  { ...floor, fromFloor: 11, untilFloor: 12, untilRoom: 18, model: 'floor-desk' as const },
  {
    ...floor,
    fromFloor: 15,
    untilFloor: 15,
    untilRoom: 10,
    prefix: 'A',
    model: 'floor-desk' as const,
  },
];

const administrator = { code: '090', name: '管理员', pin: secretOf('090') };

/** A house of its own: the demo's people and rooms, no history, nobody's clock but the machine's. */
const furnish = async (desk: Desk): Promise<void> => {
  const session = desk.connect({ station: 'setup', kind: 'program' });
  const client = desk.clientFor(session);
  await client.house.create({
    name: { zh: '湖畔酒店', en: 'Lakeside Hotel' },
    language: 'zh-CN',
    timeZone,
    floors,
    administrator,
  });
  await client.session.signIn({ code: administrator.code, pin: administrator.pin });
  for (const { code, name, role, department, floors: covered } of demoPeople)
    if (code !== administrator.code)
      await client.staff.add({
        code,
        name,
        role,
        department,
        floors: [...covered],
        extension: demoExtension(code),
      });
};

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
