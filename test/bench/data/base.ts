// The house before its past: the demo house's floors and people, made by the desk's own first-run
// operations, with its rooms lived in as on a full day. A live house, so that no roster sends anybody
// home while something is measured.
import { eq } from 'drizzle-orm';
import { openDatabase } from '../../../electron/desk/database/open.ts';
import { rooms, stays } from '../../../electron/desk/database/schema/index.ts';
import { demoPeople } from '../../../electron/desk/demo/people.ts';
import { createDesk, type Desk } from '../../../electron/desk/desk.ts';
import { within } from '../../../shared/kernel/time.ts';
import { secretOf } from '../../support/secrets.ts';
import { idAt, pick, type Random, seeded } from './random.ts';

const administrator = { code: '090', name: '管理员', pin: secretOf('090') };
const occupied = 140;
const afternoonMinute = 16 * 60;

const floors = (
  fromFloor: number,
  untilFloor: number,
  untilRoom: number,
  model: 'centre' | 'hybrid' | 'floor-desk',
  prefix = '',
) => ({ fromFloor, untilFloor, fromRoom: 1, untilRoom, model, prefix });

const layout = [
  floors(1, 8, 18, 'centre'),
  floors(9, 10, 18, 'hybrid'),
  floors(11, 12, 18, 'floor-desk'),
  floors(15, 15, 10, 'floor-desk', 'A'),
];

const guests = ['王建国', '李秀兰', 'Anna Schmidt', '陈晓明', 'James Porter', '佐藤健', '刘桂英'];
const wishes = ['荞麦枕', '高楼层', 'late breakfast', '无烟', 'extra pillows', '热水壶'];

/** Who works here, and who is on duty in the afternoon. Only the operator has a PIN: it is slow to make. */
const addPeople = async (desk: Desk, operatorCode: string): Promise<void> => {
  const session = desk.connect({ station: 'bench', kind: 'program' });
  const client = desk.clientFor(session);
  await client.session.signIn({ code: administrator.code, pin: administrator.pin });
  for (const { code, name, role, department, floors: covered, from, until } of demoPeople) {
    if (code === administrator.code) continue;
    await client.staff.add({
      code,
      name,
      role,
      department,
      floors: [...covered],
      extension: `8${code}`,
      ...(code === operatorCode ? { pin: secretOf(code) } : {}),
    });
    const here = from !== null && until !== null && within(afternoonMinute, { from, until });
    if (here) await client.staff.signOn({ code });
  }
};

const liveIn = (dataDir: string, random: Random, nowMs: number): void => {
  const { writable, close } = openDatabase({ dataDir });
  const all = writable.select().from(rooms).all();
  for (const room of all.slice(0, occupied)) {
    writable.update(rooms).set({ occupancy: 'occupied' }).where(eq(rooms.id, room.id)).run();
    writable
      .insert(stays)
      .values({
        id: idAt(random, nowMs),
        room: room.number,
        guest: pick(random, guests),
        incognito: false,
        party: 1 + Math.floor(random() * 2),
        vipClass: random() < 0.04 ? 'regular' : null,
        language: null,
        companions: [],
        dayUse: false,
        version: 1,
        arrival: '2026-11-22',
        departure: random() < 0.15 ? '2026-11-23' : '2026-11-25',
        state: 'in-house',
        preferences: random() < 0.3 ? [pick(random, wishes)] : [],
        notes: null,
      })
      .run();
  }
  close();
};

/** Makes the house in an empty folder, as of `nowMs`. */
export const makeBase = async (
  dataDir: string,
  nowMs: number,
  operatorCode: string,
): Promise<void> => {
  const desk = await createDesk({ dataDir, live: false, machineMs: () => nowMs });
  const session = desk.connect({ station: 'bench', kind: 'program' });
  await desk.clientFor(session).house.create({
    name: { zh: '湖畔酒店', en: 'Lakeside Hotel' },
    language: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    floors: layout,
    administrator,
  });
  await addPeople(desk, operatorCode);
  await desk.close();
  liveIn(dataDir, seeded(1), nowMs);
};
