/** A stock to lend from, entered as a supervisor would, and what becomes of it. */
import type { DeskClient } from '../../electron/desk/router.ts';
import type { TestHouse } from '../support/house.ts';
import { putStay } from '../support/stays.ts';

/** Hair dryers HD-1 … HD-n, each with its tag. */
export const hairDryers = async (house: TestHouse, count: number): Promise<void> => {
  const supervisor = house.as('011');
  for (let number = 1; number <= count; number += 1)
    await supervisor.loans.addUnit({ item: 'hair-dryer', serial: `HD-${number}` });
};

/** So many travel adapters, only counted. */
export const adapters = (house: TestHouse, owned: number) =>
  house.as('011').loans.setStock({ item: 'adapter', owned });

/** Somebody lives in the room until that day. */
export const guestIn = (house: TestHouse, room: string, departure: string): void =>
  void putStay(house, { room, departure });

export const freeOf = async (house: TestHouse, item: string): Promise<number | undefined> =>
  (await house.as('002').loans.stock()).items.find(({ code }) => code === item)?.free;

/** Sent and brought. */
export const deliver = async (client: DeskClient, id: string): Promise<void> => {
  await client.requests.dispatch({ id });
  await client.requests.complete({ id });
};

/** What the room has and waits for, as the book has it. */
export const loansAt = (house: TestHouse, place: string) =>
  house.rows<{ number: number; state: string; quantity: number; beyond: number }>(
    'SELECT number, state, quantity, beyond FROM loans WHERE place = ? ORDER BY number',
    place,
  );
