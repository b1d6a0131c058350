// Closes, in the packed binary itself, the doors a shipped console has no use for, and reads back that they are.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/** How a fuse stands in the wire of a binary: the signs `0` and `1`. */
const wired = { off: 0x30, on: 0x31 };

/** What a shipped console can do by itself, and what nobody can make it do. */
export const fuses = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

/**
 * The fuses of a binary that are not as they must be, by their names; none: it may ship.
 * @param {string} executable
 * @returns {Promise<string[]>}
 */
export async function wrongFuses(executable) {
  /** @type {Record<number, unknown>} */
  const wire = { ...(await getCurrentFuseWire(executable)) };
  return Object.entries(fuses)
    .filter(([fuse, on]) => wire[Number(fuse)] !== (on ? wired.on : wired.off))
    .map(([fuse]) => FuseV1Options[Number(fuse)] ?? fuse);
}

/**
 * Sets the fuses of a binary and reads them back from its bytes.
 * @param {string} executable
 * @param {boolean} resetAdHocDarwinSignature
 * @throws Error naming the fuses that did not take
 */
export async function setAndCheck(executable, resetAdHocDarwinSignature = false) {
  await flipFuses(executable, { version: FuseVersion.V1, resetAdHocDarwinSignature, ...fuses });
  const wrong = await wrongFuses(executable);
  if (wrong.length > 0) throw new Error(`fuses that did not take: ${wrong.join(', ')}`);
}

/**
 * Runs after electron-builder has laid out a package and before it is signed.
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function setFuses({ appOutDir, electronPlatformName, packager }) {
  const isMac = electronPlatformName === 'darwin';
  const name = packager.appInfo.productFilename;
  const linuxName = packager.platformSpecificBuildOptions['executableName'] ?? name;
  const executable = {
    darwin: `${name}.app/Contents/MacOS/${name}`,
    win32: `${name}.exe`,
  }[electronPlatformName];
  const resources = isMac ? join(`${name}.app`, 'Contents', 'Resources') : 'resources';
  // What Electron, or the stand-in, would start without an app of ours.
  for (const other of ['default_app.asar', 'app']) {
    await rm(join(appOutDir, resources, other), { recursive: true, force: true });
  }
  await setAndCheck(join(appOutDir, executable ?? linuxName), isMac);
}
