/** The table of contents of everything the desk can be asked. One line per domain. */
import { alarmsContract } from './alarms/contract.ts';
import { analysisContract } from './analysis/contract.ts';
import { answersContract } from './answers/contract.ts';
import { archiveContract } from './archive/contract.ts';
import { attendanceContract } from './attendance/contract.ts';
import { babysittingContract } from './babysitting/contract.ts';
import { backupsContract } from './backups/contract.ts';
import { boardContract } from './board/contract.ts';
import { callQualityContract } from './call-quality/contract.ts';
import { callsContract } from './calls/contract.ts';
import { carePlansContract } from './care-plans/contract.ts';
import { catalogueContract } from './catalogue/contract.ts';
import { chargesContract } from './charges/contract.ts';
import { complaintsContract } from './complaints/contract.ts';
import { conductContract } from './conduct/contract.ts';
import { eventsContract } from './events/contract.ts';
import { fairnessContract } from './fairness/contract.ts';
import { guestThingsContract } from './guest-things/contract.ts';
import { guestsContract } from './guests/contract.ts';
import { handoverContract } from './handover/contract.ts';
import { houseContract } from './house/contract.ts';
import { housekeepingContract } from './housekeeping/contract.ts';
import { importsContract } from './imports/contract.ts';
import { intakeContract } from './intake/contract.ts';
import { keysContract } from './keys/contract.ts';
import { laundryContract } from './laundry/contract.ts';
import { layoutContract } from './layout/contract.ts';
import { loansContract } from './loans/contract.ts';
import { lockedOutContract } from './locked-out/contract.ts';
import { lostAndFoundContract } from './lost-and-found/contract.ts';
import { measuresContract } from './measures/contract.ts';
import { messagesContract } from './messages/contract.ts';
import { minibarContract } from './minibar/contract.ts';
import { morningContract } from './morning/contract.ts';
import { outagesContract } from './outages/contract.ts';
import { ownFiguresContract } from './own-figures/contract.ts';
import { paperContract } from './paper/contract.ts';
import { practiceContract } from './practice/contract.ts';
import { recordContract } from './record/contract.ts';
import { reportsContract } from './reports/contract.ts';
import { requestsContract } from './requests/contract.ts';
import { guestDataContract, retentionContract } from './retention/contract.ts';
import { roomServiceContract } from './room-service/contract.ts';
import { roomsContract } from './rooms/contract.ts';
import { searchContract } from './search/contract.ts';
import { contractsContract } from './service-contracts/contract.ts';
import { serviceModelContract } from './service-model/contract.ts';
import { sessionContract } from './session/contract.ts';
import { staffContract } from './staff/contract.ts';
import { standardsContract } from './standards/contract.ts';
import { staysContract } from './stays/contract.ts';
import { surveysContract } from './surveys/contract.ts';
import { trainingContract } from './training/contract.ts';
import { wakeUpsContract } from './wake-ups/contract.ts';
import { welfareContract } from './welfare/contract.ts';
import { whatIfContract } from './what-if/contract.ts';

export const contract = {
  house: houseContract,
  session: sessionContract,
  staff: staffContract,
  catalogue: catalogueContract,
  standards: standardsContract,
  morning: morningContract,
  rooms: roomsContract,
  stays: staysContract,
  serviceModel: serviceModelContract,
  layout: layoutContract,
  imports: importsContract,
  intake: intakeContract,
  calls: callsContract,
  callQuality: callQualityContract,
  training: trainingContract,
  conduct: conductContract,
  fairness: fairnessContract,
  ownFigures: ownFiguresContract,
  lostAndFound: lostAndFoundContract,
  requests: requestsContract,
  outages: outagesContract,
  reports: reportsContract,
  attendance: attendanceContract,
  alarms: alarmsContract,
  loans: loansContract,
  charges: chargesContract,
  minibar: minibarContract,
  wakeUps: wakeUpsContract,
  messages: messagesContract,
  complaints: complaintsContract,
  laundry: laundryContract,
  babysitting: babysittingContract,
  roomService: roomServiceContract,
  guestThings: guestThingsContract,
  guests: { ...guestsContract, ...guestDataContract },
  carePlans: carePlansContract,
  paper: paperContract,
  keys: keysContract,
  housekeeping: housekeepingContract,
  board: boardContract,
  events: eventsContract,
  handover: handoverContract,
  welfare: welfareContract,
  lockedOut: lockedOutContract,
  surveys: surveysContract,
  answers: answersContract,
  contracts: contractsContract,
  practice: practiceContract,
  search: searchContract,
  whatIf: whatIfContract,
  measures: measuresContract,
  archive: archiveContract,
  backups: backupsContract,
  record: recordContract,
  retention: retentionContract,
  analysis: analysisContract,
};
export type Contract = typeof contract;
