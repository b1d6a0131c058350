// A house with carers, and what parents ask for: shared by the tests of sittings.
import { createTestHouse, type TestHouse } from '../support/house.ts';

export const details = {
  children: [{ name: '乐乐', age: 4, notes: '对虾过敏，八点半睡' }],
  contact: '宴会厅，138 0000 0000',
};

export const withCarers = async (): Promise<TestHouse> => {
  const house = await createTestHouse({ at: '2026-11-23T16:00:00+08:00' });
  house.arrange("UPDATE services SET cents = 12000 WHERE code = 'babysitting'");
  const supervisor = house.as('011');
  await supervisor.babysitting.setCarer({
    code: '112',
    qualification: '育婴员四级',
    validUntil: '2027-06-30',
  });
  await supervisor.babysitting.setCarer({
    code: '111',
    qualification: '育婴员五级',
    validUntil: '2026-11-22',
  });
  return house;
};

export const asked = async (house: TestHouse) =>
  house.as('002').babysitting.ask({
    place: '1208',
    from: '2026-11-23T19:00:00+08:00',
    until: '2026-11-23T21:00:00+08:00',
    details,
    words: '两小时',
  });
