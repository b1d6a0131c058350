/** `?`: all keys and the legend of marks. */
import type { Shape } from '../shape.ts';
import type { help as zh } from '../zh-CN/help.ts';

export const help: Shape<typeof zh> = {
  title: 'Keys and marks',
  marks: 'Marks',
  codes: 'Room codes',
  close: 'Back',
};
