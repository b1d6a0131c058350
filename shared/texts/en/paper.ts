/** Paper: what is said while printing and saving, words all sheets share, the request slip and the notice. */
import type { Shape } from '../shape.ts';
import type { paper as zh } from '../zh-CN/paper.ts';

export const paper: Shape<typeof zh> = {
  keys: {
    group: 'Paper',
    print: 'print',
    pdf: 'save as PDF',
    slip: 'print the request slip',
    slipPdf: 'slip as PDF',
    notice: 'print the do-not-disturb notice',
    noticePdf: 'notice as PDF',
    reveal: 'open its folder',
  },
  printing: 'Printing “{{name}}”…',
  saving: 'Saving “{{name}}”…',
  printed: 'Printed “{{name}}”',
  saved: 'Saved as {{path}}',
  printedAt: 'Printed {{time}}',
  printedBy: 'by {{name}}',
  signature: 'Signature',
  signedAt: 'Date and time',
  slip: {
    title: 'Request slip',
    name: 'Request slip {{number}} {{place}}',
    number: 'No. {{number}}',
    asked: 'In their words',
    logged: 'Recorded',
    priority: 'Priority',
    due: 'Due',
    promise: 'Promised to the guest',
    for: 'Asked for',
    who: 'In the hands of',
    preferences: 'Guest prefers',
    received: 'Received',
    done: 'Done',
    guest: 'Guest',
    remarks: 'Remarks',
  },
  notice: {
    title: 'A note for you',
    name: 'Do-not-disturb notice {{place}}',
    room: 'Room {{room}}',
    greeting: 'Dear guest,',
    tried:
      'At {{time}} we wished to see to the following for you. Your door shows “Do not disturb”, so we did not knock:',
    ring: 'Whenever it suits you, please ring the {{centre}} and we will come at once.',
    thanks: 'Thank you for your understanding. We wish you a pleasant stay.',
  },
};
