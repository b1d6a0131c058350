// Owns what the set-up touches of the outside: programs, the screen, the environment.
// The steps get it handed in, so a test can stand in for a machine without rights or network.
import { spawn } from 'node:child_process';
import { cacheFolder, root } from './place.mjs';

/**
 * @typedef {{ code: number, output: string }} Outcome
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv }} RunOptions
 * @typedef {(command: string, args: string[], options?: RunOptions) => Promise<Outcome>} Run
 * @typedef {{
 *   run: Run,
 *   step: <T>(title: string, work: () => Promise<T>) => Promise<T>,
 *   say: (line: string) => void,
 *   reach: (url: string) => Promise<boolean>,
 *   env: NodeJS.ProcessEnv,
 *   isRoot: boolean,
 *   root: string,
 *   cache: string,
 * }} Workshop
 */

/**
 * The real machine.
 * @returns {Workshop}
 */
export function createWorkshop() {
  const env = process.env;
  return {
    run,
    step,
    say,
    reach,
    env,
    isRoot: process.getuid?.() === 0,
    root,
    cache: cacheFolder(env),
  };
}

/**
 * Runs a program to its end and keeps what it printed. A program that is not there is code 127.
 * @type {Run}
 */
function run(command, args, options = {}) {
  return new Promise((settle) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => settle({ code: 127, output: `${output}${error.message}` }));
    child.on('close', (code) => settle({ code: code ?? 1, output }));
  });
}

/**
 * Does one long piece of work and shows that it is alive: a line at the start, one every ten
 * seconds, one with the time it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 */
async function step(title, work) {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  say(`• ${title} …`);
  const pulse = setInterval(() => say(`  … ${title}: ${seconds()} s`), 10_000);
  try {
    const result = await work();
    say(`✓ ${title} (${seconds()} s)`);
    return result;
  } finally {
    clearInterval(pulse);
  }
}

/**
 * Progress goes to stderr: stdout belongs to the program that is started at the end.
 * @param {string} line
 */
function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Whether an address answers within three seconds.
 * @param {string} url
 */
async function reach(url) {
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(3000) });
    return answer.ok;
  } catch {
    return false;
  }
}
