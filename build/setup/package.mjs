// Owns the call of electron-builder. What goes into a package is in build/package/builder.mjs.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { projectNode, tool } from './place.mjs';

/**
 * @typedef {import('./workshop.mjs').Workshop} Workshop
 * @typedef {import('./prepare.mjs').Prepared} Prepared
 */

/**
 * Builds a package; without arguments the unpacked Linux folder.
 * @param {Workshop} shop
 * @param {Prepared} prepared
 * @param {string[]} args electron-builder's own, e.g. --win nsis
 * @returns {Promise<number>} its exit code
 */
export function packageConsole(shop, { runtime, addon }, args) {
  const targets = args.length > 0 ? args : ['--linux', 'dir'];
  const config = join(shop.root, 'build', 'package', 'builder.mjs');
  const env = { ...shop.env };
  if (runtime.kind === 'stand-in') {
    shop.say(
      '! Packed with the stand-in runtime: for trying the packaging only, not for shipping.',
    );
    Object.assign(env, { STAND_IN_DIST: dirname(runtime.executable), STAND_IN_ADDON: addon });
  }
  return new Promise((settle, refuse) => {
    const command = [
      tool('electron-builder'),
      ...targets,
      '--config',
      config,
      '--publish',
      'never',
    ];
    const child = spawn(projectNode(), command, { cwd: shop.root, stdio: 'inherit', env });
    child.on('error', refuse);
    child.on('close', (code) => settle(code ?? 1));
  });
}
