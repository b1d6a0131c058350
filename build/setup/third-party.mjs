// Owns the list of what others wrote and ships with the console, with the licence of each. What is bundled
// is told by the bundler itself; what is left beside the bundle is named here.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setupFailure } from './failure.mjs';

/** @typedef {{ name: string, version: string, identifier: string | null, text?: string }} Part */

/** Licences that ask for no more than to be named with the program. */
const allowed = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
];

/** Packed beside the bundle, not in it; Electron brings its own list, LICENSES.chromium.html. */
const beside = ['better-sqlite3', 'electron'];

/**
 * Whether a licence, or one of several to choose from, is among the allowed.
 * @param {string | null} identifier as package.json gives it, e.g. `(MIT OR CC0-1.0)`
 * @returns {boolean}
 */
export function mayShip(identifier) {
  const plain = (identifier ?? '').replace(/[()]/g, '');
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.includes(one.trim())));
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {Part}
 */
function partOf(root, name) {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  return {
    name,
    version,
    identifier: license ?? null,
    ...(file ? { text: readFileSync(join(folder, file), 'utf8').trim() } : {}),
  };
}

/**
 * What ships, by name: the lists the bundler left in the folders of `dist`, and what lies beside the bundle.
 * @param {string} root
 * @param {string} dist
 * @param {readonly string[]} targets
 * @returns {Part[]}
 * @throws a set-up failure naming what may not ship
 */
export function thirdParty(root, dist, targets) {
  /** @type {Map<string, Part>} */
  const parts = new Map();
  for (const target of targets) {
    const list = join(dist, target, 'third-party.json');
    if (!existsSync(list)) continue;
    for (const part of /** @type {Part[]} */ (JSON.parse(readFileSync(list, 'utf8'))))
      parts.set(`${part.name}@${part.version}`, part);
  }
  for (const name of beside) parts.set(name, partOf(root, name));
  const all = [...parts.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  const wrong = all.filter(({ identifier }) => !mayShip(identifier));
  if (wrong.length > 0)
    throw setupFailure(
      `These may not ship with the console: ${wrong.map(({ name, identifier }) => `${name} (${identifier})`).join(', ')}`,
      'take another package, or allow the licence in build/setup/third-party.mjs with the reason',
    );
  return all;
}

/**
 * The list as it ships: who wrote what, under which licence, in the licence's own words.
 * @param {readonly Part[]} parts
 * @returns {string}
 */
export function asDocument(parts) {
  return [
    '# What others wrote',
    '',
    'Bellboard is made with the works below. Each stands under its own licence.',
    '',
    ...parts.map(({ name, version, identifier }) => `- ${name} ${version} (${identifier})`),
    ...parts
      .filter(({ text }) => text)
      .flatMap(({ name, version, text }) => ['', `## ${name} ${version}`, '', text ?? '']),
    '',
  ].join('\n');
}
