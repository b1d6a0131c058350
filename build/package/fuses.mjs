// Closes, in the packed binary itself, the doors a shipped console has no use for.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

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
  await flipFuses(join(appOutDir, executable ?? linuxName), {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: isMac,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  });
}
