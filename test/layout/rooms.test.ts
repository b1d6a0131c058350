// The layout edited by hand: drawn by pattern, rooms added, changed, connected, taken out of the house and
// brought back; floors and areas. Every board follows.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import type { LayoutView } from '../../shared/layout/contract.ts';
import { adapters } from '../loans/stock.ts';
import { wholeCheck } from '../record/behind.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

let house: TestHouse;
let operator: DeskClient;
let supervisor: DeskClient;

beforeEach(async () => {
  house = await createTestHouse();
  operator = house.as('002');
  supervisor = house.as('011');
});
// Whatever was laid out anew, the night's check takes it for no tampering.
afterEach(() => {
  expect(wholeCheck(house.dataDir).findings).toEqual([]);
});

const roomIn = (layout: LayoutView, number: string) =>
  layout.floors.flatMap(({ rooms }) => rooms).find((room) => room.number === number);
const numbersOn = (layout: LayoutView, floor: string) =>
  layout.floors.find(({ code }) => code === floor)?.rooms.map(({ number }) => number) ?? [];

const pattern = {
  fromFloor: 15,
  untilFloor: 16,
  fromRoom: 1,
  untilRoom: 4,
  withoutDigit: '4',
};

describe('drawn by pattern', () => {
  it('is shown first and changes nothing, then adds what is not there', async () => {
    const before = house.contents();
    const preview = await operator.layout.drawPreview({ floors: [pattern] });
    expect(preview.added).toBe(6);
    expect(preview.floors[0]).toMatchObject({
      code: '15',
      isNew: true,
      rooms: [
        { number: '1501', isNew: true },
        { number: '1502', isNew: true },
        { number: '1503', isNew: true },
      ],
    });
    expect(house.contents()).toBe(before);

    const { layout, added } = await supervisor.layout.draw({
      floors: [pattern],
      type: 'suite',
      wing: '东',
    });
    expect(added).toBe(6);
    expect(layout.floors.map(({ code }) => code).slice(-5)).toEqual([
      '11',
      '12',
      '15',
      '16',
      'A15',
    ]);
    expect(roomIn(layout, '1602')).toMatchObject({ floor: '16', type: 'suite', wing: '东' });
    expect(layout.areas.map(({ code }) => code)).toContain('corridor-16');

    const again = await supervisor.layout.draw({ floors: [pattern] });
    expect(again.added).toBe(0);
    expect(roomIn(again.layout, '1602')).toMatchObject({ type: 'suite' });
  });
});

