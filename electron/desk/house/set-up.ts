/** Makes a new house in one transaction: settings, layout, catalogue, ladder, the first person. */
import type { z } from 'zod';
import { shippedServices } from '../../../shared/catalogue/services.ts';
import { stepsOf } from '../../../shared/catalogue/steps.ts';
import type { newHouse } from '../../../shared/house/contract.ts';
import { everyDay } from '../../../shared/service-model/model.ts';
import { startAnswers } from '../answers/index.ts';
import type { AreaRow, HouseRow, ServiceRow, StaffRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { startLoans } from '../loans/index.ts';
import { startMinibar } from '../minibar/index.ts';
import { followTurns } from '../requests/index.ts';
import {
  lastTurn,
  standardArrivalMinute,
  standardDirtyMinute,
  standardDoorTimes,
} from '../rooms/index.ts';
import { secretMark } from '../staff/index.ts';
import { startWelcome } from '../stays/index.ts';
import { drawFloors } from './layout.ts';
import {
  floorDeskHours,
  hybridHours,
  standardLadder,
  standardSettings,
  standardShifts,
} from './standards.ts';

export type NewHouse = z.infer<typeof newHouse>;
type Start = Pick<
  HouseRow,
  'nameZh' | 'nameEn' | 'language' | 'timeZone' | 'demo' | 'clockOffsetMs'
>;

/** Settings, shifts, ladder and catalogue as shipped. */
export const startHouse = (context: WriteContext, start: Start): void => {
  const { writes, nowMs } = context;
  // Asked once more inside the transaction: another may have made one while the secret was hashed.
  if (context.reads.house.get()) throw new DeskError('CONFLICT', 'house.exists', {});
  const houseId = context.newId();
  writes.house.insert({
    id: 1,
    houseId,
    ...start,
    ...standardSettings,
    centrePhone: '',
    createdAtMs: nowMs,
  });
  for (const shift of standardShifts) writes.house.insertShift(shift);
  for (const rung of standardLadder) writes.house.insertRung(rung);
  shippedServices.forEach((service, position) => {
    writes.catalogue.insert(serviceRow(service, position));
  });
  context.record({
    kind: 'house-made',
    subject: { kind: 'house', id: houseId },
    body: { facts: { ...start, services: shippedServices.length } },
  });
  writes.rooms.insertSettings({
    id: 1,
    dirtyMinute: standardDirtyMinute,
    turnedOn: lastTurn(nowMs, start.timeZone, standardDirtyMinute),
    ...standardDoorTimes,
    arrivalMinute: standardArrivalMinute,
  });
  startWelcome(context);
  startLoans(context);
  startMinibar(context);
  startAnswers(context);
};

const serviceRow = (service: (typeof shippedServices)[number], position: number): ServiceRow => ({
  code: service.code,
  position,
  zh: service.zh,
  en: service.en,
  department: service.department,
  priority: service.priority,
  acknowledgeMinutes: service.ackMin,
  completeMinutes: service.completeMin,
  needsDoor: service.needsDoor,
  charge: service.charge,
  cents: 0,
  followUp: service.followUp,
  extraFields: [...service.extraFields],
  aliases: [...service.aliases],
  steps: [...stepsOf(service.code)],
  retiredAtMs: null,
});

type NewArea = Omit<AreaRow, 'position' | 'retiredAtMs'>;

/** The corridor every floor has. */
export const corridorOf = (code: string): NewArea => ({
  code: `corridor-${code.toLowerCase()}`,
  zh: `${code}楼走廊`,
  en: `Corridor, floor ${code}`,
  aliases: [
    `${code}层走廊`,
    `${code}楼过道`,
    `corridor ${code}`,
    `floor ${code} corridor`,
    `hallway ${code}`,
  ],
  floor: code,
});

/** When a floor of a model has its desk, minutes after midnight. */
export const hoursOf = { centre: [], hybrid: hybridHours, 'floor-desk': floorDeskHours };

/** Draws the floors and rooms, and a corridor for each floor. Rooms start vacant and clean. */
export const layOut = (
  context: WriteContext,
  patterns: NewHouse['floors'],
  areas: readonly NewArea[],
  typeOf: (number: string, floor: string) => string = () => 'standard',
): void => {
  const { writes } = context;
  const floors = drawFloors(patterns);
  let position = 0;
  floors.forEach((floor, index) => {
    writes.rooms.insertFloor({
      code: floor.code,
      position: index,
      retiredAtMs: null,
    });
    writes.serviceModel.insertCalendar({
      id: context.newId(),
      floor: floor.code,
      fromMs: 0,
      untilMs: null,
      week: everyDay(hoursOf[floor.model]),
      madeAtMs: context.nowMs,
      madeBy: context.actor.id,
    });
    for (const number of floor.rooms) {
      const id = context.newId();
      // Drawn all at once, in one event: each is found all the same.
      writes.search.enqueue('room', id);
      writes.rooms.insertRoom({
        id,
        number,
        floor: floor.code,
        position,
        type: typeOf(number, floor.code),
        wing: null,
        occupancy: 'vacant',
        housekeeping: 'clean',
        flags: {},
        stateSinceMs: context.nowMs,
        occupancySinceMs: context.nowMs,
        version: 1,
      });
      position += 1;
    }
  });
  const corridors = floors.map(({ code }) => corridorOf(code));
  [...areas, ...corridors].forEach((area, index) => {
    writes.rooms.insertArea({ ...area, position: index, retiredAtMs: null });
  });
  context.record({
    kind: 'layout-drawn',
    subject: { kind: 'floor', id: 'all' },
    body: { facts: { floors: floors.map(({ code, rooms }) => ({ code, rooms: rooms.length })) } },
  });
  // Who serves them at the beginning is no turn.
  followTurns(context, 'hour');
};

/** The areas most houses have. */
export const standardAreas: readonly NewArea[] = [
  {
    code: 'lobby',
    zh: '大堂',
    en: 'Lobby',
    aliases: ['大厅', '前厅大堂', '门厅', 'reception', 'front hall', 'foyer'],
    floor: null,
  },
  {
    code: 'restaurant',
    zh: '餐厅',
    en: 'Restaurant',
    aliases: ['饭厅', '食堂', '早餐厅', 'dining room', 'breakfast room'],
    floor: null,
  },
  {
    code: 'gym',
    zh: '健身房',
    en: 'Gym',
    aliases: ['健身中心', '健身室', 'fitness room', 'fitness centre', 'fitness center'],
    floor: null,
  },
  {
    code: 'pool',
    zh: '泳池',
    en: 'Pool',
    aliases: ['游泳池', '泳池边', 'swimming pool', 'poolside'],
    floor: null,
  },
  {
    code: 'car-park',
    zh: '停车场',
    en: 'Car park',
    aliases: ['车库', '地下车库', '停车库', 'parking', 'parking lot', 'garage'],
    floor: null,
  },
  {
    code: 'lift-hall',
    zh: '电梯厅',
    en: 'Lift hall',
    aliases: ['电梯口', '电梯间', '电梯', 'elevator', 'elevator hall', 'lift lobby', 'lift'],
    floor: null,
  },
];

/** The first person of a house: an administrator with a secret of their own. */
export const firstPerson = (
  context: WriteContext,
  { code, name }: NewHouse['administrator'],
  secretHash: string,
): StaffRow => {
  const row: StaffRow = {
    id: context.newId(),
    code,
    badge: null,
    name,
    role: 'administrator',
    department: 'front-office',
    floors: [],
    extension: null,
    active: true,
    rosterFromMinute: null,
    rosterUntilMinute: null,
    language: null,
    theme: null,
    textScale: 1,
    secretHash,
  };
  context.writes.staff.insert(row);
  context.record({
    kind: 'staff-added',
    subject: { kind: 'staff', id: row.id },
    body: { facts: { code, role: row.role, secretMark: secretMark(secretHash) } },
    personal: { name },
  });
  return row;
};

/** @throws DeskError INVALID_INPUT for a pattern without rooms or a time zone nobody knows */
export const checkNewHouse = ({
  floors,
  timeZone,
}: Pick<NewHouse, 'floors' | 'timeZone'>): void => {
  if (drawFloors(floors).length === 0) throw new DeskError('INVALID_INPUT', 'house.noRooms', {});
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
  } catch {
    throw new DeskError('INVALID_INPUT', 'house.unknownTimeZone', { timeZone });
  }
};
