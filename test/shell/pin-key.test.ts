// The key of the PINs under a system's keyring. This machine has none: the keyring is played, the files are real.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';

const system = vi.hoisted(() => ({
  folder: '',
  keyring: true,
  backend: 'gnome_libsecret',
  locked: false,
}));

vi.mock('electron', () => ({
  app: { name: 'Bellboard', getPath: () => system.folder },
  safeStorage: {
    isEncryptionAvailable: () => system.keyring,
    getSelectedStorageBackend: () => system.backend,
    encryptString: (text: string) => Buffer.from(`sealed:${[...text].reverse().join('')}`),
    decryptString: (sealed: Buffer) => {
      if (system.locked || !sealed.toString().startsWith('sealed:'))
        throw new Error('cannot unseal');
      return [...sealed.toString().slice('sealed:'.length)].reverse().join('');
    },
  },
}));

const { openPinKey } = await import('../../electron/shell/pin-key.ts');

beforeEach(() => {
  system.folder = mkdtempSync(join(tmpdir(), 'bellboard-pin-key-'));
  Object.assign(system, { keyring: true, backend: 'gnome_libsecret', locked: false });
  const { folder } = system;
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});
const fileOf = (name: string): string => join(system.folder, 'Bellboard', name);
const sealed = () => fileOf('pin.key.sealed');
const plain = () => fileOf('pin.key');

it('is made once, lies sealed and nowhere in the clear, and is the same at every start', () => {
  const made = openPinKey();
  expect(made).toMatchObject({ kept: 'sealed' });
  expect(made?.key).toHaveLength(32);
  expect(existsSync(plain())).toBe(false);
  const hex = made?.key && Buffer.from(made.key).toString('hex');
  expect(readFileSync(sealed(), 'utf8')).not.toContain(hex);
  expect(statSync(sealed()).mode & 0o077).toBe(0);
  expect(openPinKey()).toEqual(made);
});

it('of which a power cut left only a part is not taken for one, and no other is made', () => {
  system.keyring = false;
  openPinKey();
  writeFileSync(plain(), '');
  expect(openPinKey()).toBeNull();
  expect(readFileSync(plain())).toHaveLength(0);
});

it('that lay in a file is sealed once there is a keyring, and the file goes: no PIN is lost by it', () => {
  system.keyring = false;
  const made = openPinKey();
  expect(made).toMatchObject({ kept: 'file' });
  expect(statSync(plain()).mode & 0o077).toBe(0);
  system.keyring = true;
  expect(openPinKey()).toEqual({ key: made?.key, kept: 'sealed' });
  expect(existsSync(plain())).toBe(false);
  expect(openPinKey()).toEqual({ key: made?.key, kept: 'sealed' });
});

it('is not sealed with the word everybody knows', () => {
  system.backend = 'basic_text';
  expect(openPinKey()).toMatchObject({ kept: process.platform === 'linux' ? 'file' : 'sealed' });
});

it('that cannot be unsealed is none, and no other takes its place', () => {
  const made = openPinKey();
  const before = readFileSync(sealed());
  system.locked = true;
  vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(openPinKey()).toBeNull();
  system.locked = false;
  writeFileSync(sealed(), 'rubbish');
  expect(openPinKey()).toBeNull();
  expect(existsSync(plain())).toBe(false);
  writeFileSync(sealed(), before);
  expect(openPinKey()).toEqual(made);
});