describe('a room', () => {
  it('is added at its place, on the floor its number tells', async () => {
    const { layout } = await supervisor.layout.addRoom({ number: '1208A', type: 'twin' });
    expect(roomIn(layout, '1208A')).toMatchObject({ floor: '12', type: 'twin', wing: null });
    const numbers = numbersOn(layout, '12');
    expect(numbers[numbers.indexOf('1208') + 1]).toBe('1208A');
    // Everybody can work with it at once.
    expect((await operator.rooms.get({ place: '1208A' })).occupancy).toBe('vacant');
    const { rooms } = await operator.board.snapshot();
    const shown = rooms.map(({ number }) => number);
    expect(shown[shown.indexOf('1208') + 1]).toBe('1208A');
  });

  it.each([
    ['one there is', { number: '1208' }, 'CONFLICT', 'layout.numberTaken'],
    ['an area', { number: 'lobby', floor: '12' }, 'CONFLICT', 'layout.numberIsArea'],
    ['without a floor', { number: '7' }, 'INVALID_INPUT', 'layout.noFloor'],
  ])('is refused: %s', async (_, wanted, code, reason) => {
    const before = house.contents();
    expect(await refusal(supervisor.layout.addRoom(wanted))).toMatchObject({ code, reason });
    expect(house.contents()).toBe(before);
  });

  it('changes type, wing and floor, with others at once', async () => {
    const { layout } = await supervisor.layout.change({
      places: ['1207', '1208'],
      type: 'suite',
      wing: '西',
    });
    expect([roomIn(layout, '1207'), roomIn(layout, '1208')]).toMatchObject([
      { type: 'suite', wing: '西' },
      { type: 'suite', wing: '西' },
    ]);
    const moved = await supervisor.layout.change({ places: ['1208'], floor: '11' });
    expect(numbersOn(moved.layout, '11').at(-1)).toBe('1208');
    const before = house.contents();
    expect(
      await refusal(supervisor.layout.change({ places: ['1207', '9999'], type: 'twin' })),
    ).toMatchObject({ code: 'NOT_FOUND', reason: 'layout.unknownRoom' });
    expect(house.contents()).toBe(before);
  });

  it('is put before another of its floor, or last', async () => {
    const first = await supervisor.layout.position({ place: '1208', before: '1201' });
    expect(numbersOn(first.layout, '12').slice(0, 2)).toEqual(['1208', '1201']);
    const last = await supervisor.layout.position({ place: '1208', before: null });
    expect(numbersOn(last.layout, '12').at(-1)).toBe('1208');
    expect(
      await refusal(supervisor.layout.position({ place: '1208', before: '1101' })),
    ).toMatchObject({ code: 'CONFLICT', reason: 'layout.otherFloor' });
    // A room added afterwards finds its place and disturbs nothing.
    const { layout } = await supervisor.layout.addRoom({ number: '1202A' });
    expect(numbersOn(layout, '12').at(-1)).toBe('1208');
  });

  it('connects to another both ways, shown on either card, and no more', async () => {
    const { layout } = await supervisor.layout.connect({ place: '1208', to: '1210' });
    expect(roomIn(layout, '1208')?.connects).toEqual(['1210']);
    expect(roomIn(layout, '1210')?.connects).toEqual(['1208']);
    expect((await operator.rooms.get({ place: '1210' })).connects).toEqual(['1208']);
    await supervisor.layout.connect({ place: '1210', to: '1208' });
    expect(house.rows('SELECT * FROM room_connections')).toHaveLength(1);
    const apart = await supervisor.layout.disconnect({ place: '1210', to: '1208' });
    expect(roomIn(apart.layout, '1208')?.connects).toEqual([]);
    expect(await refusal(supervisor.layout.connect({ place: '1208', to: '1208' }))).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'layout.connectsItself',
    });
  });
});

