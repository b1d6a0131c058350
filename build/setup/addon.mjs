// Owns the database addon for a runtime that cannot load the shipped one: compiles the package's own
// sources with the compiler alone (two files; no Python, no make, no Node headers on the machine).
// Only the stand-in runtime needs this: its Node-API is 9, the shipped binary asks for 10.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sealAddon } from '../package/seal.mjs';
import { compilerNeeds, ensureDebian } from './debian.mjs';
import { setupFailure } from './failure.mjs';

/**
 * @typedef {import('./workshop.mjs').Workshop} Workshop
 * @typedef {import('./runtime.mjs').Runtime} Runtime
 */

const postFinalizer = fileURLToPath(new URL('post-finalizer.h', import.meta.url));
const common = ['-O2', '-fPIC', '-w', '-DNDEBUG', '-fvisibility=hidden', '-D_FILE_OFFSET_BITS=64'];
// A runtime refuses an addon that asks for a newer Node-API than its own, except the experimental
// one, which has this number; the addon calls nothing that Node-API 9 lacks.
const wrapper = [
  '-std=c++20',
  '-include',
  postFinalizer,
  '-fno-exceptions',
  '-fno-rtti',
  '-DNAPI_EXPERIMENTAL',
  '-DNAPI_VERSION=2147483647',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  '-DNODE_GYP_MODULE_NAME=better_sqlite3',
];
const linking = ['-shared', '-s', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-ldl', '-lpthread'];

/**
 * Gives the addon a runtime needs, or undefined where the shipped one loads.
 * @param {Workshop} shop
 * @param {Runtime} runtime
 * @returns {Promise<string | undefined>} the path of a .node file
 * @throws a set-up failure without a compiler
 */
export async function ensureAddon(shop, runtime) {
  if (runtime.kind === 'electron') return undefined;
  const wanted = join(shop.cache, `better-sqlite3-${recipeKey(shop.root)}`, 'better_sqlite3.node');
  if (existsSync(`${wanted}.sha256`)) return wanted;
  await ensureDebian(shop, compilerNeeds);
  await mkdir(shop.cache, { recursive: true });
  const bench = await mkdtemp(join(shop.cache, 'addon-'));
  try {
    await shop.step('Compiling better-sqlite3 for the stand-in runtime (about 40 s)', () =>
      compile(shop, bench),
    );
    await sealAddon(join(bench, basename(wanted)));
    await rm(dirname(wanted), { recursive: true, force: true });
    await rename(bench, dirname(wanted));
  } finally {
    await rm(bench, { recursive: true, force: true });
  }
  return wanted;
}

/**
 * @param {Workshop} shop
 * @param {string} bench
 */
async function compile(shop, bench) {
  const sources = folderOf(shop.root, 'better-sqlite3');
  const sqlite = join(sources, 'deps', 'sqlite3');
  const headers = [
    join(folderOf(shop.root, 'node-api-headers'), 'include'),
    folderOf(shop.root, 'node-addon-api'),
    sqlite,
  ].map((folder) => `-I${folder}`);
  const core = ['-std=c99', ...defines(sources), '-c', join(sqlite, 'sqlite3.c')];
  const glue = [...wrapper, ...headers, '-c', join(sources, 'src', 'better_sqlite3.cpp')];
  await Promise.all([
    compiler(shop, bench, 'gcc', [...common, ...core, '-o', 'sqlite3.o']),
    compiler(shop, bench, 'g++', [...common, ...glue, '-o', 'glue.o']),
  ]);
  const parts = ['glue.o', 'sqlite3.o', ...linking, '-o', 'better_sqlite3.node'];
  await compiler(shop, bench, 'g++', parts);
  await Promise.all(['glue.o', 'sqlite3.o'].map((part) => rm(join(bench, part))));
}

/**
 * @param {Workshop} shop
 * @param {string} bench
 * @param {string} command
 * @param {string[]} args
 */
async function compiler(shop, bench, command, args) {
  const { code, output } = await shop.run(command, args, { cwd: bench });
  if (code === 0) return;
  throw setupFailure(
    'The database addon could not be compiled.',
    'apt-get install -y gcc g++ (as root), then run the command again',
    output,
  );
}

/**
 * SQLite's options, read from the package so that they never differ from the shipped binary's.
 * @param {string} sources
 */
function defines(sources) {
  const text = readFileSync(join(sources, 'deps', 'defines.gypi'), 'utf8');
  return [...text.matchAll(/'([A-Z][A-Z0-9_]*(?:=-?\w+)?)'/g)].map((match) => `-D${match[1]}`);
}

/**
 * Changes with the package, the machine and these flags.
 * @param {string} root
 */
function recipeKey(root) {
  const manifest = readFileSync(join(folderOf(root, 'better-sqlite3'), 'package.json'), 'utf8');
  const flags = JSON.stringify([common, wrapper.map((flag) => basename(flag)), linking]);
  const recipe = createHash('sha256')
    .update(flags)
    .update(readFileSync(postFinalizer))
    .digest('hex')
    .slice(0, 8);
  return `${JSON.parse(manifest).version}-${process.platform}-${process.arch}-${recipe}`;
}

/**
 * @param {string} root
 * @param {string} name
 */
function folderOf(root, name) {
  return dirname(createRequire(join(root, 'package.json')).resolve(`${name}/package.json`));
}
