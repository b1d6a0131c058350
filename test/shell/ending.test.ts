// The end of the program: it goes when the house is closed, however often it is told to go.
import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { closeLast } from '../../electron/shell/ending.ts';

/** A program that is told to go, and a house that closes when the test says so. */
const program = () => {
  const app = new EventEmitter();
  const { promise, resolve, reject } = Promise.withResolvers<{ hangs: boolean }>();
  const close = vi.fn(() => promise);
  const end = vi.fn();
  closeLast(app, { close }, end);
  /** Told to go; true where it stays for now. */
  const quit = (): boolean => {
    const event = { preventDefault: vi.fn() };
    app.emit('will-quit', event);
    return event.preventDefault.mock.calls.length > 0;
  };
  return { quit, close, end, closed: resolve, fails: reject };
};

it('holds it until the house is closed, also when it is told to go a second time', async () => {
  const { quit, close, end, closed } = program();
  expect(quit()).toBe(true);
  expect(quit()).toBe(true);
  await new Promise((resolve) => setImmediate(resolve));
  expect(quit()).toBe(true);
  expect(close).toHaveBeenCalledTimes(1);
  expect(end).not.toHaveBeenCalled();
  closed({ hangs: true });
  await expect.poll(() => end.mock.calls).toEqual([[true]]);
  expect(close).toHaveBeenCalledTimes(1);
});

it('goes all the same where the house could not be closed in order', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { quit, end, fails } = program();
  quit();
  fails(new Error('the disk is gone'));
  await expect.poll(() => end.mock.calls).toEqual([[false]]);
  expect(said).toHaveBeenCalledTimes(1);
  said.mockRestore();
});
