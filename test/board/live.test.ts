// The live board: one snapshot, then only what changed, from whichever window or process.
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDesk } from '../../electron/desk/desk.ts';
import { hairDryers } from '../loans/stock.ts';
import { runDesk } from '../support/command-line.ts';
import { createTestHouse } from '../support/house.ts';
import { recordOne, requestIn } from '../support/requests.ts';
import { secretOf } from '../support/secrets.ts';
import { putStay } from '../support/stays.ts';
import { watchBoard } from '../support/watch.ts';

describe('the snapshot', () => {
  it('holds floors, rooms, open requests by what breaks first, calls, alarms and who is on duty', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await recordOne(operator, '1208送餐');
    const urgent = await recordOne(operator, '0801开门');
    await requestIn(house, 'confirmed');
    await operator.calls.begin({ place: '1208' });
    const board = await operator.board.snapshot();
    expect(board.floors).toHaveLength(13);
    expect(board.rooms).toHaveLength(226);
    expect(board.requests.map(({ service }) => service)).toEqual(['door-opening', 'room-service']);
    expect(board.openTotal).toBe(2);
    expect(board.calls).toMatchObject([{ line: 1, place: '1208' }]);
    expect(board.alarms).toEqual([]);
    expect(board.duty.map(({ code }) => code)).toContain('112');
    expect(board.house).toMatchObject({ shift: { code: 'middle' }, warnShare: 0.7, demo: false });
    const [head] = house.rows<{ seq: number }>('SELECT max(seq) AS seq FROM events');
    expect(board.head.seq).toBe(head?.seq);
    expect(board.head.checkWord).toMatch(/^[0-9A-F]{4}·[0-9A-F]{4}$/);
    const first = await operator.board.snapshot({ limit: 1 });
    expect(first.requests.map(({ id }) => id)).toEqual([urgent.id]);
    expect(first.openTotal).toBe(2);
  });
});

