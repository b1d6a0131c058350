// A complaint whose room was misheard: put right, it is the other guest's, with all that hangs on whose it is.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { putStay } from '../support/stays.ts';
import { watchBoard } from '../support/watch.ts';

const departure = '2026-11-25';

/** Taken down for 1208; it was the guest of 1218 who rang. */
const misheard = async () => {
  const house = await createTestHouse();
  const heard = putStay(house, { room: '1208', departure, guest: '张三' });
  const meant = putStay(house, { room: '1218', departure, guest: '李四', vipClass: 'key' });
  const client = house.as('002');
  const { complaint } = await client.complaints.open({ what: '空调吵', place: '1208' });
  return { house, client, id: complaint?.id ?? '', heard, meant };
};

const whose = (house: TestHouse) => house.rows('SELECT place, stay_id FROM complaints');

describe('a complaint put into another room', () => {
  it('is of the guest who lives there: their name, their mark, their check-out, their earlier ones', async () => {
    const { house, client, id, meant } = await misheard();
    const earlier = await client.complaints.open({ what: '太吵', place: '1218' });
    const board = await watchBoard(client);
    const { complaint, repeats } = await client.complaints.change({ id, place: '1218' });
    expect(complaint).toMatchObject({ room: '1218', guest: '李四', stayId: meant, vip: true });
    expect(repeats.map(({ by, number }) => [by, number])).toEqual([['guest', earlier.number]]);
    expect(whose(house)).toEqual(Array(2).fill({ place: '1218', stay_id: meant }));
    const { rooms } = await board.next();
    expect(rooms?.map(({ number, complaint: mark }) => [number, mark]).sort()).toEqual([
      ['1208', false],
      ['1218', true],
    ]);
    const open = async (place: string) =>
      (await client.stays.openAt({ place })).open.map(({ facts }) => facts);
    expect(await open('1208')).toEqual([]);
    expect(await open('1218')).toHaveLength(2);
  });

  it('where nobody lives is nobody’s', async () => {
    const { house, client, id } = await misheard();
    const { complaint } = await client.complaints.change({ id, place: '1210' });
    expect(complaint).toMatchObject({ room: '1210', guest: null, vip: false });
    expect(whose(house)).toEqual([{ place: '1210', stay_id: null }]);
  });

  it('that is none stays its guest’s: an area, the same room, or nothing said of a place', async () => {
    const { house, client, id, heard } = await misheard();
    await client.complaints.change({ id, place: 'lobby' });
    expect(whose(house)).toEqual([{ place: 'lobby', stay_id: heard }]);
    await client.complaints.change({ id, place: '1208' });
    // The guest changes rooms, and another comes to live where it happened.
    await client.stays.move({ id: heard, to: '1209' });
    putStay(house, { room: '1208', departure, guest: '王五' });
    await client.complaints.change({ id, place: '1208', severity: 2 });
    await client.complaints.change({ id, what: '空调很吵' });
    expect(whose(house)).toEqual([{ place: '1208', stay_id: heard }]);
    expect((await client.complaints.get({ id })).room).toBe('1209');
  });
});
