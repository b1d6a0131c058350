// What `npm start`, `npm test`, `npm run bench`, `prove`, `soak`, `screenshots` and `package` run: the set-up, then the program.
// Plain Node 20 without packages, because on a fresh machine there are none yet.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from './setup/failure.mjs';
import { packageConsole } from './setup/package.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { projectNode, scratch, tool } from './setup/place.mjs';
import { consoleEnvironment, prepare } from './setup/prepare.mjs';
import { onScreen, requireDisplay } from './setup/screen.mjs';
import { createWorkshop } from './setup/workshop.mjs';

/** @typedef {import('./setup/workshop.mjs').Workshop} Workshop */

/** @type {Record<string, (shop: Workshop, args: string[]) => Promise<number>>} */
const goals = {
  start: async (shop, args) => {
    const prepared = await prepare(shop, { screenInMemory: false });
    requireDisplay(shop.env, args);
    const { runtime, flags } = prepared;
    return hand([runtime.executable, ...flags, '.', ...args], consoleEnvironment(shop, prepared));
  },
  test: async (shop, args) => {
    const prepared = await prepare(shop, { screenInMemory: true });
    const results = join(scratch, 'test-results.json');
    mkdirSync(scratch, { recursive: true });
    rmSync(results, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
    const vitest = [tool('vitest'), 'run', '--config', 'build/vitest.config.ts', ...reporters];
    const command = [projectNode(), ...vitest, ...args];
    return hand(onScreen(shop.env, command), consoleEnvironment(shop, prepared));
  },
  bench: (shop, args) => script(shop, 'test/bench/main.ts', args),
  soak: (shop, args) => script(shop, 'test/soak/main.ts', args),
  prove: async (shop, args) => {
    // The desk and its disk alone: no window is needed.
    await ensurePackages(shop);
    return hand([...plainNode(), 'test/prove/main.ts', ...args], shop.env);
  },
  screenshots: (shop, args) => script(shop, 'test/e2e/screenshots.ts', args),
  package: async (shop, args) => {
    const prepared = await prepare(shop, { screenInMemory: false });
    return packageConsole(shop, prepared, args);
  },
};

/** The project's Node, for scripts in TypeScript. */
const plainNode = () => [projectNode(), '--disable-warning=ExperimentalWarning'];

/**
 * Runs one of the project's own scripts with the console ready and a screen to open it on.
 * @param {Workshop} shop
 * @param {string} file
 * @param {string[]} args
 */
async function script(shop, file, args) {
  const prepared = await prepare(shop, { screenInMemory: true });
  const node = [...plainNode(), file, ...args];
  return hand(onScreen(shop.env, node), consoleEnvironment(shop, prepared));
}

/**
 * Hands the terminal to a program and gives its exit code.
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function hand([command = '', ...args], env) {
  return new Promise((settle, refuse) => {
    const child = spawn(command, args, { stdio: 'inherit', env });
    // The console ends in order when the set-up is told to end; Ctrl+C reaches both by itself.
    process.once('SIGTERM', () => child.kill('SIGTERM'));
    process.on('SIGINT', () => {});
    child.on('error', refuse);
    child.on('close', (code) => settle(code ?? 1));
  });
}

const [name = '', ...rest] = process.argv.slice(2);
const goal = goals[name];
if (goal) {
  try {
    process.exitCode = await goal(createWorkshop(), rest);
  } catch (error) {
    process.stderr.write(explain(error));
    process.exitCode = 1;
  }
} else {
  process.stderr.write(`Say what to run: ${Object.keys(goals).join(', ')}\n`);
  process.exitCode = 2;
}
