// The window's own keys: one press is one step, however long it is held.
import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { type commandOf, listenForCommands } from '../../electron/shell/keys.ts';

vi.mock('electron', () => ({ Menu: {} }));

type Input = Parameters<typeof commandOf>[0] & { isAutoRepeat: boolean };
type Window = Parameters<typeof listenForCommands>[0];

const openWindow: Input = {
  type: 'keyDown',
  key: 'N',
  control: true,
  meta: false,
  shift: true,
  isAutoRepeat: false,
};

/** A window that is typed into, and what it was told to do. */
const window = () => {
  const webContents = new EventEmitter();
  const done: string[] = [];
  listenForCommands({ webContents } as unknown as Window, (command) => done.push(command));
  /** True where the page in it does not get the key. */
  const press = (input: Input): boolean => {
    const event = { preventDefault: vi.fn() };
    webContents.emit('before-input-event', event, input);
    return event.preventDefault.mock.calls.length > 0;
  };
  return { press, done };
};

it('opens one window for a key that is held down, and another for the next press', () => {
  const { press, done } = window();
  expect(press(openWindow)).toBe(true);
  for (let repeated = 0; repeated < 30; repeated += 1)
    expect(press({ ...openWindow, isAutoRepeat: true })).toBe(true);
  expect(press({ ...openWindow, type: 'keyUp' })).toBe(false);
  expect(done).toEqual(['new-window']);
  press(openWindow);
  expect(done).toEqual(['new-window', 'new-window']);
});

it('leaves every other key to the page', () => {
  const { press, done } = window();
  expect(press({ ...openWindow, shift: false })).toBe(false);
  expect(press({ ...openWindow, key: 'm' })).toBe(false);
  expect(done).toEqual([]);
});
