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

const through = async (
  from: string,
  to: string,
  change: (
    bytes: globalThis.ReadableStream<Uint8Array>,
  ) => Promise<globalThis.ReadableStream<Uint8Array>>,
): Promise<void> => {
  const source = Readable.toWeb(createReadStream(from, { highWaterMark: 1 << 20 }));
  const changed = await change(source as unknown as globalThis.ReadableStream<Uint8Array>);
  await pipeline(Readable.fromWeb(changed as unknown as ReadableStream), createWriteStream(to));
};

export const lockFile = (from: string, to: string, recipient: string): Promise<void> => {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return through(from, to, (bytes) => encrypter.encrypt(bytes));
};

/** @throws DeskError INVALID_INPUT `backups.passphraseWrong` */
export const openKey = async (sealedKey: string, passphrase: string): Promise<string> => {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypter.decrypt(armor.decode(sealedKey), 'text').catch(() => {
    throw new DeskError('INVALID_INPUT', 'backups.passphraseWrong', {});
  });
};

/** @throws DeskError DATABASE_CORRUPT `backups.damaged` when the file is not as it was locked */
export const openFile = async (from: string, to: string, identity: string): Promise<void> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  await through(from, to, (bytes) => decrypter.decrypt(bytes)).catch((error: unknown) => {
    if (typeof (error as { code?: unknown }).code === 'string') throw error;
    throw new DeskError('DATABASE_CORRUPT', 'backups.damaged', {});
  });
};
