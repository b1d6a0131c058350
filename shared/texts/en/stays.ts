/** Stays: expected, in the house, departed; what is still open when a guest leaves. */
import type { Shape } from '../shape.ts';
import type { stays as zh } from '../zh-CN/stays.ts';

export const stays: Shape<typeof zh> = {
  state: {
    expected: 'expected',
    'in-house': 'in the house',
    departed: 'departed',
    cancelled: 'called off',
    'no-show': 'no show',
  },
  reservation: {
    arrival: 'arrives today',
    arrived: 'arrived today',
    'stay-over': 'stays over',
    'due-out': 'due out',
    departed: 'left today',
    'day-use': 'day use',
  },
  open: {
    charge: 'not taken over: charge {{number}} {{name}} {{amount}}',
    chargeUnpriced: 'not taken over, to be priced: charge {{number}} {{name}}',
    loan: 'lent and not back: {{name}} ×{{count}}',
    missed: 'missed, not found: {{number}} {{what}}',
    matched: 'found, to be given back: {{number}} {{what}}',
    found: 'found in the room: {{number}} {{what}}',
    work: 'not done: no. {{number}} {{name}}',
    toConfirm: 'to be asked about: no. {{number}} {{name}}',
  },
  notice: {
    notClean: 'the room is not clean yet',
    notInspected: 'the room is clean but not inspected',
  },
};
