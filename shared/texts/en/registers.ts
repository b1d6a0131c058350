/** What the registers have in common: tabs, list, form. */
import type { Shape } from '../shape.ts';
import type { registers as zh } from '../zh-CN/registers.ts';

export const registers: Shape<typeof zh> = {
  tabs: 'Screens',
  screen: {
    board: 'Board',
    keyControl: 'Keys',
    lostAndFound: 'Lost & found',
    loans: 'Loans',
    attendance: 'Attendance',
    handover: 'Handover',
    daily: 'Daily work',
    record: 'Record',
  },
  list: 'List',
  selected: 'The selected line',
  keys: {
    move: 'up and down',
    toRecord: 'to the right side',
    toList: 'back to the list',
    filter: 'filter',
    clearFilter: 'clear the filter',
    undo: 'take back',
  },
  filterHint: 'number, name or pinyin',
  nothing: 'Nothing recorded here yet',
  nothingFound: 'Nothing found for “{{filter}}”. Esc clears the filter.',
  chooseOne: 'Choose a line on the left to see it here',
  done: '{{said}} {{time}}',
  recorded: 'Recorded',
  undo: 'take back ({{seconds}} s)',
  takenBack: 'Taken back',
  sending: 'Recording…',
  form: {
    send: 'send',
    leave: 'leave',
    optional: 'optional',
    needed: 'Please fill in',
    badTime: 'Write 18:30 or 11-24 18:30',
    badDate: 'Write 11-24 or 2026-11-24',
    badNumber: 'A number, please',
    tooSmall: 'At least {{min}}',
    tooLarge: 'At most {{max}}',
    nothingFits: 'Nothing fits',
  },
};
