// Owns node_modules: whether it matches the lock file, and `npm ci` when it does not.
// Knows nothing about Electron or Debian.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { registryFailure, setupFailure } from './failure.mjs';
import { outerPath } from './place.mjs';

/** @typedef {import('./workshop.mjs').Workshop} Workshop */

/**
 * Installs the packages of the lock file when they are missing or others.
 * @param {Workshop} shop
 * @throws a set-up failure when npm or its registry cannot be had
 */
export async function ensurePackages(shop) {
  if (packagesAreCurrent(shop.root)) return;
  await shop.step('Installing the npm packages (about a minute the first time)', async () => {
    const env = { ...shop.env, PATH: outerPath(shop.env) };
    const args = ['ci', '--fetch-retry-maxtimeout=15000'];
    const { code, output } = await shop.run('npm', args, { cwd: shop.root, env });
    if (code === 127) {
      throw setupFailure('npm was not found.', 'install Node 20 or newer together with npm');
    }
    if (code !== 0) throw registryFailure('install the packages', output, 'npm ci');
  });
}

/**
 * Compares what npm says it installed with the lock file; packages for other platforms may be absent.
 * @param {string} root
 */
export function packagesAreCurrent(root) {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const installed = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === entry.version : entry.optional === true;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
