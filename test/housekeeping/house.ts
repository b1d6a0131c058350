/** A house whose rooms are lived in and dirty as the test says, on a Monday. */

import { createTestHouse, type TestHouse, type TestHouseOptions } from '../support/house.ts';
import { putStay } from '../support/stays.ts';

export const monday = '2026-11-23';

export type Guest = {
  room: string;
  arrival?: string;
  departure?: string;
  state?: 'in-house' | 'expected' | 'departed';
  vipClass?: 'key' | 'regular' | 'potential' | null;
};

/** Somebody lives in the room, or is expected there. */
export const guest = (
  house: TestHouse,
  {
    room,
    arrival = '2026-11-20',
    departure = '2026-11-25',
    state = 'in-house',
    vipClass = null,
  }: Guest,
): string => {
  return putStay(house, { room, arrival, departure, state, vipClass });
};

export const dirty = (house: TestHouse, ...rooms: string[]): void => {
  for (const room of rooms)
    house.arrange(`UPDATE rooms SET housekeeping = 'dirty' WHERE number = ?`, room);
};

export const stateOf = (house: TestHouse, room: string): string | undefined =>
  house.rows<{ housekeeping: string }>('SELECT housekeeping FROM rooms WHERE number = ?', room)[0]
    ?.housekeeping;

/** Seven in the morning, everybody of the day on duty; every room is clean and empty. */
export const morning = (options: TestHouseOptions = {}): Promise<TestHouse> =>
  createTestHouse({ at: `${monday}T07:00:00+08:00`, ...options });

/** Guests who stay, in the first so many rooms of each floor of the twelve. */
export const fullHouse = (house: TestHouse, perFloor: number): void => {
  for (let floor = 1; floor <= 12; floor += 1)
    for (let room = 1; room <= perFloor; room += 1) {
      const number = `${String(floor).padStart(2, '0')}${String(room).padStart(2, '0')}`;
      guest(house, { room: number });
      dirty(house, number);
    }
};
