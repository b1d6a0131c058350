/**
 * Ids and salts. In a live house they come from the machine's random source; a demo house is made
 * from a seed, so that it is the same on every machine.
 */
import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

export type Chance = {
  /** A new UUID version 7 for the moment. */
  id: (nowMs: number) => string;
  /** Sixteen bytes as hex, to salt a commitment. */
  salt: () => string;
};

/** @param bytes gives 16 fresh bytes a call */
const from = (bytes: () => Uint8Array): Chance => {
  // The counter keeps ids of one millisecond in the order they were given.
  let lastMs = 0;
  let seq = 0;
  return {
    id: (nowMs) => {
      seq = nowMs === lastMs ? seq + 1 : 0;
      lastMs = nowMs;
      return v7({ msecs: nowMs, seq, random: bytes() });
    },
    salt: () => Buffer.from(bytes()).toString('hex'),
  };
};

export const machineChance = (): Chance => {
  // One read of the system's source serves 256 ids.
  let pool = randomBytes(4_096);
  let used = 0;
  return from(() => {
    if (used === pool.length) {
      pool = randomBytes(4_096);
      used = 0;
    }
    used += 16;
    return pool.subarray(used - 16, used);
  });
};

/** The same sequence for the same seed, everywhere. */
export const seededChance = (seed: string): Chance => {
  let count = 0;
  return from(() => {
    count += 1;
    return createHash('sha256').update(`${seed}:${count}`).digest().subarray(0, 16);
  });
};
