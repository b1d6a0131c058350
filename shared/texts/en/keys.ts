/** Keys: what each does, and the headings they stand under in `?`. */
import type { Shape } from '../shape.ts';
import type { keys as zh } from '../zh-CN/keys.ts';

export const keys: Shape<typeof zh> = {
  group: {
    always: 'Look',
    look: 'Look',
    global: 'Anywhere',
    screen: 'This screen',
    panel: 'This panel',
    row: 'The selected row',
    field: 'While typing',
    dialog: 'This window',
    cover: 'While locked',
  },
  name: {
    Space: 'Space',
    Esc: 'Esc',
    Tab: 'Tab',
    Enter: '↵',
  },
  told: {
    may: '“{{action}}” is for {{who}}; you may not.',
    or: ', ',
    noneInHand: '“{{action}}” is for a line: none is in hand.',
    notNow: '“{{action}}” does not apply now: the line in hand is not in a state for it.',
  },
  find: 'find anything',
  help: 'all keys',
  lock: 'lock',
  language: '中文',
  theme: 'day / night',
  larger: 'larger text',
  smaller: 'smaller text',
  board: 'board',
  newWindow: 'new window',
  fullScreen: 'full screen',
  close: 'back',
  move: 'up and down',
};
