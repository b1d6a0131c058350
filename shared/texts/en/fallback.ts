/** The sheet for the hours without a screen. */
import type { Shape } from '../shape.ts';
import type { fallback as zh } from '../zh-CN/fallback.ts';

export const fallback: Shape<typeof zh> = {
  title: '{{house}}: service centre, on paper',
  how: 'When the console is out of use, work from this sheet and write what comes on its last page. Afterwards enter it with its true times under Archive › Late entry.',
  record: 'record up to {{seq}}, check word {{word}}',
  foot: 'No name from a guest’s file stands here; requests and messages stand as they were said, and may name somebody. Of complaints there is a number only. Kept by the centre, destroyed once entered.',
  none: 'none',
  promised: 'promised {{time}}',
  confidential: 'confidential: see the console',
  wakeUp: {
    untilDeparture: 'Daily until departure',
    until: 'Daily until {{day}}',
    twice: 'Ring twice, {{minutes}} min apart',
  },
  reason: {
    hour: 'hourly copy',
    'unclean-end': 'the console was cut off',
    handover: 'handover signed',
    clock: 'the machine’s clock has changed',
    sleep: 'the machine goes to sleep',
    disk: 'the disk is in trouble',
    'write-failed': 'the disk refused a write',
    'backup-failed': 'a backup failed',
    erased: 'made anew after an erasure',
  },
  section: {
    onDuty: 'On duty',
    requests: 'Open requests',
    wakeUps: 'Wake-ups',
    messages: 'Messages to be told',
    rooms: 'Rooms',
    keys: 'Keys out',
    loans: 'Lent out',
    complaints: 'Open complaints (numbers only)',
    write: 'By hand',
  },
  columns: {
    onDuty: 'Name, code|Role|Floors|Telephone or radio|Since',
    requests: 'No.|Place|What|Who has it|State|Received|By',
    wakeUps: 'Time|Room|State|Note',
    messages: 'Room|Words|Received',
    rooms: 'Mark|Rooms',
    keys: 'Code|Key|Holder|Out|Due',
    loans: 'Place|Thing|Due',
    write: 'Received|Place|What|Sent to|Sent|Done|Written by',
  },
};
