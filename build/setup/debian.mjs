// Owns the things of the operating system a window needs, and how Debian calls them.
// Looks for the thing itself, not for the package, so other distributions pass as well.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setupFailure } from './failure.mjs';

/**
 * @typedef {import('./workshop.mjs').Workshop} Workshop
 * @typedef {{ package: string, isPresent: (env: NodeJS.ProcessEnv) => boolean }} Need
 */

const triplet = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
const libraryFolders = [`/usr/lib/${triplet}`, `/lib/${triplet}`, '/usr/lib64', '/usr/lib'];
const cjkFonts = ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/noto-cjk'];

/** What an Electron window needs to open and to show Chinese. @type {Need[]} */
export const windowNeeds = [
  library('libgtk-3-0', 'libgtk-3.so.0'),
  library('libnss3', 'libnss3.so'),
  library('libasound2', 'libasound.so.2'),
  library('libgbm1', 'libgbm.so.1'),
  {
    package: 'fonts-noto-cjk',
    isPresent: () => cjkFonts.some((folder) => existsSync(join(folder, 'NotoSansCJK-Regular.ttc'))),
  },
];

/** A screen in memory, for machines without one. @type {Need[]} */
export const screenNeeds = [program('xvfb', 'xvfb-run'), program('xauth', 'xauth')];

/** @type {Need[]} */
export const unpackNeeds = [program('unzip', 'unzip')];

/** @type {Need[]} */
export const compilerNeeds = [program('gcc', 'gcc'), program('g++', 'g++')];

/**
 * Installs what is missing, or says which line installs it.
 * @param {Workshop} shop
 * @param {Need[]} needs
 * @throws a set-up failure without the right to install, or without Debian's servers
 */
export async function ensureDebian(shop, needs) {
  if (process.platform !== 'linux') return;
  const missing = needs.filter((need) => !need.isPresent(shop.env)).map((need) => need.package);
  if (missing.length === 0) return;
  const names = missing.join(' ');
  if (!program('apt', 'apt-get').isPresent(shop.env)) {
    throw setupFailure(
      `This machine lacks what Debian calls: ${names}.`,
      'install the same under the names of your distribution, then run the command again',
    );
  }
  if (!shop.isRoot) {
    throw setupFailure(
      `Debian packages are missing (${names}) and this user may not install them.`,
      `sudo apt-get update && sudo apt-get install -y ${names}`,
    );
  }
  await shop.step(`Installing Debian packages: ${names}`, () => aptInstall(shop, missing));
}

/**
 * @param {Workshop} shop
 * @param {string[]} names
 */
async function aptInstall(shop, names) {
  const env = { ...shop.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patience = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::http::Timeout=20'];
  const update = await shop.run('apt-get', [...patience, 'update'], { env });
  const install = await shop.run(
    'apt-get',
    [...patience, 'install', '-y', '--no-install-recommends', ...names],
    { env },
  );
  if (install.code !== 0) {
    throw setupFailure(
      `Debian's package servers did not give: ${names.join(' ')}.`,
      `check the network and /etc/apt/sources.list*, then run: apt-get update && apt-get install -y ${names.join(' ')}`,
      `${update.output}\n${install.output}`,
    );
  }
}

/**
 * @param {string} packageName
 * @param {string} file
 * @returns {Need}
 */
function library(packageName, file) {
  return {
    package: packageName,
    isPresent: () => libraryFolders.some((folder) => existsSync(join(folder, file))),
  };
}

/**
 * @param {string} packageName
 * @param {string} file
 * @returns {Need}
 */
function program(packageName, file) {
  return {
    package: packageName,
    isPresent: (env) =>
      [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/sbin'].some((folder) =>
        existsSync(join(folder, file)),
      ),
  };
}
