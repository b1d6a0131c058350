/** Keys by name: the same key has one spelling, whatever layout or input method sends it. */
import { describe, expect, it } from 'vitest';
import { belongsToText, type KeyPress, nameOf, spelled } from '../../renderer/app/key-names.ts';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

describe('the name of a key', () => {
  it.each([
    ['a letter', press('a', 'KeyA'), 'A'],
    ['a letter with caps lock', press('A', 'KeyA'), 'A'],
    ['a letter hidden by a Chinese input method', press('Process', 'KeyD'), 'D'],
    ['a letter with Shift', press('M', 'KeyM', { shiftKey: true }), 'Shift+M'],
    ['the space bar', press(' ', 'Space'), 'Space'],
    ['a question mark', press('?', 'Slash', { shiftKey: true }), '?'],
    ['a full-width question mark', press('？', 'Slash', { shiftKey: true }), '?'],
    ['a hidden question mark', press('Process', 'Slash', { shiftKey: true }), '?'],
    ['a slash that a Chinese layout draws as a comma', press('、', 'Slash'), '/'],
    ['Escape', press('Escape', 'Escape'), 'Esc'],
    ['an arrow', press('ArrowUp', 'ArrowUp'), 'Up'],
    ['a function key', press('F10', 'F10'), 'F10'],
    ['Control and a letter', press('k', 'KeyK', { ctrlKey: true }), 'Ctrl+K'],
    [
      'Control, Shift and a letter',
      press('L', 'KeyL', { ctrlKey: true, shiftKey: true }),
      'Ctrl+Shift+L',
    ],
    ['Command stands for Control', press('k', 'KeyK', { metaKey: true }), 'Ctrl+K'],
    ['Control and the equals key', press('=', 'Equal', { ctrlKey: true }), 'Ctrl+='],
    ['Control and Enter', press('Enter', 'Enter', { ctrlKey: true }), 'Ctrl+Enter'],
  ])('is one for %s', (_, event, name) => {
    expect(nameOf(event)).toBe(name);
  });

  it('is spelled one way however it was registered', () => {
    expect(spelled('ctrl+k')).toBe('Ctrl+K');
    expect(spelled('Shift+ctrl+l')).toBe('Ctrl+Shift+L');
    expect(spelled('ArrowDown')).toBe('Down');
    expect(spelled('?')).toBe('?');
    expect(spelled('Ctrl+=')).toBe('Ctrl+=');
  });
});

describe('a text field keeps', () => {
  it.each(['A', '?', '/', '1', 'Space', 'Enter', 'Up', 'Backspace', 'Shift+A', 'Ctrl+A', 'Ctrl+V'])(
    '%s',
    (name) => expect(belongsToText(name)).toBe(true),
  );
  it.each(['F1', 'Esc', 'Ctrl+K', 'Ctrl+L', 'Ctrl+Shift+L', 'Ctrl+Enter'])('not %s', (name) =>
    expect(belongsToText(name)).toBe(false),
  );
});
