/** What is said when something fails: what happened, what was kept, what to do. By reason; desk and window share them. */
import { alarms } from './alarms.ts';
import { attendance } from './attendance.ts';
import { board } from './board.ts';
import { calls } from './calls.ts';
import { catalogue } from './catalogue.ts';
import { database } from './database.ts';
import { handover } from './handover.ts';
import { house } from './house.ts';
import { housekeeping } from './housekeeping.ts';
import { kernel } from './kernel.ts';
import { keys } from './keys.ts';
import { loans } from './loans.ts';
import { lostAndFound } from './lostAndFound.ts';
import { paper } from './paper.ts';
import { requests } from './requests.ts';
import { rooms } from './rooms.ts';
import { session } from './session.ts';
import { staff } from './staff.ts';
import { tables } from './tables.ts';
import { window } from './window.ts';

export const errors = {
  alarms,
  attendance,
  board,
  calls,
  catalogue,
  database,
  handover,
  house,
  housekeeping,
  kernel,
  lostAndFound,
  loans,
  paper,
  keys,
  requests,
  rooms,
  session,
  staff,
  tables,
  window,
};
