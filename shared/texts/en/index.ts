/** English texts: one line a domain. */
import type { Shape } from '../shape.ts';
import type { zhCN } from '../zh-CN/index.ts';
import { alarms } from './alarms.ts';
import { analysis } from './analysis.ts';
import { answers } from './answers.ts';
import { app } from './app.ts';
import { archive } from './archive.ts';
import { attendance } from './attendance.ts';
import { babysitting } from './babysitting.ts';
import { board } from './board.ts';
import { calls } from './calls.ts';
import { charges } from './charges.ts';
import { complaints } from './complaints.ts';
import { contracts } from './contracts.ts';
import { daily } from './daily.ts';
import { errors } from './errors/index.ts';
import { fallback } from './fallback.ts';
import { figures } from './figures.ts';
import { guests } from './guests.ts';
import { guestThings } from './guestThings.ts';
import { handover } from './handover.ts';
import { help } from './help.ts';
import { house } from './house.ts';
import { housekeeping } from './housekeeping.ts';
import { imports } from './imports.ts';
import { intake } from './intake.ts';
import { keyControl } from './keyControl.ts';
import { keys } from './keys.ts';
import { laundry } from './laundry.ts';
import { layout } from './layout.ts';
import { loans } from './loans.ts';
import { lockedOut } from './lockedOut.ts';
import { lostAndFound } from './lostAndFound.ts';
import { measures } from './measures.ts';
import { messages } from './messages.ts';
import { minibar } from './minibar.ts';
import { morning } from './morning.ts';
import { outages } from './outages.ts';
import { palette } from './palette.ts';
import { paper } from './paper.ts';
import { people } from './people.ts';
import { practice } from './practice.ts';
import { record } from './record.ts';
import { registers } from './registers.ts';
import { reports } from './reports.ts';
import { requests } from './requests.ts';
import { roomBooks } from './roomBooks.ts';
import { roomService } from './roomService.ts';
import { rooms } from './rooms.ts';
import { routing } from './routing.ts';
import { serviceModel } from './serviceModel.ts';
import { session } from './session.ts';
import { standards } from './standards.ts';
import { stays } from './stays.ts';
import { surveys } from './surveys.ts';
import { wakeUps } from './wakeUps.ts';
import { welfare } from './welfare.ts';

export const en: Shape<typeof zhCN> = {
  guests,
  answers,
  reports,
  fallback,
  figures,
  people,
  archive,
  alarms,
  app,
  attendance,
  board,
  calls,
  charges,
  contracts,
  daily,
  errors,
  handover,
  help,
  house,
  housekeeping,
  intake,
  keyControl,
  keys,
  lockedOut,
  lostAndFound,
  analysis,
  loans,
  measures,
  minibar,
  outages,
  palette,
  morning,
  paper,
  record,
  registers,
  requests,
  imports,
  layout,
  roomBooks,
  rooms,
  routing,
  serviceModel,
  session,
  standards,
  stays,
  welfare,
  wakeUps,
  practice,
  surveys,
  messages,
  complaints,
  laundry,
  babysitting,
  guestThings,
  roomService,
  // Named by the sentences of errors, whichever domain they come from.
  roles: app.role,
  states: { ...lostAndFound.state, ...requests.state },
  steps: { ...requests.act, reassign: requests.act.choose, chase: requests.event.chased },
};
