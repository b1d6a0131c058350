// The key PINs are mixed with before they are hashed: sealed by the system's keyring, or, where there is
// none, in a file only its user can read. Never in the house's folder, and so in no copy of it.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, safeStorage } from 'electron';
import type { PinKey } from '../desk/desk.ts';

const keyBytes = 32;

/**
 * Opens the key of this computer, made the first time. Null when it is there and cannot be unsealed: no
 * other is made then, or every PIN would be lost with it.
 */
export function openPinKey(): PinKey | null {
  const folder = join(app.getPath('appData'), app.name);
  const sealed = join(folder, 'pin.key.sealed');
  const plain = join(folder, 'pin.key');
  try {
    if (existsSync(sealed)) {
      const key = Buffer.from(safeStorage.decryptString(readFileSync(sealed)), 'hex');
      return { key, kept: 'sealed' };
    }
    const key = existsSync(plain) ? readFileSync(plain) : randomBytes(keyBytes);
    mkdirSync(folder, { recursive: true });
    if (hasKeyring()) {
      writeFileSync(sealed, safeStorage.encryptString(key.toString('hex')), { mode: 0o600 });
      rmSync(plain, { force: true });
      return { key, kept: 'sealed' };
    }
    if (!existsSync(plain)) writeFileSync(plain, key, { mode: 0o600 });
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
