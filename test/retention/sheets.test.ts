// The texts of signed sheets: those on which an erased guest is spoken of go, those of everybody else stay.
import { expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { acceptAll, houseReadyToSign, signAs } from '../handover/people.ts';
import type { TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const night = '2026-11-23T22:50:00+08:00';
const dayMinutes = 24 * 60;

const guestAt = (client: DeskClient, place: string, guest: string, more = {}) =>
  client.stays.checkIn({ place, guest, departure: '2026-11-24', ...more });

/** A change of shift, with a word to the next one. Returns the sheet's id. */
const signed = async (house: TestHouse, note: string): Promise<string> => {
  const [outgoing, incoming] = [house.as('002'), house.as('003')];
  await outgoing.handover.note({ text: note });
  await signAs(outgoing, '002');
  await acceptAll(incoming);
  return (await signAs(incoming, '003')).id ?? '';
};

const isKept = async (house: TestHouse, id: string): Promise<boolean> => {
  const asked = house.as('011').handover.get({ id });
  return asked.then(
    () => true,
    async () => {
      expect(await refusal(asked)).toMatchObject({ code: 'NOT_FOUND', reason: 'handover.erased' });
      return false;
    },
  );
};

/** The house of a night in which a guest stays, leaves, and is erased when four days are over. */
const erased = async (
  guest: string,
  notes: readonly [string, string],
  more: { vipClass?: 'key'; notes?: string } = {},
) => {
  const house = await houseReadyToSign({ at: night });
  const operator = house.as('002');
  const { stay } = await guestAt(operator, '1216', guest, more);
  const first = await signed(house, notes[0]);
  house.advance(12 * 60);
  await operator.stays.checkOut({ id: stay.id });
  house.advance(3 * dayMinutes - 12 * 60);
  const second = await signed(house, notes[1]);
  await house.as('020').guests.erase({ stay: stay.id, confirm: guest });
  return { first: await isKept(house, first), second: await isKept(house, second), house };
};

it('go with a guest they name; what was signed long after the guest had left stays', async () => {
  const { house, ...kept } = await erased('慕容雪晴', [
    '1216慕容雪晴明早要早起',
    '另一位慕容雪晴下周到店',
  ]);
  expect(kept).toEqual({ first: false, second: true });
  const parts = house.rows('SELECT body FROM event_personal WHERE body LIKE ?', '%明早要早起%');
  // The word of the shift itself goes with its own register, when its time is over.
  expect(parts.length).toBeLessThan(2);
});

it('stay when whoever signed them is only called as the guest is, or a word begins as the name does', async () => {
  const signer = (await houseReadyToSign({ at: night })).rows<{ name: string }>(
    "SELECT name FROM staff WHERE code = '002'",
  )[0];
  const namesake = await erased(signer?.name ?? '', ['电梯检修', '无事']);
  expect([namesake.first, namesake.second]).toEqual([true, true]);
  const short = await erased('Li', ['Lift 2 out of order', 'nothing']);
  expect([short.first, short.second]).toEqual([true, true]);
  const named = await erased('Li', ['Mr Li wants the early bus', 'nothing']);
  expect([named.first, named.second]).toEqual([false, true]);
});

it('go when they say what is to be minded of a guest whom they do not name', async () => {
  const { first } = await erased('慕容雪晴', ['无事', '无事'], {
    vipClass: 'key',
    notes: '花生过敏',
  });
  expect(first).toBe(false);
});
