// A house with a minibar that costs something: shared by its tests.
import { createTestHouse, type TestHouse } from '../support/house.ts';

/** Somebody who stays until the day after tomorrow. */
export const guestIn = async (house: TestHouse, place: string, guest = '陈静') =>
  (
    await house.as('002').stays.checkIn({
      place,
      guest,
      arrival: '2026-11-23',
      departure: '2026-11-25',
    })
  ).stay.id;

/** A house whose articles have their prices. */
export const priced = async (): Promise<TestHouse> => {
  const house = await createTestHouse();
  const prices = { cola: 1_500, beer: 2_500, noodles: 1_200 };
  for (const [article, cents] of Object.entries(prices))
    await house.as('011').minibar.changeArticle({ article, cents });
  return house;
};
/** What is to be paid. */
export const open = async (house: TestHouse) => (await house.as('002').charges.list({})).charges;
