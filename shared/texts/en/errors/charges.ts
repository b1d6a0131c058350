import type { Shape } from '../../shape.ts';
import type { charges as zh } from '../../zh-CN/errors/charges.ts';

export const charges: Shape<typeof zh> = {
  unknown: 'There is no such charge; nothing was changed. Look for it among the charges.',
  taken:
    'The front office has charge {{number}} already; nothing was changed. Void it to make a counter-entry.',
  voided: 'Charge {{number}} is voided already; nothing was changed.',
  priceFirst: 'Charge {{number}} has no price yet; nothing was taken over. Price it first.',
  isCounter:
    'Charge {{number}} is a counter-entry, whose amount follows what it takes back; nothing was changed.',
  countered: 'Charge {{number}} has a counter-entry already; none was made again.',
  undoNot:
    'Charge {{number}} cannot be taken back: it is not your last step, or too long ago. Ask a supervisor to void it.',
  goneOn:
    'What charge {{number}} is for has moved on since; nothing was taken back. Look at that record first.',
  nobodyStays:
    'Nobody stays in room {{place}}, so nothing was charged. Check the number; tell the front office of a guest who has left.',
};
