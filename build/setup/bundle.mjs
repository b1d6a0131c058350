// Owns dist/: built by vite when a source changed, left alone when none did.
// Builds beside it and swaps at the end, so a console that is running never sees half a build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setupFailure } from './failure.mjs';
import { projectNode, scratch, tool } from './place.mjs';
import { asDocument, thirdParty } from './third-party.mjs';

/** @typedef {import('./workshop.mjs').Workshop} Workshop */

const sources = [
  'electron',
  'renderer',
  'shared',
  'build/vite',
  'build/setup/third-party.mjs',
  'package-lock.json',
  'package.json',
];
const targets = ['main', 'preload', 'renderer'];

/**
 * Builds main, preload and renderer if a source changed since the last build.
 * @param {Workshop} shop
 * @throws a set-up failure with the compiler's words when a source does not build
 */
export async function ensureBundle(shop) {
  const dist = join(shop.root, 'dist');
  const stamp = join(dist, 'sources.sha256');
  const digest = digestOf(shop.root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  await shop.step('Building the console', async () => {
    const next = join(scratch, `dist-${process.pid}`);
    const old = join(scratch, `dist-${process.pid}-old`);
    await mkdir(next, { recursive: true });
    try {
      for (const target of targets) await build(shop, target, join(next, target));
      const parts = thirdParty(shop.root, next, targets);
      await writeFile(join(next, 'THIRD-PARTY.md'), asDocument(parts));
      await writeFile(join(next, 'sources.sha256'), digest);
      if (existsSync(dist)) await rename(dist, old);
      await rename(next, dist);
    } finally {
      await rm(next, { recursive: true, force: true });
      await rm(old, { recursive: true, force: true });
    }
  });
}

/**
 * @param {Workshop} shop
 * @param {string} target
 * @param {string} folder
 */
async function build(shop, target, folder) {
  const config = join(shop.root, 'build', 'vite', `${target}.ts`);
  const args = [
    tool('vite'),
    'build',
    '--config',
    config,
    '--outDir',
    folder,
    '--logLevel',
    'warn',
  ];
  const env = { ...shop.env, NO_COLOR: '1', FORCE_COLOR: '0' };
  const { code, output } = await shop.run(projectNode(), args, { cwd: shop.root, env });
  if (code !== 0) {
    throw setupFailure(
      `The ${target} part did not build.`,
      'npm run check names the place; mend it and run the command again',
      output,
    );
  }
  if (output.trim() !== '') shop.say(output.trim());
}

/**
 * One digest over the names and contents of everything a build reads.
 * @param {string} root
 */
function digestOf(root) {
  const digest = createHash('sha256');
  for (const source of sources) {
    for (const file of filesUnder(root, source)) {
      digest
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
        .update('\0');
    }
  }
  return digest.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(root, path) {
  const info = statSync(join(root, path), { throwIfNoEntry: false });
  if (!info) return [];
  if (info.isFile()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
}
