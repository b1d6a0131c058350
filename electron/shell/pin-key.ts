// The key PINs are mixed with before they are hashed: sealed by the system's keyring, or, where there is
// none, in a file only its user can read. Never in the house's folder, and so in no copy of it.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { safeStorage } from 'electron';
import type { PinKey } from '../desk/desk.ts';
import { makeFolder, writeBytes } from '../desk/kernel/durable.ts';
import { ownFolder } from './own-folder.ts';

const keyBytes = 32;

/** @throws Error for what a power cut has left of a key: with that no PIN would be right any more */
const whole = (key: Buffer): Buffer => {
  if (key.length !== keyBytes) throw new Error('the key is not whole');
  return key;
};

/**
 * Opens the key of this computer, made the first time. Null when it is there and cannot be unsealed: no
 * other is made then, or every PIN would be lost with it.
 */
export function openPinKey(): PinKey | null {
  const folder = ownFolder();
  const sealed = join(folder, 'pin.key.sealed');
  const plain = join(folder, 'pin.key');
  try {
    if (existsSync(sealed)) {
      const key = Buffer.from(safeStorage.decryptString(readFileSync(sealed)), 'hex');
      return { key: whole(key), kept: 'sealed' };
    }
    const key = existsSync(plain) ? whole(readFileSync(plain)) : randomBytes(keyBytes);
    makeFolder(folder);
    if (hasKeyring()) {
      writeBytes(sealed, safeStorage.encryptString(key.toString('hex')), { ownerOnly: true });
      rmSync(plain, { force: true });
      return { key, kept: 'sealed' };
    }
    if (!existsSync(plain)) writeBytes(plain, key, { ownerOnly: true });
    return { key, kept: 'file' };
  } catch (error) {
    console.error('The key of the PINs could not be opened:', error);
    return null;
  }
}

/** Without a keyring Linux seals with a word everybody knows: that is no seal. */
function hasKeyring(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
}
