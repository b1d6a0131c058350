// What the preview of a list of guests accepts, the import takes: whatever stands in the house, whatever
// moves in the list, and with the bad lines left out.
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';

let house: TestHouse;
let operator: DeskClient;

beforeEach(async () => {
  house = await createTestHouse({ at: '2026-11-22T16:00:00+08:00' });
  operator = house.as('002');
});

const day = (date: number) => `2026-11-${date}`;
const checkIn = async (place: string, guest: string, departure: number, share = false) =>
  (await operator.stays.checkIn({ place, guest, departure: day(departure), share })).stay;
const expected = async (place: string, guest: string, arrival: number, departure: number) =>
  (await operator.stays.expect({ place, guest, arrival: day(arrival), departure: day(departure) }))
    .stay;

type Line = [room: string, guest: string, arrival: number, departure: number, state: string];
const listOf = (lines: readonly Line[]) =>
  [
    '房号,姓名,到店,离店,状态',
    ...lines.map(([room, guest, from, until, state]) =>
      [room, guest, day(from), day(until), state].join(','),
    ),
  ].join('\n');

/** Previewed and taken, with the bad lines left out; what was bad, by line, kind and with whom. */
const take = async (lines: readonly Line[]) => {
  const file = listOf(lines);
  const shown = await operator.imports.preview({ kind: 'stays', file });
  const { token, counts, problems } = shown;
  const done = await operator.imports.apply({ kind: 'stays', file, token, leaveOut: true });
  const { new: fresh, changed, same, bad } = counts;
  expect(done).toMatchObject({ new: fresh, changed, same, leftOut: bad });
  return problems.map(({ line, kind, other }) => [line, kind, other]);
};

const living = () =>
  house
    .rows<{ room: string; guest: string; state: string; host: string | null }>(
      `SELECT s.room, s.guest, s.state, h.guest AS host FROM stays s
       LEFT JOIN stays h ON h.id = s.shares_id WHERE s.state IN ('expected', 'in-house')
       ORDER BY s.room, s.guest`,
    )
    .map(({ room, guest, state, host }) => [room, guest, state, host].filter(Boolean).join(' '));

describe('a list takes what it showed', () => {
  it('for the room of a guest who is due out, and not of one who should have left', async () => {
    await checkIn('1208', '陈晨', 24);
    await checkIn('1209', '陈阳', 23);
    house.setClock('2026-11-24T10:00:00+08:00');
    expect(
      await take([
        ['1208', '王伟', 24, 26, '预订'],
        ['1209', '王芳', 24, 26, '预订'],
        ['1210', '王磊', 24, 26, '预订'],
      ]),
    ).toEqual([[3, 'sameBed', `陈阳 – ${day(23)}`]]);
    expect(living()).toEqual([
      '1208 王伟 expected',
      '1208 陈晨 in-house',
      '1209 陈阳 in-house',
      '1210 王磊 expected',
    ]);
  });

  it('where one guest goes and the other stays behind: the bed is not free', async () => {
    await checkIn('1208', '李强', 26);
    await checkIn('1208', '李敏', 26, true);
    expect(
      await take([
        ['1106', '李强', 22, 26, '在住'],
        ['1208', '李敏', 22, 26, '在住'],
        ['1208', '赵云', 22, 24, '在住'],
      ]),
    ).toEqual([[4, 'sameBed', '3']]);
    expect(living()).toEqual(['1106 李强 in-house', '1208 李敏 in-house']);
  });

  it('where both go together, though the list does not say that they share', async () => {
    await checkIn('1208', '李强', 26);
    await checkIn('1208', '李敏', 26, true);
    expect(
      await take([
        ['1106', '李敏', 22, 27, '在住'],
        ['1106', '李强', 22, 26, '在住'],
        ['1208', '赵云', 22, 24, '在住'],
      ]),
    ).toEqual([]);
    expect(living()).toEqual([
      '1106 李强 in-house',
      '1106 李敏 in-house 李强',
      '1208 赵云 in-house',
    ]);
  });

  it('where a bed is given up in the same list: sooner gone, put off, moved on', async () => {
    await checkIn('1208', '陈晨', 26);
    await expected('1209', '孙涛', 25, 28);
    await checkIn('1209', '陈阳', 25);
    await checkIn('1210', '周平', 26);
    expect(
      await take([
        ['1208', '王伟', 24, 28, '预订'],
        ['1208', '陈晨', 22, 24, '在住'],
        ['1209', '陈阳', 22, 26, '在住'],
        ['1209', '孙涛', 26, 28, '预订'],
        ['1210', '王芳', 22, 24, '在住'],
        ['1211', '周平', 22, 24, '在住'],
      ]),
    ).toEqual([]);
    expect(living()).toHaveLength(6);
  });

  it('where who would make room cannot go: neither goes', async () => {
    await checkIn('1208', '陈晨', 26);
    await checkIn('1209', '陈阳', 26);
    await checkIn('1210', '周平', 26);
    expect(
      await take([
        ['1209', '陈晨', 22, 26, '在住'],
        ['1210', '陈阳', 22, 26, '在住'],
        ['1211', '王伟', 22, 26, '在住'],
      ]),
    ).toEqual([
      [2, 'sameBed', '3'],
      [3, 'sameBed', `周平 – ${day(26)}`],
    ]);
  });

  it('where the one to share with is not taken: nobody is put to a stranger', async () => {
    await checkIn('1208', '陈晨', 26);
    const file = `房号,姓名,到店,离店,同住\n1208,李强,${day(22)},${day(26)},\n1208,李敏,${day(22)},${day(26)},是\n`;
    const { token, counts } = await operator.imports.preview({ kind: 'stays', file });
    expect(counts).toMatchObject({ new: 0, bad: 2 });
    await operator.imports.apply({ kind: 'stays', file, token, leaveOut: true });
    expect(living()).toEqual(['1208 陈晨 in-house']);
  });

  it('for a room that is closed: now, on some of the nights, or again open by then', async () => {
    const supervisor = house.as('011');
    const close = (place: string, from: string, until: string) =>
      supervisor.rooms.close({ place, kind: 'out-of-order', reason: '换水管', from, until });
    await close('1208', '2026-11-22T16:00:00+08:00', '2026-11-22T20:00:00+08:00');
    await close('1209', '2026-11-24T09:00:00+08:00', '2026-11-25T12:00:00+08:00');
    await close('1210', '2026-11-22T16:00:00+08:00', '2026-11-24T12:00:00+08:00');
    expect(
      await take([
        ['1208', '王伟', 22, 24, '在住'],
        ['1209', '王芳', 23, 26, '预订'],
        ['1210', '王磊', 24, 26, '预订'],
        ['1208', '王强', 24, 26, '预订'],
        ['1209', '王敏', 22, 24, '在住'],
      ]),
    ).toEqual([
      [2, 'outOfOrder', '换水管'],
      [3, 'outOfOrder', '换水管'],
    ]);
    expect(living()).toEqual(['1208 王强 expected', '1209 王敏 in-house', '1210 王磊 expected']);
  });

  it('an arrival by the clock, on the day the clocks are put forward too', async () => {
    house = await createTestHouse({ at: '2027-03-26T10:00:00+01:00' });
    house.arrange(`UPDATE house SET time_zone = 'Europe/Berlin'`);
    await house.reopen();
    operator = house.as('002');
    const file =
      '房号,姓名,到店,离店,预抵时间\n1208,王伟,2027-03-28,2027-03-29,15:00\n1209,王芳,2027-03-27,2027-03-29,15:00\n';
    const { token } = await operator.imports.preview({ kind: 'stays', file });
    await operator.imports.apply({ kind: 'stays', file, token });
    const { stays } = await operator.stays.list({ show: 'expected' });
    expect(stays.map(({ expectedAt }) => expectedAt)).toEqual([
      '2027-03-28T15:00:00.000+02:00',
      '2027-03-27T15:00:00.000+01:00',
    ]);
  });
});

