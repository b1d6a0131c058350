/** 出错时的话：发生了什么，保住了什么，该做什么。按原因分层，桌面与窗口共用。 */
import { alarms } from './alarms.ts';
import { analysis } from './analysis.ts';
import { answers } from './answers.ts';
import { archive } from './archive.ts';
import { attendance } from './attendance.ts';
import { babysitting } from './babysitting.ts';
import { backups } from './backups.ts';
import { board } from './board.ts';
import { calls } from './calls.ts';
import { catalogue } from './catalogue.ts';
import { charges } from './charges.ts';
import { complaints } from './complaints.ts';
import { contracts } from './contracts.ts';
import { database } from './database.ts';
import { carePlans, guests } from './guests.ts';
import { guestThings } from './guestThings.ts';
import { handover } from './handover.ts';
import { house } from './house.ts';
import { housekeeping } from './housekeeping.ts';
import { imports } from './imports.ts';
import { kernel } from './kernel.ts';
import { keys } from './keys.ts';
import { laundry } from './laundry.ts';
import { layout } from './layout.ts';
import { loans } from './loans.ts';
import { lockedOut } from './lockedOut.ts';
import { lostAndFound } from './lostAndFound.ts';
import { measures } from './measures.ts';
import { messages } from './messages.ts';
import { minibar } from './minibar.ts';
import { outages } from './outages.ts';
import { paper } from './paper.ts';
import { callQuality, conduct, fairness, ownFigures, training } from './people.ts';
import { practice } from './practice.ts';
import { record } from './record.ts';
import { reports } from './reports.ts';
import { requests } from './requests.ts';
import { retention } from './retention.ts';
import { roomService } from './roomService.ts';
import { rooms } from './rooms.ts';
import { serviceModel } from './serviceModel.ts';
import { session } from './session.ts';
import { staff } from './staff.ts';
import { standards } from './standards.ts';
import { stays } from './stays.ts';
import { surveys } from './surveys.ts';
import { tables } from './tables.ts';
import { wakeUps } from './wakeUps.ts';
import { welfare } from './welfare.ts';
import { whatIf } from './whatIf.ts';
import { window } from './window.ts';

export const errors = {
  callQuality,
  conduct,
  fairness,
  ownFigures,
  training,
  alarms,
  answers,
  archive,
  record,
  attendance,
  backups,
  board,
  calls,
  catalogue,
  charges,
  contracts,
  database,
  carePlans,
  guests,
  guestThings,
  handover,
  house,
  imports,
  housekeeping,
  kernel,
  layout,
  lockedOut,
  lostAndFound,
  analysis,
  loans,
  measures,
  minibar,
  outages,
  paper,
  keys,
  reports,
  requests,
  retention,
  roomService,
  rooms,
  serviceModel,
  session,
  staff,
  standards,
  stays,
  tables,
  welfare,
  whatIf,
  wakeUps,
  practice,
  surveys,
  messages,
  complaints,
  laundry,
  babysitting,
  window,
};
