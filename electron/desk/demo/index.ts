/** The demo house: an invented hotel, marked as one, the same on every machine for the same moment. */

import { dayMs } from '../../../shared/kernel/durations.ts';
import { dateAt, minuteOfDay, startOfDay } from '../../../shared/kernel/time.ts';
import { layOut, setUp, standardAreas, startHouse } from '../house/index.ts';
import { seededChance } from '../kernel/chance.ts';
import type { Clock } from '../kernel/clock.ts';
import type { WriteContext } from '../kernel/context.ts';
import { desk, type Pipeline } from '../kernel/pipeline.ts';
import { followTurns, handOver, servedNow } from '../requests/index.ts';
import { lastTurn, standardDirtyMinute } from '../rooms/index.ts';
import { secretMark } from '../staff/index.ts';
import { planAnswers } from './answers/index.ts';
import { lifeOf, planAttendance, typeRoster } from './attendance.ts';
import { planBabysitting } from './babysitting.ts';
import { planCharges } from './charges.ts';
import { planCare } from './cleaning/care.ts';
import { planCleaning } from './cleaning/lists.ts';
import { planPublicAreas } from './cleaning/public-areas.ts';
import { planComplaints } from './complaints.ts';
import { planContracts } from './contracts.ts';
import { planForGuests } from './for-guests.ts';
import { planGuestFiles } from './guest-files.ts';
import { knownGuests } from './guests.ts';
import { planHandovers } from './handover.ts';
import { planHistory } from './history/index.ts';
import { planKeys } from './keys.ts';
import { planLaundry } from './laundry.ts';
import { leftAlone, patterns, typeOf } from './layout.ts';
import { planLoans } from './loans.ts';
import { planLost } from './lost/index.ts';
import { planMessages } from './messages.ts';
import { planMinibar } from './minibar.ts';
import { demoExtension, demoPeople } from './people.ts';
import { demoHashes } from './pin-hashes.ts';
import { planQuality } from './quality.ts';
import { lastStates, planFindings, planRoomStates } from './room-states.ts';
import { followRoster, isRostered, nextChange, spellBegan, withHours } from './roster.ts';
import { planRunning, type Running } from './running/play.ts';
import { busyRooms } from './running/works.ts';
import { createStage, type Stage } from './stage.ts';
import { planStays } from './stays.ts';
import { planSurveys } from './surveys.ts';
import { planWakeUps } from './wake-ups.ts';

export { createDice } from './dice.ts';
export { rosterDue } from './roster.ts';
export { busyRooms } from './running/works.ts';

const timeZone = 'Asia/Shanghai';
const historyDays = 30;
/** What the demo's guests dial for the centre. */
const centrePhone = '8200';

type Deps = {
  pipeline: Pipeline;
  clock: Clock;
  refreshHouse: () => void;
};

const addPeople = (context: WriteContext): void => {
  for (const { from, until, floors, ...person } of demoPeople) {
    const id = context.newId();
    const secretHash = demoHashes[person.code] ?? null;
    context.writes.staff.insert({
      id,
      ...person,
      floors: [...floors],
      extension: demoExtension(person.code),
      active: true,
      badge: null,
      rosterFromMinute: from,
      rosterUntilMinute: until,
      language: null,
      theme: null,
      textScale: 1,
      secretHash,
    });
    const { name, ...facts } = person;
    context.record({
      kind: 'staff-added',
      subject: { kind: 'staff', id },
      body: { facts: { ...facts, floors, secretMark: secretMark(secretHash) } },
      personal: { name },
    });
  }
};

/** Whoever the roster has in the house on the first day has been signed on since their hours began. */
const signOnRoster = (context: WriteContext): void => {
  const minute = minuteOfDay(context.nowMs, context.timeZone);
  for (const person of context.reads.staff.all().filter((one) => isRostered(one, minute))) {
    const onAtMs = spellBegan(person, context.nowMs, context.timeZone);
    context.writes.staff.insertDuty({
      id: context.newId(),
      staffId: person.id,
      onAtMs,
      offAtMs: null,
      onProof: 'roster',
      offProof: null,
      corrected: false,
      floors: null,
    });
    context.record({
      kind: 'signed-on',
      subject: { kind: 'staff', id: person.id },
      body: { facts: { byRoster: true, onAtMs } },
    });
  }
};

/** Plans all comings and goings until now. Returns the last of them. */
const planRoster = (stage: Stage, nowMs: number, running: () => Running): number => {
  const asTheyCame = lifeOf(dateAt(nowMs, timeZone));
  const people = stage.reads.staff.all();
  let lastMs = 0;
  const next = (afterMs: number) =>
    nextChange(asTheyCame(people, dateAt(afterMs, timeZone)), afterMs, timeZone) ?? nowMs + 1;
  for (let atMs = next(stage.nowMs()); atMs <= nowMs; atMs = next(atMs)) {
    lastMs = atMs;
    stage.at(atMs, () => {
      const context = stage.as(desk, 'desk');
      const leave = (by: WriteContext, id: string) => {
        handOver(by, id);
        running().handedOver(id);
      };
      followRoster(context, leave, asTheyCame(withHours(context), dateAt(atMs, timeZone)));
      stage.peopleChanged();
    });
  }
  return lastMs;
};

