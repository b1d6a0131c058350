// What others wrote: named exactly, locked, run by nobody's script but one that is allowed, and free to ship.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asDocument, mayShip, thirdParty } from '../../build/setup/third-party.mjs';

const root = resolve(import.meta.dirname, '../..');
/** @param {string} name */
const json = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const manifest = json('package.json');
/** @type {{ packages: Record<string, Record<string, any>> }} */
const lock = json('package-lock.json');
/** @type {Record<string, string>} */
const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
const packed = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('the packages', () => {
  it('are named exactly, no range and no tag', () => {
    const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });

  it('are locked as they are named', () => {
    const [own] = [lock.packages['']];
    expect({ ...own?.['dependencies'], ...own?.['devDependencies'] }).toEqual(wanted);
    for (const [name, version] of Object.entries(wanted))
      expect(lock.packages[`node_modules/${name}`]?.['version'], name).toBe(version);
  });

  it('come with a sum of their bytes', () => {
    const unsummed = packed.filter(
      ([, one]) => !one['link'] && !one['inBundle'] && !one['integrity'],
    );
    expect(unsummed.map(([path]) => path)).toEqual([]);
    const weak = packed.filter(([, { integrity = 'sha512-' }]) => !integrity.startsWith('sha512-'));
    expect(weak.map(([path]) => path)).toEqual([]);
  });

  it('run no script when they are installed, but one that is allowed by name', () => {
    const allowed = Object.entries(manifest.allowScripts).filter(([, may]) => may);
    expect(allowed.map(([name]) => name)).toEqual(['node']);
    const scripted = packed
      .filter(([, one]) => one['hasInstallScript'])
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(scripted).not.toEqual([]);
    for (const name of scripted) expect(manifest.allowScripts, name).toHaveProperty(name);
  });
});

describe('what ships', () => {
  it.each(['MIT', '(MIT OR GPL-3.0)', 'MIT AND ISC', 'Apache-2.0'])('may be under %s', (one) => {
    expect(mayShip(one)).toBe(true);
  });
  it.each(['GPL-3.0', 'MIT AND GPL-2.0', 'UNLICENSED', '', null])('may not be under %s', (one) => {
    expect(mayShip(one)).toBe(false);
  });

  it('is listed in the build with its licence, the addon and Electron among it', () => {
    const dist = join(root, 'dist');
    const parts = thirdParty(root, dist, ['main', 'preload', 'renderer']);
    const names = parts.map(({ name }) => name);
    for (const name of [
      'react',
      'zod',
      '@mantine/core',
      'drizzle-orm',
      'better-sqlite3',
      'electron',
    ])
      expect(names).toContain(name);
    expect(parts.length).toBeGreaterThan(30);
    expect(existsSync(join(dist, 'THIRD-PARTY.md'))).toBe(true);
    expect(readFileSync(join(dist, 'THIRD-PARTY.md'), 'utf8')).toBe(asDocument(parts));
  });
});
