// As it was: whatever the board showed at a moment, it shows again when that moment is asked for later.
import { expect, it } from 'vitest';
import { openDatabase } from '../../electron/desk/database/open.ts';
import { verifyRecord } from '../../electron/desk/events/verify.ts';
import type { BoardSnapshot } from '../../shared/board/contract.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';

const iso = (house: TestHouse): string => new Date(house.nowMs()).toISOString();

/** What the past cannot know: keys in the middle of a line, and where an alarm stood on a screen. */
const known = ({ calls, ...board }: BoardSnapshot) => ({
  ...board,
  calls: calls.map(({ draft: _, ...call }) => call),
});

/** Looks at the board now, to compare with when somebody asks later how it was. */
const look = async (house: TestHouse) => {
  // What falls due at this very moment belongs to it.
  house.desk.settle();
  return { at: iso(house), board: known(await house.as('002').board.snapshot()) };
};

it('shows every moment of an evening as the board showed it then', async () => {
  const house = await createTestHouse({ at: '2026-11-23T21:30:00+08:00' });
  const operator = house.as('002');
  const seen: Awaited<ReturnType<typeof look>>[] = [];
  const next = async (minutes = 3) => {
    seen.push(await look(house));
    house.advance(minutes);
  };
  await house.as('011').loans.setStock({ item: 'umbrella', owned: 3 });
  const dryer = await recordOne(operator, '1208吹风机');
  await next();
  const { id: call } = await operator.calls.begin({ place: '0512' });
  await operator.calls.keep({ id: call, draft: '0512 两条毛' });
  await next();
  await operator.intake.record({ text: '0512两条毛巾', callId: call });
  await operator.requests.dispatch({ id: dryer.id });
  await next();
  await operator.calls.end({ id: call, repeatedBack: true });
  await operator.requests.promise({ id: dryer.id, by: house.inMinutes(20) });
  await next(18);
  for (const alarm of (await operator.alarms.list()).alarms)
    await operator.alarms.acknowledge({ id: alarm.id });
  await operator.requests.acknowledge({ id: dryer.id });
  await next();
  await operator.requests.wait({ id: dryer.id, reason: 'dnd', recheckAt: house.inMinutes(30) });
  await operator.staff.signOn({ code: '020' }).catch(() => undefined);
  await next();
  await operator.requests.resume({ id: dryer.id });
  await operator.requests.start({ id: dryer.id });
  await operator.requests.complete({ id: dryer.id });
  await next();
  await operator.requests.confirm({ id: dryer.id, satisfied: true });
  await operator.staff.signOff({ code: '131' });
  await next();
  const lent = await operator.loans.lend({ item: 'umbrella', place: '0512' });
  await next();
  await operator.loans.return({ id: lent.loans[0]?.id ?? '' });
  await next();
  await operator.requests.reopen({ id: dryer.id, reason: 'again' });
  await next(400);
  await next();

  const supervisor = house.as('011');
  for (const { at, board } of seen) {
    const { at: said, ...then } = await supervisor.board.asOf({ at });
    expect(Date.parse(said)).toBe(Date.parse(at));
    expect(known(then), at).toEqual(board);
  }
  const words = new Set(seen.map(({ board }) => board.head.checkWord));
  expect(words.size).toBeGreaterThan(8);
});

it('asks nothing of the record but to be read', async () => {
  const house = await createTestHouse();
  await recordOne(house.as('002'), '1208毛巾');
  house.advance(1);
  const before = house.contents();
  await house.as('002').board.asOf({ at: iso(house) });
  const database = openDatabase({ dataDir: house.dataDir });
  expect(verifyRecord(database).ok).toBe(true);
  database.close();
  expect(house.contents()).toBe(before);
});

it('knows which rooms were dirty and who lived there, in a demo house', async () => {
  const at = '2026-11-23T16:00:00+08:00';
  const house = await createTestHouse({ demo: true, at });
  const now = await house.as('002').board.snapshot();
  const then = await house.as('002').board.asOf({ at: '2026-11-23T10:00:00+08:00' });
  // The rooms' last round was a quarter of an hour to an hour ago: before it nobody had looked.
  const dirty = ({ rooms }: Pick<BoardSnapshot, 'rooms'>) =>
    rooms.filter(({ housekeeping }) => housekeeping === 'dirty').length;
  expect(dirty(now)).toBeGreaterThan(0);
  expect(dirty(then)).not.toBe(dirty(now));
  expect(then.duty.map(({ code }) => code)).toEqual(expect.arrayContaining(['001', '010']));
  expect(then.duty.map(({ code }) => code)).not.toContain('002');
  expect(then.house.shift?.code).toBe('early');
  const started = (code: string) => then.requests.filter(({ assignee }) => assignee === code);
  expect(started('002')).toEqual([]);
});