/** Nobody has a bed that another has: two in one room at one time share it. */
const twoInOneBed = (today: string) =>
  house.rows(
    `SELECT a.room, a.guest AS one, b.guest AS other FROM stays a JOIN stays b ON a.room = b.room AND a.id < b.id
     WHERE a.state IN ('expected', 'in-house') AND b.state IN ('expected', 'in-house')
       AND coalesce(a.shares_id, a.id) <> coalesce(b.shares_id, b.id)
       AND ((max(a.arrival, ?) < b.departure AND max(b.arrival, ?) < a.departure)
         OR (a.state = 'in-house' AND b.state = 'in-house'))`,
    today,
    today,
  );

/** Guests whose host is not there, or not in the same room. */
const sharingWithNobody = () =>
  house.rows(
    `SELECT s.guest FROM stays s LEFT JOIN stays h ON h.id = s.shares_id
     WHERE s.state IN ('expected', 'in-house') AND s.shares_id IS NOT NULL
       AND (h.state NOT IN ('expected', 'in-house') OR h.room <> s.room OR h.shares_id IS NOT NULL)`,
  );

it('lists of any kind, one after the other, are taken as shown, and no bed is given twice', async () => {
  let seed = 20_261_122;
  const chance = (): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  const rooms = ['1208', '1209', '1210', '1211', '1212'];
  const guests = [...'甲乙丙丁戊己庚辛'];
  let [taken, left] = [0, 0];
  for (let date = 22; date < 30; date += 1) {
    house.setClock(`2026-11-${date}T${10 + Math.floor(chance() * 8)}:00:00+08:00`);
    for (let round = 0; round < 5; round += 1) {
      const lines = guests
        .filter(() => chance() < 0.7)
        .map((guest) => {
          const arrival = date + Math.floor(chance() * 5) - 2;
          const nights = Math.floor(chance() * 4);
          const state = arrival > date ? '预订' : pick(['', '在住', '预订']);
          return [
            pick(rooms),
            guest,
            `2026-11-${arrival}`,
            new Date(Date.UTC(2026, 10, arrival + nights)).toISOString().slice(0, 10),
            state,
            chance() < 0.25 ? '是' : '',
          ].join(',');
        });
      const file = ['房号,姓名,到店,离店,状态,同住', ...lines].join('\n');
      const { token, counts } = await operator.imports.preview({ kind: 'stays', file });
      await operator.imports.apply({ kind: 'stays', file, token, leaveOut: true });
      taken += counts.new + counts.changed;
      left += counts.bad;
      expect(twoInOneBed(day(date)), file).toEqual([]);
      expect(sharingWithNobody(), file).toEqual([]);
      // Some go, by hand.
      const { stays } = await operator.stays.list();
      const one = pick(stays);
      if (one?.state === 'in-house') await operator.stays.checkOut({ id: one.id });
      if (one?.state === 'expected') await operator.stays.cancel({ id: one.id, reason: '不来了' });
      expect(sharingWithNobody()).toEqual([]);
    }
  }
  expect(taken).toBeGreaterThan(60);
  expect(left).toBeGreaterThan(60);
});
