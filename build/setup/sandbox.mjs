// Owns Chromium's sandbox at start: off for root, who cannot have it, and on for everybody else.
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setupFailure } from './failure.mjs';

/**
 * @typedef {import('./workshop.mjs').Workshop} Workshop
 * @typedef {import('./runtime.mjs').Runtime} Runtime
 */

/**
 * The flags a runtime must be started with by this user.
 * @param {Workshop} shop
 * @param {Runtime} runtime
 * @returns {Promise<string[]>}
 * @throws a set-up failure where the system refuses the sandbox to an ordinary user
 */
export async function sandboxFlags(shop, runtime) {
  if (process.platform !== 'linux') return [];
  if (shop.isRoot) return ['--no-sandbox'];
  const helper = join(dirname(runtime.executable), 'chrome-sandbox');
  if (isOwnedByRootWithSetuid(helper)) return [];
  const { code } = await shop.run('unshare', ['--user', 'true']);
  if (code === 0 || code === 127) return [];
  throw setupFailure(
    'This system gives an ordinary user no sandbox, and the console does not run without one.',
    `sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`,
  );
}

/** @param {string} file */
function isOwnedByRootWithSetuid(file) {
  const info = statSync(file, { throwIfNoEntry: false });
  return info !== undefined && info.uid === 0 && (info.mode & 0o4000) !== 0;
}
