// People who can sign: the demo's PINs given to a test house, and the two signatures in one step each.
import { demoPin } from '../../electron/desk/demo/people.ts';
import { demoHashes } from '../../electron/desk/demo/pin-hashes.ts';
import type { DeskClient } from '../../electron/desk/router.ts';
import { createTestHouse, type TestHouse, type TestHouseOptions } from '../support/house.ts';

/** A house in which everybody has their PIN. */
export const houseWithPins = async (options: TestHouseOptions): Promise<TestHouse> => {
  const house = await createTestHouse(options);
  for (const [code, hash] of Object.entries(demoHashes))
    house.arrange('UPDATE staff SET secret_hash = ? WHERE code = ?', hash, code);
  return house;
};

/** The same with no key to be counted first. */
export const houseReadyToSign = async (options: TestHouseOptions): Promise<TestHouse> => {
  const house = await houseWithPins(options);
  house.arrange('DELETE FROM key_envelopes');
  house.arrange("UPDATE keys SET state = 'retired'");
  return house;
};

export const signAs = (client: DeskClient, code: string) =>
  client.handover.sign({ as: code, pin: demoPin(code) });

/** Accepts everything that has not been seen, one item after another. */
export const acceptAll = async (client: DeskClient): Promise<number> => {
  const { items } = await client.handover.compose();
  const unseen = items.filter(({ answer }) => answer === null);
  for (const { id } of unseen) await client.handover.answer({ item: id, answer: 'accepted' });
  return unseen.length;
};