describe('a room taken out of the house', () => {
  it('is refused while something is open, each named', async () => {
    const request = await operator.requests.create({ place: '1208', service: 'towels' });
    await supervisor.keys.add({
      code: 'S12',
      class: 'section',
      name: { zh: '12 楼段', en: 'Section 12' },
      opens: { rooms: ['1207', '1208'] },
    });
    const before = house.contents();
    const refused = await refusal(supervisor.layout.remove({ place: '1208' }));
    expect(refused).toMatchObject({ code: 'CONFLICT', reason: 'layout.openAtRoom' });
    expect(refused.details.open).toEqual([
      {
        kind: 'request',
        subject: { kind: 'request', id: request.id },
        label: String(request.number),
        closable: true,
      },
      expect.objectContaining({ kind: 'key', label: 'S12', closable: true }),
    ]);
    expect(house.contents()).toBe(before);

    const { layout } = await supervisor.layout.remove({
      place: '1208',
      close: true,
      reason: '改套房',
    });
    expect(roomIn(layout, '1208')).toBeUndefined();
    expect(layout.retiredRooms).toMatchObject([{ number: '1208', floor: '12', reason: '改套房' }]);
    expect((await operator.requests.get({ id: request.id })).state).toBe('cancelled');
    expect(house.rows("SELECT rooms FROM keys WHERE code = 'S12'")).toEqual([
      { rooms: '["1207"]' },
    ]);
  });

  it('stays while a loan is out, for that cannot be closed with it', async () => {
    await adapters(house, 2);
    await operator.loans.lend({ item: 'adapter', place: '1208', collect: false });
    const before = house.contents();
    expect(await refusal(supervisor.layout.remove({ place: '1208', close: true }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'layout.stillOpen',
      details: { count: 1 },
    });
    expect(house.contents()).toBe(before);
  });

  it('stays while a guest is there or expected, named to those who may know', async () => {
    await supervisor.stays.checkIn({
      guest: 'Star',
      incognito: true,
      place: '1208',
      departure: '2026-11-26',
    });
    const refused = await refusal(supervisor.layout.remove({ place: '1208', close: true }));
    expect(refused).toMatchObject({ code: 'CONFLICT', reason: 'layout.stillOpen' });
    expect(refused.message).toContain('Star');
    const { open } = await operator.layout.openAt({ place: '1208' });
    expect(open).toMatchObject([{ kind: 'stay', label: '', closable: false }]);
  });

  it('ends what was planned for it alone', async () => {
    await supervisor.rooms.close({ place: '1208', kind: 'out-of-order', reason: '漏水' });
    await supervisor.layout.remove({ place: '1208' });
    expect(house.rows('SELECT state FROM room_closures')).toEqual([{ state: 'withdrawn' }]);
    // Its time comes, and nothing happens.
    house.advance(3_000);
    expect((await operator.layout.get()).retiredRooms).toHaveLength(1);
  });

  it('comes back dirty, with its history, under its number', async () => {
    const { id } = await operator.requests.create({ place: '1208', service: 'towels' });
    await operator.requests.cancel({ id, reason: 'x' });
    await supervisor.layout.remove({ place: '1208' });
    expect((await refusal(operator.rooms.get({ place: '1208' }))).code).toBe('NOT_FOUND');
    await supervisor.layout.restore({ place: '1208' });
    expect((await operator.rooms.get({ place: '1208' })).housekeeping).toBe('dirty');
    const { requests } = await operator.requests.list({ place: '1208', limit: 5 });
    expect(requests.map((request) => request.id)).toEqual([id]);
    const { events } = await operator.layout.history({ place: '1208' });
    expect(events.map(({ kind }) => kind).slice(-2)).toEqual(['room-removed', 'room-restored']);
  });

  it('comes back with its connecting doors, to the rooms that still are', async () => {
    for (const to of ['1207', '1209', '1210'])
      await supervisor.layout.connect({ place: '1208', to });
    await supervisor.layout.remove({ place: '1208' });
    expect((await operator.rooms.get({ place: '1207' })).connects).toEqual([]);
    // Of the three one bears another number by now, one has left, and another room bears its number.
    await supervisor.layout.renumber({ changes: [{ from: '1209', to: '1299' }] });
    await supervisor.layout.remove({ place: '1210' });
    await supervisor.layout.addRoom({ number: '1210' });
    const { layout } = await supervisor.layout.restore({ place: '1208' });
    expect(roomIn(layout, '1208')?.connects).toEqual(['1207', '1299']);
    expect(roomIn(layout, '1210')?.connects).toEqual([]);
    const { events } = await operator.layout.history({ place: '1207' });
    expect(events.at(-1)).toMatchObject({ kind: 'room-connected', facts: { to: '1208' } });
  });

  it('comes back under another number where its own is another room’s by now', async () => {
    await supervisor.layout.remove({ place: '1208' });
    await supervisor.layout.addRoom({ number: '1208' });
    expect(await refusal(supervisor.layout.restore({ place: '1208*' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'layout.numberTaken',
    });
    const { layout } = await supervisor.layout.restore({ place: '1208*', as: '1298' });
    expect(roomIn(layout, '1298')?.formerly).toEqual(['1208*', '1208']);
    expect(roomIn(layout, '1208')?.formerly).toEqual([]);
  });
});

describe('floors and areas', () => {
  it('are added, ordered, removed once empty', async () => {
    const { layout } = await supervisor.layout.addFloor({ code: 'B1', model: 'floor-desk' });
    const codes = layout.floors.map(({ code }) => code);
    expect(codes).toContain('B1');
    const turned = [...codes].reverse();
    const ordered = await supervisor.layout.orderFloors({ codes: turned });
    expect(ordered.layout.floors.map(({ code }) => code)).toEqual(turned);
    expect((await operator.board.snapshot()).floors.map(({ code }) => code)).toEqual(turned);
    expect(await refusal(supervisor.layout.orderFloors({ codes: turned.slice(1) }))).toMatchObject({
      reason: 'layout.notEveryFloor',
    });
    expect(await refusal(supervisor.layout.removeFloor({ code: '12' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'layout.floorHasRooms',
    });
    await supervisor.layout.addArea({ zh: '酒窖', en: 'Cellar', aliases: [], floor: 'B1' });
    const gone = await supervisor.layout.removeFloor({ code: 'B1' });
    expect(gone.layout.floors.map(({ code }) => code)).not.toContain('B1');
    for (const code of ['corridor-b1', 'cellar'])
      expect(gone.layout.areas.map((area) => area.code)).not.toContain(code);
    expect(wholeCheck(house.dataDir).findings).toEqual([]);
    const back = await supervisor.layout.addFloor({ code: 'B1', model: 'centre' });
    expect(back.layout.areas.map(({ code }) => code)).toContain('corridor-b1');
    const about =
      "SELECT kind FROM events WHERE subject_kind = 'area' AND subject_id = ? ORDER BY seq";
    expect(house.rows(about, 'corridor-b1')).toEqual(
      ['area-added', 'area-retired', 'area-restored'].map((kind) => ({ kind })),
    );
  });

  it('a floor stays while work is open in its areas, and comes back with them', async () => {
    await supervisor.layout.addFloor({ code: 'B1', model: 'centre' });
    await supervisor.layout.addArea({ zh: '酒窖', en: 'Cellar', aliases: [], floor: 'B1' });
    await supervisor.layout.addArea({ zh: '锅炉房', en: 'Boiler', aliases: [], floor: 'B1' });
    await supervisor.layout.addArea({ zh: '旧仓库', en: 'Old store', aliases: [], floor: 'B1' });
    await supervisor.layout.retireArea({ code: 'old-store' });
    const { id, number } = await operator.requests.create({
      ...{ place: 'cellar', service: 'public-area' },
    });
    const before = house.contents();
    expect(await refusal(supervisor.layout.removeFloor({ code: 'B1' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'layout.openAtArea',
      details: { place: 'cellar', numbers: String(number) },
    });
    expect(house.contents()).toBe(before);
    await operator.requests.cancel({ id, reason: 'x' });
    house.advance(1);
    await supervisor.layout.removeFloor({ code: 'B1' });
    // Somebody else has the name of one by now: that one stays out of use.
    await supervisor.layout.addArea({ code: 'boiler-2', zh: '锅炉房', en: 'Boilers', aliases: [] });
    const { layout } = await supervisor.layout.addFloor({ code: 'B1' });
    expect(layout.areas.filter(({ floor }) => floor === 'B1').map(({ code }) => code)).toEqual([
      ...['corridor-b1', 'cellar'],
    ]);
    expect(layout.retiredAreas.map(({ code }) => code)).toEqual(['boiler', 'old-store']);
  });

  it('an area is added, renamed, taken out of use and brought back; its history keeps its name', async () => {
    const added = await supervisor.layout.addArea({
      zh: '茶室',
      en: 'Tea room',
      aliases: ['茶吧'],
    });
    expect(added.layout.areas.at(-1)).toMatchObject({ code: 'tea-room', zh: '茶室' });
    const read = async (text: string) => (await operator.intake.parse({ text })).place;
    expect(await read('茶吧 打扫')).toMatchObject({ kind: 'area', code: 'tea-room', known: true });
    await supervisor.layout.changeArea({ code: 'tea-room', zh: '茶苑' });
    expect(await read('茶苑 打扫')).toMatchObject({ kind: 'area', code: 'tea-room' });
    expect(
      await refusal(supervisor.layout.addArea({ zh: '大堂', en: 'Second lobby' })),
    ).toMatchObject({ code: 'CONFLICT', reason: 'layout.areaNamed' });

    const { id } = await operator.requests.create({ place: 'tea-room', service: 'public-area' });
    expect(await refusal(supervisor.layout.retireArea({ code: 'tea-room' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'layout.openAtArea',
    });
    await operator.requests.cancel({ id, reason: 'x' });
    const { layout } = await supervisor.layout.retireArea({ code: 'tea-room' });
    expect(layout.retiredAreas).toMatchObject([{ code: 'tea-room', zh: '茶苑' }]);
    expect(await read('茶苑 打扫')).toBeNull();
    expect((await operator.requests.get({ id })).place).toBe('tea-room');
    const back = await supervisor.layout.restoreArea({ code: 'tea-room' });
    expect(back.layout.areas.map(({ code }) => code)).toContain('tea-room');
  });
});
