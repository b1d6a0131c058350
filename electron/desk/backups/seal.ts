/**
 * Copies under lock, by age (C2SP age v1): the database holds only what closes them. What opens them lies
 * beside each copy, itself locked with the passphrase, and on the PC that made it (see `keys.ts`); anywhere
 * else nobody opens a copy without the passphrase, we included.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import {
  armor,
  Decrypter,
  Encrypter,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption';
import { DeskError } from '../kernel/failure.ts';
import { sha256Through } from './check.ts';

/** 2^17 rounds of scrypt: some seconds here, years for whoever guesses. */
const scryptWork = 17;

export type Lock = { recipient: string; sealedKey: string };

/** A new lock, and the key that opens it. Seconds of work: for a thread beside the desk. */
export const newLock = async (passphrase: string): Promise<Lock & { key: string }> => {
  const identity = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(scryptWork);
  encrypter.setPassphrase(passphrase);
  return {
    recipient: await identityToRecipient(identity),
    sealedKey: armor.encode(await encrypter.encrypt(identity)),
    key: identity,
  };
};

type Bytes = globalThis.ReadableStream<Uint8Array>;

/** A file's bytes, changed on their way. */
const changed = async (from: string, change: (bytes: Bytes) => Promise<Bytes>) => {
  const source = Readable.toWeb(createReadStream(from, { highWaterMark: 1 << 20 }));
  return Readable.fromWeb((await change(source as unknown as Bytes)) as unknown as ReadableStream);
};

export const lockFile = async (from: string, to: string, recipient: string): Promise<void> => {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  await pipeline(await changed(from, (bytes) => encrypter.encrypt(bytes)), createWriteStream(to));
};

/** @throws DeskError INVALID_INPUT `backups.passphraseWrong` */
export const openKey = async (sealedKey: string, passphrase: string): Promise<string> => {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypter.decrypt(armor.decode(sealedKey), 'text').catch(() => {
    throw new DeskError('INVALID_INPUT', 'backups.passphraseWrong', {});
  });
};

const opened = async <T>(
  file: string,
  identity: string,
  take: (bytes: Readable) => Promise<T>,
): Promise<T> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return await take(await changed(file, (bytes) => decrypter.decrypt(bytes)));
  } catch (error) {
    if (typeof (error as { code?: unknown }).code === 'string') throw error;
    throw new DeskError('DATABASE_CORRUPT', 'backups.damaged', {});
  }
};

/** @throws DeskError DATABASE_CORRUPT `backups.damaged` when the file is not as it was locked */
export const openFile = (from: string, to: string, identity: string): Promise<void> =>
  opened(from, identity, (bytes) => pipeline(bytes, createWriteStream(to)));

/** The hash of what lies under lock in a file. @throws DeskError as `openFile` */
export const sha256Within = (file: string, identity: string): Promise<string> =>
  opened(file, identity, sha256Through);
