/**
 * What opens the copies under lock on the PC that made them, so that a damaged house comes back and is
 * rehearsed by itself. It lies beside the house, which whoever reads it there could read as well, and never
 * among the copies: those may be carried away.
 */
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readWhole, writeWhole } from '../kernel/durable.ts';
import { DeskError } from '../kernel/failure.ts';
import { type Lock, newLock, openKey } from './seal.ts';

const knownKeys = z.array(z.object({ sealedKey: z.string(), key: z.string() }));
const keysFile = (dataDir: string): string => join(resolve(dataDir), 'backup-keys.json');
const keysIn = (dataDir: string): z.infer<typeof knownKeys> =>
  readWhole(keysFile(dataDir), knownKeys) ?? [];

/** For whom a copy is opened. */
export type Opening = { dataDir: string; passphrase?: string | undefined };

/** @param sealedKey the key as it lies beside each copy, under the passphrase */
const rememberKey = (dataDir: string, sealedKey: string, key: string): void => {
  const known = keysIn(dataDir);
  if (known.some((one) => one.sealedKey === sealedKey)) return;
  writeWhole(keysFile(dataDir), [...known, { sealedKey, key }], { ownerOnly: true });
};

/** What this PC knows; undefined where it has never heard the passphrase. */
export const knownKey = (dataDir: string, sealedKey: string): string | undefined =>
  keysIn(dataDir).find((one) => one.sealedKey === sealedKey)?.key;

/**
 * A passphrase that is given is tried, as on a PC that knows nothing of the house; without one, what this PC knows.
 * @throws DeskError INVALID_INPUT `backups.passphraseMissing`, `backups.passphraseWrong`
 */
export const keyFor = async (
  sealedKey: string,
  { dataDir, passphrase }: Opening,
): Promise<string> => {
  if (passphrase !== undefined) {
    const key = await openKey(sealedKey, passphrase);
    rememberKey(dataDir, sealedKey, key);
    return key;
  }
  const known = knownKey(dataDir, sealedKey);
  if (known === undefined) throw new DeskError('INVALID_INPUT', 'backups.passphraseMissing', {});
  return known;
};

/** A lock for the copies to come, which this PC can open. */
export const makeLock = async (dataDir: string, passphrase: string): Promise<Lock> => {
  const { key, ...lock } = await newLock(passphrase);
  rememberKey(dataDir, lock.sealedKey, key);
  return lock;
};
