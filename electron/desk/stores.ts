/** All prepared statements of the house, made once at start: one line per domain. */
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

export const prepareReads = (db: Readable) => ({
  house: houseReads(db),
  staff: staffReads(db),
  rooms: roomReads(db),
  stays: stayReads(db),
  guests: guestReads(db),
  carePlans: careReads(db),
  serviceModel: serviceModelReads(db),
  layout: layoutReads(db),
  catalogue: catalogueReads(db),
  standards: standardReads(db),
  calls: callReads(db),
  callQuality: callCheckReads(db),
  training: trainingReads(db),
  conduct: conductReads(db),
  ownFigures: ownFigureReads(db),
  lostAndFound: lostReads(db),
  requests: requestReads(db),
  outages: outageReads(db),
  reports: reportReads(db),
  attendance: attendanceReads(db),
  alarms: alarmReads(db),
  loans: loanReads(db),
  charges: chargeReads(db),
  minibar: minibarReads(db),
  wakeUps: wakeUpReads(db),
  messages: messageReads(db),
  complaints: complaintReads(db),
  laundry: laundryReads(db),
  babysitting: babysittingReads(db),
  roomService: roomServiceReads(db),
  guestThings: guestThingReads(db),
  extraBeds: extraBedReads(db),
  keys: keyReads(db),
  housekeeping: housekeepingReads(db),
  events: eventReads(db),
  handover: handoverReads(db),
  welfare: welfareReads(db),
  measures: measureReads(db),
  analysis: analysisReads(db),
  lockedOut: openingReads(db),
  surveys: surveyReads(db),
  answers: answerReads(db),
  contracts: contractReads(db),
  practice: practiceReads(db),
  search: searchReads(db),
  retention: retentionReads(db),
  archive: archiveReads(db),
  backups: backupReads(db),
  record: recordReads(db),
});
export type Reads = ReturnType<typeof prepareReads>;

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