describe('patches', () => {
  it('carry only the rows that changed, in the order of the commits', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await recordOne(operator, '0801毛巾');
    const board = await watchBoard(house.as('011', 'desk-2'));
    const { id } = await recordOne(operator, '1208毛巾');
    const first = await board.next();
    expect(first.requests?.map((row) => row.id)).toEqual([id]);
    expect(first.calls).toHaveLength(1);
    expect(first).not.toHaveProperty('rooms');
    expect(first).not.toHaveProperty('floors');
    expect(first.head?.seq).toBeGreaterThan(0);

    await operator.requests.dispatch({ id });
    expect((await board.next()).requests).toMatchObject([
      { id, state: 'dispatched', version: 2, assignee: '112' },
    ]);
    await operator.requests.acknowledge({ id });
    expect((await board.next()).requests).toMatchObject([
      { id, state: 'acknowledged', version: 3 },
    ]);
  });

  it('tell of requests that leave the board', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'done');
    const board = await watchBoard(operator);
    await operator.requests.confirm({ id });
    const patch = await board.next();
    expect(patch.gone).toEqual([id]);
    expect(patch).not.toHaveProperty('requests');
  });

  it('tell of what is typed elsewhere, without an event', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await operator.calls.begin({});
    const board = await watchBoard(operator);
    await operator.calls.keep({ id, draft: '1208 毛' });
    expect((await board.next()).calls).toMatchObject([{ id, draft: '1208 毛' }]);
  });

  it('tell of alarms as they rise, and as a person takes note', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'dispatched');
    const board = await watchBoard(operator);
    house.advance(2.5);
    const raised = await board.nextWith(({ alarms }) => alarms !== undefined);
    expect(raised.alarms).toMatchObject([{ requestId: id, step: 'warning', acknowledgedAt: null }]);
    await operator.alarms.acknowledge({ id: raised.alarms?.[0]?.id ?? '' });
    const noted = await board.nextWith(({ alarms }) => alarms !== undefined);
    expect(noted.alarms).toMatchObject([{ acknowledgedBy: '002' }]);
  });

  it('hide the place of an alarm that still asks once it is not everybody’s to know', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { complaint } = await operator.complaints.open({
      what: '前台让我等了很久',
      kind: 'slow',
      severity: 3,
      place: '1208',
    });
    const id = complaint?.id ?? '';
    house.advance(120);
    const asks = async () =>
      (await operator.alarms.list()).alarms.filter(({ about }) => about?.id === id);
    const [alarm] = await asks();
    expect(alarm).toMatchObject({ target: 'complaint-reply', place: '1208' });
    const board = await watchBoard(house.as('003', 'desk-2'));
    // Somebody else has it: its alarm says what it said.
    await operator.complaints.take({ id, to: '011' });
    expect(await board.next()).not.toHaveProperty('alarms');
    await operator.complaints.change({ id, kind: 'harassment' });
    expect((await board.next()).alarms).toMatchObject([{ id: alarm?.id, place: null }]);
    expect(await asks()).toMatchObject([{ id: alarm?.id, place: null }]);
  });

  it('show rows nobody has yet anew when somebody comes or goes', async () => {
    const house = await createTestHouse({ onDuty: ['002', '111'] });
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208毛巾');
    const board = await watchBoard(operator);
    await operator.staff.signOn({ code: '112' });
    const patch = await board.next();
    expect(patch.duty?.map(({ code }) => code)).toEqual(['002', '111', '112']);
    expect(patch.requests).toMatchObject([{ id, proposed: '112' }]);
  });

  it('say nothing of what was refused', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'logged');
    const board = await watchBoard(operator);
    await operator.requests.confirm({ id }).catch(() => {});
    await operator.requests.note({ id, text: '之后的一条' });
    const patch = await board.next();
    expect(patch.requests).toMatchObject([{ id, version: 2 }]);
  });

  it('come with the hour: a floor’s desk closes, the shift changes', async () => {
    const house = await createTestHouse({ at: '2026-11-23T22:59:00+08:00' });
    const operator = house.as('002');
    house.advance(0);
    const board = await watchBoard(operator);
    house.advance(1);
    const patch = await board.nextWith(({ floors }) => floors !== undefined);
    expect(patch.house?.shift).toMatchObject({ code: 'night' });
    expect(patch.floors?.find(({ code }) => code === '12')).toMatchObject({ servedBy: 'centre' });
  });

  it('reach a board that was slow: nothing in between is lost', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const board = await watchBoard(operator);
    for (let number = 1; number <= 40; number += 1)
      await operator.requests.create({ place: '1208', service: 'towels' });
    for (let number = 1; number <= 40; number += 1)
      expect((await board.next()).requests?.map((row) => row.number)).toEqual([number]);
  });
});

describe('a change made by another process', () => {
  it('is on an open board without polling', async () => {
    const house = await createTestHouse({ live: true });
    const board = await watchBoard(house.as('002'));
    const run = await runDesk([
      ...['--data', house.dataDir, 'call', 'requests.create'],
      ...['{"place":"1208","service":"towels"}', '--as', '090', '--pin', secretOf('090')],
    ]);
    expect(run).toMatchObject({ code: 0, err: '' });
    const { id } = JSON.parse(run.out) as { id: string };
    const patch = await board.nextWith(({ requests }) => requests !== undefined);
    expect(patch.requests).toMatchObject([{ id, place: '1208', state: 'logged' }]);
  });

  it('tells which loans leave today once a guest leaves earlier', async () => {
    const house = await createTestHouse({ live: true });
    await hairDryers(house, 1);
    const id = putStay(house, { room: '1208', departure: '2026-11-26' });
    await house.as('002').loans.lend({ item: 'hair-dryer', place: '1208' });
    const board = await watchBoard(house.as('002'));
    const elsewhere = await createDesk({
      dataDir: house.dataDir,
      machineMs: house.nowMs,
      live: false,
    });
    onTestFinished(() => elsewhere.close());
    const session = elsewhere.connect({ station: 'desk-2', kind: 'program' });
    session.staffId = house.sessionOf('011').staffId;
    const { stays } = elsewhere.clientFor(session);
    await stays.change({ id, departure: '2026-11-25' });
    const staying = await board.next();
    expect(staying.loans ?? []).not.toMatchObject([{ whereabouts: 'leaving-today' }]);
    await stays.change({ id, departure: '2026-11-23' });
    expect((await board.next()).loans).toMatchObject([
      { place: '1208', whereabouts: 'leaving-today' },
    ]);
  });
});
