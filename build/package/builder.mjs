// What goes into a package of the console, for every platform. Tried here: the unpacked Linux folder.
// STAND_IN_DIST is set by build/setup/package.mjs where only the stand-in runtime is at hand; such a
// package proves the packing and is never shipped.
import { join } from 'node:path';
import { setFuses } from './fuses.mjs';
import { sealAddons } from './seal.mjs';

const standIn = process.env['STAND_IN_DIST'];
const standInAddon = process.env['STAND_IN_ADDON'];

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'house.bellboard.console',
  productName: 'Bellboard',
  copyright: 'Bellboard',
  directories: {
    output: standIn ? 'release/not-for-shipping' : 'release',
    buildResources: 'build/icons',
  },
  asar: true,
  asarUnpack: ['**/*.node'],
  // The addon speaks Node-API: one binary per platform lies in its package, nothing is compiled.
  npmRebuild: false,
  ...(standIn ? { electronVersion: '33.2.1', electronDist: standIn } : {}),
  files: [
    'dist/**/*',
    '!dist/sources.sha256',
    '!dist/**/*.map',
    'package.json',
    '!node_modules/better-sqlite3/{deps,src,build}/**',
    '!node_modules/better-sqlite3/{binding.gyp,prebuilds/!(${platform}-${arch}).node}',
    '!node_modules/node-addon-api/**',
    ...(standInAddon
      ? [
          {
            from: join(standInAddon, '..'),
            to: 'node_modules/better-sqlite3/build/Release',
            filter: ['*.node'],
          },
        ]
      : []),
  ],
  afterPack: async (context) => {
    await setFuses(context);
    await sealAddons(context);
  },
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    executableName: 'bellboard',
    synopsis: "The operations console of a hotel's guest service centre",
    maintainer: 'Bellboard',
  },
  deb: {
    depends: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'fonts-noto-cjk'],
  },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: true, allowToChangeInstallationDirectory: true },
  mac: { target: ['dmg'], category: 'public.app-category.business' },
};