/** Floors turn from desk to centre and back at the hours of their calendar. */
const planTurns = (stage: Stage, nowMs: number): void => {
  const next = (afterMs: number): number => {
    const served = servedNow({ reads: stage.reads, nowMs: afterMs, timeZone });
    const turns = stage.reads.rooms.floors().flatMap(({ code }) => served(code).untilMs ?? []);
    return Math.min(...turns);
  };
  for (let atMs = next(stage.nowMs()); atMs <= nowMs; atMs = next(atMs))
    stage.at(atMs, () => followTurns(stage.as(desk, 'desk'), 'hour'));
};

/** Everything between the first day and now, in the order of time. */
const playPast = (stage: Stage, nowMs: number): void => {
  const rooms = stage.reads.rooms.rooms();
  const numbers = rooms.map(({ number }) => number);
  const known = knownGuests.map(({ room }) => room);
  const busy = new Set([...busyRooms, ...known]);
  let running: Running | undefined;
  const here = (): Running => {
    if (!running) throw new Error('the roster is planned first and played later');
    return running;
  };
  const lastChangeMs = planRoster(stage, nowMs, here);
  planTurns(stage, nowMs);
  planAttendance(stage, nowMs);
  const residence = planStays(stage, numbers, [...busyRooms, leftAlone], nowMs);
  const last = lastStates(stage, residence, busy, nowMs);
  planCare(stage, numbers, last, nowMs);
  planCleaning(stage, numbers, last, nowMs);
  planPublicAreas(stage, nowMs);
  planRoomStates(stage, numbers, last, nowMs);
  planFindings(stage, numbers, residence, busy, nowMs);
  planKeys(stage, nowMs);
  planLoans(stage, nowMs, dateAt(nowMs, timeZone), busy);
  planMinibar(stage, nowMs, busy);
  planCharges(stage, nowMs);
  planWakeUps(stage, nowMs, dateAt(nowMs, timeZone), busy);
  planMessages(stage, nowMs);
  planComplaints(stage, nowMs);
  planAnswers(stage, nowMs, numbers);
  planContracts(stage, nowMs);
  planBabysitting(stage, nowMs);
  planForGuests(stage, nowMs, dateAt(nowMs, timeZone), busy);
  planLaundry(stage, nowMs, dateAt(nowMs, timeZone), busy);
  planLost(stage, nowMs, numbers);
  planHistory(stage, nowMs);
  planSurveys(stage, nowMs);
  planGuestFiles(stage, nowMs, dateAt(nowMs, timeZone));
  planQuality(stage, nowMs);
  planHandovers(stage, nowMs);
  running = planRunning(stage, nowMs, lastChangeMs);
  stage.playUntil(nowMs);
  running.hear();
};

/**
 * Fills an empty house. All in one transaction: a demo house is whole or not there.
 * @param atMs the moment the demo lives at (left out: now); its clock runs on from there
 */
export const makeDemoHouse = async (
  { pipeline, clock, refreshHouse }: Deps,
  atMs?: number,
): Promise<void> => {
  const machineMs = clock.nowMs() - clock.offsetMs();
  const nowMs = atMs ?? machineMs;
  const beginsMs = startOfDay(nowMs, timeZone) - historyDays * dayMs;
  try {
    pipeline.replay(seededChance(`demo:${nowMs}`), (as) => {
      // The offset differs from machine to machine, the record must not: it is saved without an event.
      const start = as(setUp, 'setup', beginsMs);
      startHouse(start, {
        nameZh: '湖畔酒店',
        nameEn: 'Lakeside Hotel',
        language: 'zh-CN',
        timeZone,
        demo: true,
        clockOffsetMs: 0,
      });
      refreshHouse();
      const here = as(setUp, 'setup', beginsMs);
      layOut(here, patterns, standardAreas, typeOf);
      addPeople(here);
      typeRoster(here, beginsMs, nowMs);
      signOnRoster(here);
      playPast(createStage(as, here.reads, timeZone, beginsMs), nowMs);
      // What the mornings have done to its rooms is told by the round before this moment.
      const rooms = here.reads.rooms.settings();
      const turnedOn = lastTurn(nowMs, timeZone, standardDirtyMinute);
      if (rooms) here.writes.rooms.saveSettings({ ...rooms, turnedOn });
      const house = here.reads.house.get();
      if (house)
        here.writes.house.save({ ...house, centrePhone, clockOffsetMs: nowMs - machineMs });
    });
  } finally {
    refreshHouse();
  }
};
