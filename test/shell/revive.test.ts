// A page that falls comes back, however often it falls, and not in a loop.
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reviveWhenFallen } from '../../electron/shell/revive.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const setUp = () => {
  const emitter = new EventEmitter();
  let loaded = 0;
  let isDestroyed = false;
  reviveWhenFallen({
    on: emitter.on.bind(emitter),
    reload: () => {
      loaded += 1;
    },
    isDestroyed: () => isDestroyed,
  } as Parameters<typeof reviveWhenFallen>[0]);
  return {
    loaded: () => loaded,
    fall: (reason = 'crashed') => emitter.emit('render-process-gone', {}, { reason }),
    close: () => {
      isDestroyed = true;
    },
  };
};

it('at once the first time; again and again after pauses that double up to a minute; at once after it has lived', () => {
  const page = setUp();
  page.fall();
  vi.advanceTimersByTime(0);
  expect(page.loaded()).toBe(1);
  for (const [seconds, loads] of [
    [5, 2],
    [10, 3],
    [20, 4],
    [40, 5],
    [60, 6],
    [60, 7],
  ] as const) {
    vi.advanceTimersByTime(2_000);
    page.fall();
    vi.advanceTimersByTime(seconds * 1_000 - 1);
    expect(page.loaded()).toBe(loads - 1);
    vi.advanceTimersByTime(1);
    expect(page.loaded()).toBe(loads);
  }
  vi.advanceTimersByTime(6_000);
  page.fall();
  vi.advanceTimersByTime(0);
  expect(page.loaded()).toBe(8);
});

it('not where it ended by itself, nor where its window is closed meanwhile', () => {
  const page = setUp();
  page.fall('clean-exit');
  vi.advanceTimersByTime(120_000);
  page.fall();
  page.close();
  vi.advanceTimersByTime(120_000);
  expect(page.loaded()).toBe(0);
});
