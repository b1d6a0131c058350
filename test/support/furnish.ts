/** A house of its own, made by the desk's own first-run operations: the demo's people and rooms, no history. */
import { demoExtension, demoPeople } from '../../electron/desk/demo/people.ts';
import type { Desk } from '../../electron/desk/desk.ts';
import type { DeskClient } from '../../electron/desk/router.ts';
import { secretOf } from './secrets.ts';

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

/** The first run alone: rooms and an administrator. */
export const found = async (desk: Desk): Promise<DeskClient> => {
  const client = desk.clientFor(desk.connect({ station: 'setup', kind: 'program' }));
  await client.house.create({
    name: { zh: '湖畔酒店', en: 'Lakeside Hotel' },
    language: 'zh-CN',
    timeZone,
    floors,
    administrator,
  });
  return client;
};

/** Nobody's clock but the machine's; nobody is on duty yet. */
export const furnish = async (desk: Desk): Promise<void> => {
  const client = await found(desk);
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
