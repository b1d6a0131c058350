/** What the tests of lost and found begin with: an umbrella found in the lobby, and somebody who misses it. */
import type { TestHouse } from '../support/house.ts';
import { secretOf } from '../support/secrets.ts';
import { putStay } from '../support/stays.ts';

export const signatureOf = (code: string) => ({ code, pin: secretOf(code) });
export const facts = { facts: ['伞柄刻字 LW', '伞尖缺帽'] };

/** The supervisor gets a PIN, to sign beside whoever is at the desk. */
export const withPin = async (house: TestHouse, code: string): Promise<void> => {
  await house.as('090').staff.setPin({ code, pin: secretOf(code) });
};

/** The umbrella of the evening: found, confirmed by the supervisor, missed by the lady of 1011. */
export const umbrella = async (house: TestHouse, shelved = true) => {
  const operator = house.as('002');
  const item = await operator.lostAndFound.found({
    what: '黑色长柄雨伞',
    place: '大堂',
    placeNote: '沙发旁',
    finder: '231',
    marks: '木柄，伞尖缺帽',
    heldBack: '柄上刻“LW”',
    store: 'shelf',
    bin: 'B3',
  });
  if (shelved) await house.as('011').lostAndFound.shelve({ id: item.id });
  putStay(house, {
    id: 'stay-1011',
    room: '1011',
    guest: '李女士',
    arrival: '2026-11-22',
    departure: '2026-11-25',
  });
  house.advance(50);
  const loss = await operator.lostAndFound.lost({
    what: '雨伞 黑 木柄',
    place: 'lobby',
    contact: '13812345621',
    guest: '李女士',
    room: '1011',
  });
  return { operator, item, loss };
};
