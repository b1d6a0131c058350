// Owns where things lie: the project, its tools, and the cache kept outside the tree.
// Knows nothing about what is done there. Plain Node 20: it runs before node_modules exists.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * The folder for what is dear to fetch or compile; it outlives `npm ci` and serves every checkout.
 * @param {NodeJS.ProcessEnv} env
 */
export function cacheFolder(env) {
  const base = env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return env['BELLBOARD_CACHE'] || join(base, 'bellboard');
}

/** A folder for results that may be thrown away with node_modules. */
export const scratch = join(root, 'node_modules', '.cache', 'bellboard');

/**
 * A program that came with the packages.
 * @param {string} name
 */
export function tool(name) {
  return join(root, 'node_modules', '.bin', name);
}

/** The Node that runs vite, vitest and the desk: the one from the packages, else this one. */
export function projectNode() {
  const packaged = tool('node');
  return existsSync(packaged) ? packaged : process.execPath;
}

/**
 * PATH without the project's own tools: npm must not run on a Node that it is about to replace.
 * @param {NodeJS.ProcessEnv} env
 */
export function outerPath(env) {
  const own = join(root, 'node_modules', '.bin');
  return (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => resolve(folder) !== own)
    .join(delimiter);
}
