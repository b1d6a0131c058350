// Work that falls due and cannot be done: it is told, rests, and holds up none of the rest.
import { expect, it, vi } from 'vitest';
import { createScheduler, type Due } from '../../electron/desk/kernel/scheduler.ts';

it('goes on with everything else', async () => {
  const done: string[] = [];
  const failed: unknown[] = [];
  let waiting = 3;
  const broken: Due = {
    nextAtMs: () => 1,
    run: () => {
      throw new Error('a row nobody can read');
    },
  };
  const alarms: Due = {
    nextAtMs: () => (waiting > 0 ? 2 : null),
    run: () => {
      waiting -= 1;
      done.push('alarm');
    },
  };
  const clock = { nowMs: () => 10, at: <T>(_: number, work: () => T) => work() };
  const scheduler = createScheduler(clock as never, [broken, alarms], (error) =>
    failed.push(error),
  );
  scheduler.arm();
  await vi.waitFor(() => expect(done).toEqual(['alarm', 'alarm', 'alarm']));
  expect(failed).toHaveLength(1);
  scheduler.stop();
});

it('that cannot even say when it falls due keeps nothing else from its hour', async () => {
  const unreadable: Due = {
    nextAtMs: () => {
      throw new Error('a page nobody can read');
    },
    run: () => {},
  };
  let rung = 0;
  const alarm: Due = {
    nextAtMs: () => (rung === 0 ? 2 : null),
    run: () => {
      rung += 1;
    },
  };
  const failed: unknown[] = [];
  const clock = { nowMs: () => 10, at: <T>(_: number, work: () => T) => work() };
  const scheduler = createScheduler(clock as never, [unreadable, alarm], (error) =>
    failed.push(error),
  );
  scheduler.arm();
  await vi.waitFor(() => expect(rung).toBe(1));
  expect(failed).toMatchObject([{ message: 'a page nobody can read' }]);
  scheduler.stop();
});

it('is said at once to whoever moves a demo clock', () => {
  const broken: Due = {
    nextAtMs: () => 1,
    run: () => {
      throw new Error('a row nobody can read');
    },
  };
  const clock = { nowMs: () => 10, at: <T>(_: number, work: () => T) => work() };
  const scheduler = createScheduler(clock as never, [broken], () => {});
  expect(() => scheduler.advanceTo(20)).toThrow('a row nobody can read');
});

it('that stands where it stood however often it is done is put to rest and told, and the rest goes on', async () => {
  const turns = { stuck: 0, alarms: 0 };
  const stuck: Due = {
    nextAtMs: () => 1,
    run: () => {
      turns.stuck += 1;
      // Without a rest it would never end.
      if (turns.stuck > 20_000) throw new Error('it turns on the spot');
    },
  };
  const alarm: Due = {
    nextAtMs: () => (turns.alarms < 3 ? 2 : null),
    run: () => {
      turns.alarms += 1;
    },
  };
  const failed: unknown[] = [];
  const clock = { nowMs: () => 10, at: <T>(_: number, work: () => T) => work() };
  const scheduler = createScheduler(clock as never, [stuck, alarm], (error) => failed.push(error));
  scheduler.runDue();
  expect(turns.alarms).toBe(3);
  expect(turns.stuck).toBeLessThanOrEqual(1_000);
  expect(failed).toMatchObject([{ message: expect.stringContaining('stands where it stood') }]);
  // It rests: nothing of it is done at once again.
  scheduler.runDue();
  expect(failed).toHaveLength(1);
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 61_000);
  const before = turns.stuck;
  scheduler.runDue();
  vi.restoreAllMocks();
  expect(turns.stuck - before).toBe(1);
  expect(failed).toHaveLength(2);
});

it('of which there is much at one moment is all done at once', () => {
  let waiting = 800;
  const wakeUps: Due = {
    nextAtMs: () => (waiting > 0 ? 1 : null),
    run: () => {
      waiting -= 1;
    },
  };
  const failed: unknown[] = [];
  const clock = { nowMs: () => 10, at: <T>(_: number, work: () => T) => work() };
  const scheduler = createScheduler(clock as never, [wakeUps], (error) => failed.push(error));
  scheduler.runDue();
  expect(waiting).toBe(0);
  expect(failed).toEqual([]);
});
