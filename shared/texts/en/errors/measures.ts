import type { Shape } from '../../shape.ts';
import type { measures as zh } from '../../zh-CN/errors/measures.ts';

export const measures: Shape<typeof zh> = {
  unknown: 'There is no such measure; nothing was changed. Look it up in the list of measures.',
  openAlready: 'Measure {{number}} is not done yet; nothing was changed.',
  doneAlready: 'Measure {{number}} is done already; nothing was changed. Reopen it to change it.',
  droppedAlready: 'Measure {{number}} was dropped; nothing was changed. Reopen it to change it.',
  ownerGone: '{{code}} has left the house; nothing was saved. Name somebody else.',
  duePast: '{{day}} has gone by; nothing was saved. Give today or a later day.',
  dueFar: '{{day}} is more than two years off; nothing was saved. Give a nearer day.',
  doneOn:
    '{{day}} does not lie between the day the measure was opened and today; nothing was saved. Give the day it took effect.',
};
