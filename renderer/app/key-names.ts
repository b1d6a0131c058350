/**
 * Names of keys: from a keyboard event to one spelling, as used where keys are registered. Pure.
 * A Chinese input method hides the letter (`Process`); the physical key then stands for it.
 */

export type KeyPress = {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
};

const named: Record<string, string> = {
  ' ': 'Space',
  Escape: 'Esc',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  // Full-width marks of a Chinese layout, and the plus that shares the key of the equals sign.
  '？': '?',
  '、': '/',
  '／': '/',
  '＋': '+',
  '　': 'Space',
};

const fromCode = (code: string, shift: boolean): string | null => {
  if (/^Key[A-Z]$/.test(code)) return code.slice(3);
  if (/^(Digit|Numpad)[0-9]$/.test(code)) return code.slice(-1);
  if (code === 'Slash') return shift ? '?' : '/';
  if (code === 'Equal') return '=';
  if (code === 'Minus') return '-';
  if (code === 'Space') return 'Space';
  return null;
};

const isLetter = (name: string): boolean => /^[A-Z]$/.test(name);

/** `A`, `Shift+A`, `Ctrl+K`, `F1`, `Space`, `?`, `Esc`, `Up`, `Ctrl+Shift+L`, `Ctrl+=`. */
export const nameOf = (press: KeyPress): string => {
  const { ctrlKey, altKey, metaKey, shiftKey, key, code } = press;
  const modified = ctrlKey || altKey || metaKey;
  const typed = named[key] ?? (/^[a-z]$/i.test(key) ? key.toUpperCase() : key);
  const hidden =
    key === 'Process' || key === 'Unidentified' || key === 'Dead' || !/^[\x20-\x7e]+$/.test(key);
  const base =
    (hidden && named[key] === undefined) || modified
      ? (fromCode(code, shiftKey && !modified) ?? typed)
      : typed;
  // A mark carries its Shift in itself; a letter or a named key does not.
  const tellShift = shiftKey && (isLetter(base) || base.length > 1 || modified);
  return [
    ctrlKey || metaKey ? 'Ctrl' : null,
    altKey ? 'Alt' : null,
    tellShift ? 'Shift' : null,
    base,
  ]
    .filter((part) => part !== null)
    .join('+');
};

/** One spelling for what is registered: `ctrl+k` and `Ctrl+K` are one key. */
export const spelled = (key: string): string => {
  const parts = key === '+' ? ['+'] : key.split('+');
  const last = parts.pop() ?? '';
  const name = /^[a-z]$/i.test(last)
    ? last.toUpperCase()
    : ({ escape: 'Esc', arrowup: 'Up', arrowdown: 'Down', arrowleft: 'Left', arrowright: 'Right' }[
        last.toLowerCase()
      ] ?? last);
  const held = parts.map((part) => part.toLowerCase());
  return [
    held.includes('ctrl') ? 'Ctrl' : null,
    held.includes('alt') ? 'Alt' : null,
    held.includes('shift') ? 'Shift' : null,
    name,
  ]
    .filter((part) => part !== null)
    .join('+');
};

const editing =
  /^(Enter|Tab|Backspace|Delete|Home|End|PageUp|PageDown|Space|Up|Down|Left|Right|Shift\+(?!F\d).+|Ctrl\+(A|C|V|X|Y|Z|Left|Right|Up|Down|Home|End|Backspace|Delete))$/;

/** True for what a text field needs itself: letters, marks, the keys that move and erase. */
export const belongsToText = (name: string): boolean => name.length === 1 || editing.test(name);
