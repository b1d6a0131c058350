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
