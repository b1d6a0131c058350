/** The board: the rail, empty states, names of departments. */
import type { Shape } from '../shape.ts';
import type { board as zh } from '../zh-CN/board.ts';

export const board: Shape<typeof zh> = {
  rail: {
    label: 'Due and on duty',
    promises: 'Promises due',
    waiting: 'Waiting',
    alarms: 'To be told',
    duty: 'On duty',
    keys: 'Keys out',
    lost: 'Lost and found',
    none: 'none',
    more: '{{count}} more',
    less: 'fewer',
    recheck: 'recheck {{time}}',
    recheckNow: 'recheck now',
    noRecheck: 'no recheck set',
    call: 'Ring {{name}}',
    extension: 'ext. {{extension}}',
    noExtension: 'no extension',
    people: '{{count}}',
    carries: 'carries {{count}}',
    floors: 'fl. {{floors}}',
  },
  department: {
    housekeeping: 'Housekeeping',
    engineering: 'Engineering',
    'food-beverage': 'Food & beverage',
    'front-office': 'Front office',
    laundry: 'Laundry',
    concierge: 'Concierge',
    security: 'Security',
  },
  tomorrow: 'tom. {{time}}',
  yesterday: 'yest. {{time}}',
  keys: {
    quick: 'quick line',
    requests: 'requests',
    floors: 'floors',
    filter: 'filter',
    back: 'back to the list',
  },
};
