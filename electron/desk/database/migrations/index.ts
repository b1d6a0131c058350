/**
 * The steps from an older database to today's, in order, numbered in tens. A step, once released,
 * never changes; the next change of the tables is a new step.
 */

import { foundation } from './0010-foundation.ts';
import { watches } from './0020-watches.ts';
import { attendance } from './0030-attendance.ts';
import { keys } from './0040-keys.ts';
import { lostAndFound } from './0050-lost-and-found.ts';
import { loans } from './0060-loans.ts';
import { handover } from './0070-handover.ts';
import { rosterFloors } from './0080-roster-floors.ts';
import { keyHandoutPeople } from './0090-key-handout-people.ts';
import { keptPlans } from './0110-kept-plans.ts';
import { roomsAndStays } from './0120-rooms-and-stays.ts';
import { serviceModels } from './0130-service-models.ts';
import { chargesAndMinibar } from './0140-charges-and-minibar.ts';
import { services } from './0150-services.ts';
import { housekeeping } from './0160-housekeeping.ts';
import { layout } from './0170-layout.ts';
import { doors } from './0180-doors.ts';
import { clockAndWelcome } from './0190-clock-and-welcome.ts';
import { doorOpenings } from './0200-door-openings.ts';
import { forGuests } from './0220-for-guests.ts';
import { welcomeSpot } from './0230-welcome-spot.ts';
import { usualArrival } from './0240-usual-arrival.ts';
import { requestsOfStays } from './0250-requests-of-stays.ts';
import { welfareAgain } from './0260-welfare-again.ts';
import { guests } from './0270-guests.ts';
import { complaints } from './0280-complaints.ts';
import { answers } from './0290-answers.ts';
import { measures } from './0300-measures.ts';
import { reports } from './0310-reports.ts';
import { standards } from './0320-standards.ts';
import { people } from './0330-people.ts';
import { serviceContracts } from './0340-service-contracts.ts';
import { archive } from './0350-archive.ts';
import { surveys } from './0360-surveys.ts';
import { practice } from './0370-practice.ts';
import { surveyComplaint } from './0380-survey-complaint.ts';
import { archiveOfAll } from './0390-archive-of-all.ts';
import { guestSpellings } from './0400-guest-spellings.ts';
import { indexMerge } from './0410-index-merge.ts';
import { complaintNumbers } from './0420-complaint-numbers.ts';
import { guestErased } from './0430-guest-erased.ts';
import { backups } from './0440-backups.ts';
import { signInTries } from './0450-sign-in-tries.ts';
import { outages } from './0460-outages.ts';
import { recordKept } from './0470-record-kept.ts';
import { measureRepair } from './0480-measure-repair.ts';
import { witnessed } from './0490-witnessed.ts';
import { outageWithdrawn } from './0500-outage-withdrawn.ts';
import { lateKeys } from './0510-late-keys.ts';
import { doorCalledOff } from './0520-door-called-off.ts';
import { contractWords } from './0530-contract-words.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [
  foundation,
  watches,
  attendance,
  keys,
  lostAndFound,
  loans,
  handover,
  rosterFloors,
  keyHandoutPeople,
  keptPlans,
  roomsAndStays,
  serviceModels,
  chargesAndMinibar,
  services,
  housekeeping,
  layout,
  doors,
  clockAndWelcome,
  doorOpenings,
  forGuests,
  welcomeSpot,
  usualArrival,
  requestsOfStays,
  welfareAgain,
  guests,
  complaints,
  answers,
  measures,
  reports,
  standards,
  people,
  serviceContracts,
  archive,
  surveys,
  practice,
  surveyComplaint,
  archiveOfAll,
  guestSpellings,
  indexMerge,
  complaintNumbers,
  guestErased,
  backups,
  signInTries,
  outages,
  recordKept,
  measureRepair,
  witnessed,
  outageWithdrawn,
  lateKeys,
  doorCalledOff,
  contractWords,
];

/** The version this program writes; a database above it is refused untouched. */
export const currentVersion = migrations.at(-1)?.version ?? 0;
