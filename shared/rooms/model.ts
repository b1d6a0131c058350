/** The words of the house's layout and of a room's state: occupancy, housekeeping, flags. Pure. */

export const occupancies = ['vacant', 'occupied'] as const;
export type Occupancy = (typeof occupancies)[number];

export const housekeepingStates = [
  'clean',
  'dirty',
  'inspected',
  'out-of-order',
  'out-of-service',
] as const;
export type Housekeeping = (typeof housekeepingStates)[number];

/** What a room is not while it is closed: the state it returns to is one of these. */
export const openStates = ['dirty', 'clean', 'inspected'] as const;
export type OpenState = (typeof openStates)[number];
/** Out of order: not to be let and not counted; out of service: not let for a while, still counted. */
export const closedStates = ['out-of-order', 'out-of-service'] as const;
export type ClosedState = (typeof closedStates)[number];

export const isClosed = (state: Housekeeping): state is ClosedState =>
  state === 'out-of-order' || state === 'out-of-service';

/**
 * What hangs on a door or was found behind it. `declined`: the guest wants no cleaning today;
 * `queue`: a guest waits for this room.
 */
export const roomFlags = [
  'dnd',
  'makeUp',
  'declined',
  'noLuggage',
  'lightLuggage',
  'heavyLuggage',
  'doubleLock',
  'sleepOut',
  'extraBed',
  'queue',
] as const;
export type RoomFlag = (typeof roomFlags)[number];

/** Who said so: the guest, an attendant at the door, or somebody at the desk. */
export const flagSources = ['desk', 'guest', 'attendant'] as const;
export type FlagSource = (typeof flagSources)[number];

/** Since when a flag is up, who put it in, on whose word; `count` for extra beds. */
export type FlagFact = { sinceMs: number; byId: string; source: FlagSource; count?: number };
export type RoomFlags = Partial<Record<RoomFlag, FlagFact>>;

/** Flags of which a room shows one at most: one sign on the door, one word on the luggage. */
export const exclusiveFlags: readonly (readonly RoomFlag[])[] = [
  ['dnd', 'makeUp'],
  ['declined', 'makeUp'],
  ['noLuggage', 'lightLuggage', 'heavyLuggage'],
];

/** Those a flag takes down when it goes up. */
export const rivalsOf = (flag: RoomFlag): RoomFlag[] =>
  exclusiveFlags
    .filter((group) => group.includes(flag))
    .flatMap((group) => group.filter((other) => other !== flag));

/** Flags about a guest, which leave with that guest; an extra bed stands until it is carried out. */
export const flagsOfGuest: readonly RoomFlag[] = roomFlags.filter(
  (flag) => flag !== 'extraBed' && flag !== 'queue',
);

/** Said for one day: gone when the next begins. */
export const flagsOfDay: readonly RoomFlag[] = ['declined', 'sleepOut'];

/** VC VD VI OC OD OI OOO OOS, as the trade writes them. */
export const roomCodeOf = (occupancy: Occupancy, housekeeping: Housekeeping): string => {
  if (housekeeping === 'out-of-order') return 'OOO';
  if (housekeeping === 'out-of-service') return 'OOS';
  const state = { clean: 'C', dirty: 'D', inspected: 'I' }[housekeeping];
  return `${occupancy === 'occupied' ? 'O' : 'V'}${state}`;
};

/**
 * The front office's view of a room on a day: somebody is expected, came today, stays over, leaves
 * today, has left today, or has the room by day only.
 */
export const reservationStates = [
  'arrival',
  'arrived',
  'stay-over',
  'due-out',
  'departed',
  'day-use',
] as const;
export type ReservationState = (typeof reservationStates)[number];

/** Front office against housekeeping: empty though let, slept in though free, another head-count. */
export const discrepancyKinds = ['skip', 'sleep', 'persons'] as const;
export type DiscrepancyKind = (typeof discrepancyKinds)[number];

/** How a floor is served: by the centre, by its own desk, or by hours of both. */
export const serviceModels = ['centre', 'floor-desk', 'hybrid'] as const;
export type ServiceModel = (typeof serviceModels)[number];
