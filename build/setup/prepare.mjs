// Owns the order of the set-up: packages, Debian, runtime, addon, build. Each step looks first and
// works only when something is missing. Knows nothing about what is started afterwards.
import { ensureAddon } from './addon.mjs';
import { ensureBundle } from './bundle.mjs';
import { ensureDebian, screenNeeds, windowNeeds } from './debian.mjs';
import { setupFailure } from './failure.mjs';
import { ensurePackages } from './packages.mjs';
import { ensureRuntime } from './runtime.mjs';
import { sandboxFlags } from './sandbox.mjs';
import { hasDisplay } from './screen.mjs';

/**
 * @typedef {import('./workshop.mjs').Workshop} Workshop
 * @typedef {import('./runtime.mjs').Runtime} Runtime
 * @typedef {{ runtime: Runtime, flags: string[], addon: string | undefined }} Prepared
 */

/**
 * Makes the machine ready to open the console.
 * @param {Workshop} shop
 * @param {{ screenInMemory: boolean }} options whether a screen in memory is needed where no display is
 * @returns {Promise<Prepared>}
 * @throws a set-up failure that names its way out
 */
export async function prepare(shop, { screenInMemory }) {
  requireNode(process.versions.node);
  await ensurePackages(shop);
  const needsScreen = screenInMemory && !hasDisplay(shop.env);
  await ensureDebian(shop, needsScreen ? [...windowNeeds, ...screenNeeds] : windowNeeds);
  const runtime = await ensureRuntime(shop);
  const flags = await sandboxFlags(shop, runtime);
  const addon = await ensureAddon(shop, runtime);
  await ensureBundle(shop);
  return { runtime, flags, addon };
}

/**
 * The environment in which the console and its tests find what was prepared.
 * @param {Workshop} shop
 * @param {Prepared} prepared
 * @returns {NodeJS.ProcessEnv}
 */
export function consoleEnvironment(shop, { runtime, flags, addon }) {
  return {
    ...shop.env,
    BELLBOARD_ELECTRON: runtime.executable,
    BELLBOARD_ELECTRON_FLAGS: flags.join(' '),
    ...(addon ? { BELLBOARD_SQLITE_BINDING: addon } : {}),
  };
}

/**
 * @param {string} version
 * @throws a set-up failure below Node 20
 */
export function requireNode(version) {
  if (Number.parseInt(version, 10) >= 20) return;
  throw setupFailure(
    `Node ${version} is too old; the set-up needs Node 20 or newer.`,
    'install a current Node (for example from nodejs.org), then run the command again',
  );
}
