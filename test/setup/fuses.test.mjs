// The doors of the packed binary: closed in its bytes, and read back from them.
import { constants, copyFileSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fuses, setAndCheck, wrongFuses } from '../../build/package/fuses.mjs';

/** A runtime that is at hand: the one the tests run on, or the one of the set-up. */
const runtime =
  process.env['BELLBOARD_ELECTRON'] ??
  globSync(join(homedir(), '.cache/bellboard/stand-in-electron-*/electron'))[0];

/** @returns {string} */
const copyOfRuntime = () => {
  const folder = mkdtempSync(join(tmpdir(), 'bellboard-fuses-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const copy = join(folder, 'electron');
  copyFileSync(String(runtime), copy, constants.COPYFILE_FICLONE);
  return copy;
};

describe.runIf(runtime !== undefined && existsSync(runtime))('the binary of a package', () => {
  it('has its fuses set, and they are read back from it', async () => {
    const binary = copyOfRuntime();
    expect(await wrongFuses(binary)).not.toEqual([]);
    await setAndCheck(binary);
    expect(await wrongFuses(binary)).toEqual([]);
  });

  it('with one fuse set back is not as it must be', async () => {
    const binary = copyOfRuntime();
    await setAndCheck(binary);
    await flipFuses(binary, { version: FuseVersion.V1, [FuseV1Options.RunAsNode]: true });
    expect(await wrongFuses(binary)).toEqual(['RunAsNode']);
  });
});

it('closes what lets anybody run code of their own in the console', () => {
  expect(fuses).toMatchObject({
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  });
});
