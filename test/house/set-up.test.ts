// The first run: a house is made once, whole; its settings; a demo house's clock.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDesk, type Desk } from '../../electron/desk/desk.ts';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { watchBoard } from '../support/watch.ts';

const administrator = { code: '090', name: '管理员', pin: 'reed-735182' };
const house = {
  name: { zh: '新酒店', en: 'New hotel' },
  language: 'en' as const,
  timeZone: 'Europe/London',
  floors: [{ fromFloor: 3, untilFloor: 5, fromRoom: 1, untilRoom: 6, withoutDigit: '4' }],
  administrator,
};

const emptyDesk = async (): Promise<Desk> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-new-'));
  const desk = await createDesk({ dataDir, live: false, checkOutputs: true });
  onTestFinished(async () => {
    await desk.close();
    rmSync(dataDir, { recursive: true });
  });
  return desk;
};

const clientOf = (desk: Desk) => desk.clientFor(desk.connect({ station: 'desk-1' }));

describe('the first run', () => {
  it('makes the house by its pattern, with catalogue, ladder and the first person', async () => {
    const desk = await emptyDesk();
    const client = clientOf(desk);
    expect(await client.house.status()).toMatchObject({ state: 'none', name: null });
    expect(await client.house.create(house)).toMatchObject({
      state: 'ready',
      demo: false,
      name: house.name,
      language: 'en',
    });
    await client.session.signIn({ code: '090', pin: administrator.pin });
    const board = await client.board.snapshot();
    expect(board.floors.map(({ code }) => code)).toEqual(['3', '5']);
    expect(board.rooms.map(({ number }) => number).slice(0, 5)).toEqual([
      '0301',
      '0302',
      '0303',
      '0305',
      '0306',
    ]);
    const { services, areas } = await client.catalogue.services();
    expect(services.length).toBeGreaterThan(50);
    expect(areas.map(({ code }) => code)).toContain('corridor-3');
    expect(await client.house.settings()).toMatchObject({ undoMs: 60_000, warnShare: 0.7 });
    const { events } = await client.events.list({});
    expect(events.filter(({ kind }) => kind === 'item-added')).toHaveLength(8);
    const others = events.filter(({ kind }) => kind !== 'item-added' && kind !== 'article-added');
    expect(others.map(({ kind, by }) => [kind, by]).slice(0, 3)).toEqual([
      ['house-made', 'setup'],
      ['layout-drawn', 'setup'],
      ['staff-added', 'setup'],
    ]);
  });

  it('shows what a pattern gives before anything is made', async () => {
    const client = clientOf(await emptyDesk());
    const drawn = await client.house.drawFloors({ floors: house.floors });
    expect(drawn.floors.map(({ code, rooms }) => [code, rooms.length])).toEqual([
      ['3', 5],
      ['5', 5],
    ]);
    expect(await client.house.status()).toMatchObject({ state: 'none' });
  });

  it('happens once: a second house is refused, also when both come at the same moment', async () => {
    const desk = await emptyDesk();
    const client = clientOf(desk);
    const [first, second] = await Promise.allSettled([
      client.house.create(house),
      client.house.createEmpty({ administrator }),
    ]);
    const refused = [first, second].filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(
      await refusal(Promise.reject((refused[0] as PromiseRejectedResult).reason)),
    ).toMatchObject({ code: 'CONFLICT', reason: 'house.exists' });
    expect(await refusal(client.house.createDemo())).toMatchObject({ reason: 'house.exists' });
    expect(desk.summary().staff).toBe(1);
  });

  it('refuses a pattern without rooms and a time zone nobody knows, and makes nothing', async () => {
    const desk = await emptyDesk();
    const client = clientOf(desk);
    const none = [{ fromFloor: 4, untilFloor: 4, fromRoom: 1, untilRoom: 9, withoutDigit: '4' }];
    expect(await refusal(client.house.create({ ...house, floors: none }))).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'house.noRooms',
    });
    expect(await refusal(client.house.create({ ...house, timeZone: 'Mars/Base' }))).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'house.unknownTimeZone',
    });
    expect(desk.summary()).toMatchObject({ rooms: 0, staff: 0, events: 0 });
  });

  it('needs nobody signed in, and nothing else works before it', async () => {
    const client = clientOf(await emptyDesk());
    expect(await refusal(client.session.signIn({ code: '090', pin: 'reed-735182' }))).toMatchObject(
      {
        code: 'UNAUTHENTICATED',
      },
    );
    expect(await refusal(client.board.snapshot())).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('settings', () => {
  it('are changed by the administrator, each change in the record, and hold at once', async () => {
    const own = await createTestHouse();
    await own.as('090').house.change({ undoMs: 0, idleLockMs: 60_000 });
    expect(await own.as('090').house.settings()).toMatchObject({ undoMs: 0, idleLockMs: 60_000 });
    const { id } = await own.as('002').requests.create({ place: '1208', service: 'towels' });
    expect((await own.as('002').requests.get({ id })).undoUntil).toBeNull();
    expect(own.rows("SELECT kind FROM events WHERE kind = 'settings-changed'")).toHaveLength(1);
    const before = own.contents();
    expect(await refusal(own.as('011').house.change({ undoMs: 1 }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await refusal(own.as('090').house.change({ undoMs: -1 }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(own.contents()).toBe(before);
  });
});

describe('the clock', () => {
  it('of a live house is the machine’s: nobody sets it', async () => {
    const own = await createTestHouse();
    const before = own.contents();
    expect(() => own.desk.setClock(own.nowMs() + 60_000)).toThrow('house.clockOfLiveHouse');
    expect(own.contents()).toBe(before);
  });

  it('of a demo house set back shows the boundaries of that day again', async () => {
    const own = await createTestHouse({ demo: true });
    own.desk.settle();
    const board = await watchBoard(own.as('002'));
    own.desk.setClock(Date.parse('2026-11-23T10:30:00+08:00'));
    const back = await board.nextWith(({ floors }) => floors !== undefined);
    expect(back.floors?.find(({ code }) => code === '9')?.servedBy).toBe('floor-desk');
    expect(back.house?.shift?.code).toBe('early');
    own.desk.setClock(Date.parse('2026-11-23T10:59:00+08:00'));
    await board.nextWith(({ floors }) => floors !== undefined);
    // The minute passes by itself, with no event of its own.
    own.advance(2);
    const later = await board.nextWith(({ floors }) => floors !== undefined);
    expect(later.floors?.find(({ code }) => code === '9')?.servedBy).toBe('centre');
  });

  it('of a demo house survives a restart, and people come and go by it', async () => {
    const own = await createTestHouse({ demo: true });
    own.desk.setClock(Date.parse('2026-11-24T02:00:00+08:00'));
    await own.reopen();
    const client = own.as('003');
    const { staff } = await client.staff.onDuty();
    expect(staff.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['003', '020', '121', '122', '202', '241']),
    );
    expect(staff.map(({ code }) => code)).not.toContain('112');
    const { id } = await client.requests.create({ place: '1208', service: 'towels' });
    expect((await client.requests.get({ id })).loggedAt).toMatch(/^2026-11-24T02:00/);
    const signedOff = own.rows<{ by: string }>(
      "SELECT actor AS by FROM events WHERE kind = 'signed-off' ORDER BY seq DESC LIMIT 1",
    );
    expect(signedOff).toEqual([{ by: 'scheduler' }]);
  });
});
