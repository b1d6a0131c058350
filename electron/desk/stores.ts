/** All prepared statements of the house: one line per domain. */
import { alarmReads, alarmWrites } from './alarms/store.ts';
import { analysisReads } from './analysis/store.ts';
import { answerReads, answerWrites } from './answers/store.ts';
import { archiveReads, archiveWrites } from './archive/store.ts';
import { attendanceReads, attendanceWrites } from './attendance/store.ts';
import { babysittingReads, babysittingWrites } from './babysitting/store.ts';
import { backupReads, backupWrites } from './backups/store.ts';
import { callCheckReads, callCheckWrites } from './call-quality/store.ts';
import { callReads, callWrites } from './calls/store.ts';
import { careReads, careWrites } from './care-plans/store.ts';
import { catalogueReads, catalogueWrites } from './catalogue/store.ts';
import { chargeReads, chargeWrites } from './charges/store.ts';
import { complaintReads, complaintWrites } from './complaints/store.ts';
import { conductReads, conductWrites } from './conduct/store.ts';
import type { Readable, Writable } from './database/open.ts';
import { eventReads, eventWrites } from './events/store.ts';
import { extraBedReads, extraBedWrites } from './extra-beds/store.ts';
import { guestThingReads, guestThingWrites } from './guest-things/store.ts';
import { guestReads, guestWrites } from './guests/store.ts';
import { handoverReads, handoverWrites } from './handover/store.ts';
import { houseReads, houseWrites } from './house/store.ts';
import { housekeepingReads, housekeepingWrites } from './housekeeping/store.ts';
import { keyReads, keyWrites } from './keys/store.ts';
import { laundryReads, laundryWrites } from './laundry/store.ts';
import { layoutReads, layoutWrites } from './layout/store.ts';
import { loanReads, loanWrites } from './loans/store.ts';
import { openingReads, openingWrites } from './locked-out/store.ts';
import { lostReads, lostWrites } from './lost-and-found/store.ts';
import { measureReads, measureWrites } from './measures/store.ts';
import { messageReads, messageWrites } from './messages/store.ts';
import { minibarReads, minibarWrites } from './minibar/store.ts';
import { outageReads, outageWrites } from './outages/store.ts';
import { ownFigureReads, ownFigureWrites } from './own-figures/store.ts';
import { practiceReads, practiceWrites } from './practice/store.ts';
import { recordReads, recordWrites } from './record/store.ts';
import { reportReads, reportWrites } from './reports/store.ts';
import { requestReads, requestWrites } from './requests/store.ts';
import { retentionReads, retentionWrites } from './retention/store.ts';
import { roomServiceReads, roomServiceWrites } from './room-service/store.ts';
import { roomReads, roomWrites } from './rooms/store.ts';
import { searchReads, searchWrites } from './search/store.ts';
import { contractReads, contractWrites } from './service-contracts/store.ts';
import { serviceModelReads, serviceModelWrites } from './service-model/store.ts';
import { staffReads, staffWrites } from './staff/store.ts';
import { standardReads } from './standards/store.ts';
import { stayReads, stayWrites } from './stays/store.ts';
import { surveyReads, surveyWrites } from './surveys/store.ts';
import { trainingReads, trainingWrites } from './training/store.ts';
import { wakeUpReads, wakeUpWrites } from './wake-ups/store.ts';
import { welfareReads, welfareWrites } from './welfare/store.ts';

const reads = {
  house: houseReads,
  staff: staffReads,
  rooms: roomReads,
  stays: stayReads,
  guests: guestReads,
  carePlans: careReads,
  serviceModel: serviceModelReads,
  layout: layoutReads,
  catalogue: catalogueReads,
  standards: standardReads,
  calls: callReads,
  callQuality: callCheckReads,
  training: trainingReads,
  conduct: conductReads,
  ownFigures: ownFigureReads,
  lostAndFound: lostReads,
  requests: requestReads,
  outages: outageReads,
  reports: reportReads,
  attendance: attendanceReads,
  alarms: alarmReads,
  loans: loanReads,
  charges: chargeReads,
  minibar: minibarReads,
  wakeUps: wakeUpReads,
  messages: messageReads,
  complaints: complaintReads,
  laundry: laundryReads,
  babysitting: babysittingReads,
  roomService: roomServiceReads,
  guestThings: guestThingReads,
  extraBeds: extraBedReads,
  keys: keyReads,
  housekeeping: housekeepingReads,
  events: eventReads,
  handover: handoverReads,
  welfare: welfareReads,
  measures: measureReads,
  analysis: analysisReads,
  lockedOut: openingReads,
  surveys: surveyReads,
  answers: answerReads,
  contracts: contractReads,
  practice: practiceReads,
  search: searchReads,
  retention: retentionReads,
  archive: archiveReads,
  backups: backupReads,
  record: recordReads,
};
export type Reads = { [D in keyof typeof reads]: ReturnType<(typeof reads)[D]> };

/** Each domain's statements when they are first wanted: a thread that answers one question needs few of them. */
export const readsAsWanted = (db: Readable): Reads => {
  const made: Partial<Record<string, unknown>> = {};
  const wanted = Object.entries(reads).map(([domain, prepare]) => [
    domain,
    { enumerable: true, get: () => (made[domain] ??= prepare(db)) },
  ]);
  return Object.defineProperties({}, Object.fromEntries(wanted)) as Reads;
};

/** All at once, at start: one that the tables do not bear is found out then, and no call waits for it. */
export const prepareReads = (db: Readable): Reads => ({ ...readsAsWanted(db) });

export const prepareWrites = (db: Writable) => ({
  house: houseWrites(db),
  staff: staffWrites(db),
  rooms: roomWrites(db),
  stays: stayWrites(db),
  guests: guestWrites(db),
  carePlans: careWrites(db),
  serviceModel: serviceModelWrites(db),
  layout: layoutWrites(db),
  catalogue: catalogueWrites(db),
  calls: callWrites(db),
  callQuality: callCheckWrites(db),
  training: trainingWrites(db),
  conduct: conductWrites(db),
  ownFigures: ownFigureWrites(db),
  lostAndFound: lostWrites(db),
  requests: requestWrites(db),
  outages: outageWrites(db),
  reports: reportWrites(db),
  attendance: attendanceWrites(db),
  alarms: alarmWrites(db),
  loans: loanWrites(db),
  charges: chargeWrites(db),
  minibar: minibarWrites(db),
  wakeUps: wakeUpWrites(db),
  messages: messageWrites(db),
  complaints: complaintWrites(db),
  laundry: laundryWrites(db),
  babysitting: babysittingWrites(db),
  roomService: roomServiceWrites(db),
  guestThings: guestThingWrites(db),
  extraBeds: extraBedWrites(db),
  keys: keyWrites(db),
  housekeeping: housekeepingWrites(db),
  events: eventWrites(db),
  handover: handoverWrites(db),
  welfare: welfareWrites(db),
  measures: measureWrites(db),
  lockedOut: openingWrites(db),
  surveys: surveyWrites(db),
  answers: answerWrites(db),
  contracts: contractWrites(db),
  practice: practiceWrites(db),
  search: searchWrites(db),
  retention: retentionWrites(db),
  archive: archiveWrites(db),
  backups: backupWrites(db),
  record: recordWrites(db),
});
export type Writes = ReturnType<typeof prepareWrites>;
