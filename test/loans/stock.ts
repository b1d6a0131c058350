/** A stock to lend from, entered as a supervisor would. */
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
