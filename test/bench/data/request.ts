// One request of the past or of now, as its row and as what its events say. Shapes follow what the
// desk itself writes for a request's first event and its later steps.
import type {
  AreaRow,
  RequestRow,
  ServiceRow,
  StaffRow,
} from '../../../electron/desk/database/schema/index.ts';
import { firstToBreak, nextAttention, targets } from '../../../electron/desk/requests/clocks.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { idAt, pick, type Random } from './random.ts';
import { sayOne } from './words.ts';

/** What of the house a request needs. */
export type World = {
  rooms: readonly string[];
  areas: readonly AreaRow[];
  services: ReadonlyMap<string, ServiceRow>;
  attendants: readonly StaffRow[];
  operator: StaffRow;
};

type Numbered = { number: number; callId: string | null };

const blank = {
  placeKnown: true,
  stateBeforeWaiting: null,
  chases: 0,
  reopened: 0,
  followsId: null,
  askedForMs: null,
  startedAtMs: null,
  promiseAtMs: null,
  promisedAtMs: null,
  promiseWanted: false,
  waitingReason: null,
  waitingSinceMs: null,
  recheckAtMs: null,
  climb: 0,
  promiseAlarms: 0,
  servedBy: null,
  servedSinceMs: null,
  outageId: null,
  enteredAtMs: null,
  writtenBy: null,
  stayId: null,
  deadline: null,
  deadlineAtMs: null,
} as const;

/** Rooms with nothing open: what is recorded there while measuring is new and chases nothing. */
const quietRooms: readonly string[] = ['1208', '0512', '0803', 'A1503', '0210'];

const placeIn = (random: Random, world: World): Pick<RequestRow, 'place' | 'placeKind'> =>
  random() < 0.05
    ? { place: pick(random, world.areas).code, placeKind: 'area' }
    : { place: pick(random, world.rooms), placeKind: 'room' };

const begun = (random: Random, world: World, numbered: Numbered, atMs: number) => {
  const { number, callId } = numbered;
  const said = sayOne(random);
  const service = world.services.get(said.service);
  if (!service) throw new Error(`the catalogue has no ${said.service}`);
  return {
    ...blank,
    id: idAt(random, atMs),
    number,
    callId,
    ...placeIn(random, world),
    service: said.service,
    quantity: said.quantity,
    words: said.words,
    priority: service.priority,
    assigneeId: pick(random, world.attendants).id,
    loggedAtMs: atMs,
    startsAtMs: atMs,
    fromMs: atMs,
    ...targets(service, atMs),
  };
};

/** A request that is over: dispatched in a minute, done in a quarter of an hour, most confirmed. */
export const pastRequest = (
  random: Random,
  world: World,
  numbered: Numbered,
  atMs: number,
): RequestRow => {
  const row = begun(random, world, numbered, atMs);
  const cancelled = random() < 0.04;
  const took = Math.round((3 + random() * 20) * minuteMs);
  return {
    ...row,
    state: cancelled ? 'cancelled' : 'confirmed',
    open: false,
    dispatchedAtMs: atMs + 30_000,
    acknowledgedAtMs: atMs + 90_000,
    doneAtMs: cancelled ? null : atMs + took,
    closedAtMs: atMs + took + 5 * minuteMs,
    satisfied: cancelled ? null : 'yes',
    attentionAtMs: null,
    version: 3,
  };
};

const openStates = ['logged', 'dispatched', 'acknowledged', 'in-progress'] as const;

/**
 * A request on the board. What breaks next is hours away, so that nothing falls due while others are
 * measured; a handful have broken already and have been shouted for to the end.
 */
export const openRequest = (
  random: Random,
  world: World,
  numbered: Numbered,
  nowMs: number,
  late: boolean,
): RequestRow => {
  const busy = { ...world, rooms: world.rooms.filter((room) => !quietRooms.includes(room)) };
  const row = begun(
    random,
    busy,
    numbered,
    nowMs - Math.round((late ? 90 : 1 + random() * 20) * minuteMs),
  );
  const state = late ? 'dispatched' : pick(random, openStates);
  const away = late ? 0 : (180 + Math.floor(random() * 600)) * minuteMs;
  const shifted = {
    ...row,
    state,
    open: true,
    assigneeId: state === 'logged' ? null : row.assigneeId,
    acknowledgeByMs: row.acknowledgeByMs + away,
    dueAtMs: row.dueAtMs + away,
    dispatchedAtMs: state === 'logged' ? null : row.loggedAtMs + 20_000,
    acknowledgedAtMs: state === 'logged' || state === 'dispatched' ? null : row.loggedAtMs + 40_000,
    startedAtMs: state === 'in-progress' ? row.loggedAtMs + 60_000 : null,
    doneAtMs: null,
    closedAtMs: null,
    satisfied: null,
    climb: late ? 5 : 0,
    attentionAtMs: null,
    version: 1,
  };
  return {
    ...shifted,
    ...firstToBreak(shifted, nowMs),
    attentionAtMs: nextAttention(shifted, nowMs, 0.7, () => []),
  };
};
