// Owns the question of a display: is there one, and how a program runs on one in memory.
// Knows nothing about what is shown.
import { screenNeeds } from './debian.mjs';
import { setupFailure } from './failure.mjs';

const inMemory = ['-a', '-s', '-screen 0 1920x1200x24'];

/** @param {NodeJS.ProcessEnv} env */
export function hasDisplay(env) {
  if (process.platform !== 'linux') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/**
 * Puts a command on the display, or on a screen in memory where there is none.
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} command
 */
export function onScreen(env, command) {
  return hasDisplay(env) ? command : ['xvfb-run', ...inMemory, ...command];
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} args what the console was started with, so that the offered line opens the same house
 * @throws a set-up failure that offers the line for a screen in memory
 */
export function requireDisplay(env, args = []) {
  if (hasDisplay(env)) return;
  const missing = screenNeeds.filter((need) => !need.isPresent(env)).map((need) => need.package);
  const install = missing.length > 0 ? `sudo apt-get install -y ${missing.join(' ')} && ` : '';
  const given = args.length > 0 ? ` -- ${args.join(' ')}` : '';
  throw setupFailure(
    'Everything is ready, but there is no display to open the console on (DISPLAY is not set).',
    `run it in a desktop session, or on a screen in memory: ${install}xvfb-run -a npm start${given}`,
  );
}
