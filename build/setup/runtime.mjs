// Owns which Electron runs here: the real one where it can be fetched, else the stand-in.
// Knows nothing about what the stand-in is made of.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setupFailure } from './failure.mjs';
import { projectNode } from './place.mjs';
import { ensureStandIn, standInFits, standInIsReady } from './stand-in.mjs';

/**
 * @typedef {import('./workshop.mjs').Workshop} Workshop
 * @typedef {{ executable: string, kind: 'electron' | 'stand-in' }} Runtime
 */

/**
 * Finds or fetches an Electron. BELLBOARD_RUNTIME=electron or stand-in settles the choice.
 * @param {Workshop} shop
 * @returns {Promise<Runtime>}
 * @throws a set-up failure when neither can be had
 */
export async function ensureRuntime(shop) {
  const wish = shop.env['BELLBOARD_RUNTIME'];
  if (wish !== 'stand-in') {
    const real = await realElectron(shop, wish === 'electron');
    if (real) return { executable: real, kind: 'electron' };
  }
  if (wish === 'electron' || !standInFits()) {
    throw setupFailure(
      `Electron ${electronVersion(shop.root)} could not be fetched: its home, GitHub, is out of reach.`,
      'connect to the network, or name a mirror and fetch it: ELECTRON_MIRROR=https://… npx install-electron',
    );
  }
  const executable = await ensureStandIn(shop);
  shop.say(
    '! A stand-in Electron 33 runtime is in use, because GitHub is out of reach. It is for development\n' +
      '  and tests only and is never shipped. For the real one: BELLBOARD_RUNTIME=electron npm start',
  );
  return { executable, kind: 'stand-in' };
}

/**
 * @param {Workshop} shop
 * @param {boolean} insist try to fetch even where the stand-in is at hand
 * @returns {Promise<string | undefined>}
 */
async function realElectron(shop, insist) {
  const installed = installedElectron(shop.root);
  if (installed) return installed;
  if (!insist && standInFits() && standInIsReady(shop)) return undefined;
  if (!shop.env['ELECTRON_MIRROR'] && !(await shop.reach(releaseAddress(shop.root)))) {
    return undefined;
  }
  const installer = join(shop.root, 'node_modules', 'electron', 'install.js');
  await shop.step(`Fetching Electron ${electronVersion(shop.root)}`, () =>
    shop.run(projectNode(), [installer], { cwd: shop.root }),
  );
  return installedElectron(shop.root);
}

/** @param {string} root */
function installedElectron(root) {
  const folder = join(root, 'node_modules', 'electron');
  const pointer = join(folder, 'path.txt');
  if (!existsSync(pointer)) return undefined;
  const executable = join(folder, 'dist', readFileSync(pointer, 'utf8'));
  return existsSync(executable) ? executable : undefined;
}

/** @param {string} root */
function electronVersion(root) {
  const manifest = join(root, 'node_modules', 'electron', 'package.json');
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}

/** @param {string} root */
function releaseAddress(root) {
  const version = electronVersion(root);
  return `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
}
