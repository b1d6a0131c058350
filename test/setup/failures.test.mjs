// The set-up on machines that lack something: what it says, and which command it names.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ensureDebian } from '../../build/setup/debian.mjs';
import { explain, setupFailure } from '../../build/setup/failure.mjs';
import { ensurePackages, packagesAreCurrent } from '../../build/setup/packages.mjs';
import { requireNode } from '../../build/setup/prepare.mjs';
import { ensureRuntime } from '../../build/setup/runtime.mjs';
import { sandboxFlags } from '../../build/setup/sandbox.mjs';
import { requireDisplay } from '../../build/setup/screen.mjs';
import { checkDigest } from '../../build/setup/stand-in.mjs';

/** @typedef {import('../../build/setup/workshop.mjs').Workshop} Workshop */

const absent = { package: 'libgtk-3-0', isPresent: () => false };

/**
 * A machine of our making: nothing is really run, and what would have been is written down.
 * @param {Partial<Workshop> & { answers?: Record<string, import('../../build/setup/workshop.mjs').Outcome> }} parts
 */
function machine({ answers = {}, ...parts } = {}) {
  /** @type {string[]} */
  const ran = [];
  /** @type {string[]} */
  const said = [];
  const root = mkdtempSync(join(tmpdir(), 'bellboard-setup-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'node_modules', 'electron'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{}');
  writeFileSync(join(root, 'node_modules', 'electron', 'package.json'), '{"version":"45.4.1"}');
  writeFileSync(
    join(root, 'package-lock.json'),
    '{"packages":{"":{},"node_modules/a":{"version":"1.0.0"},"node_modules/b":{"version":"2.0.0","optional":true}}}',
  );
  /** @type {Workshop} */
  const shop = {
    run: async (command, args) => {
      ran.push([command, ...args].join(' '));
      return answers[command] ?? { code: 0, output: '' };
    },
    step: (_title, work) => work(),
    say: (line) => said.push(line),
    reach: async () => false,
    env: { PATH: process.env['PATH'] },
    isRoot: false,
    root,
    cache: join(root, 'cache'),
    ...parts,
  };
  return { shop, ran, said };
}

/** @param {Promise<unknown>} work */
async function failureOf(work) {
  return explain(
    await work.then(
      () => 'no failure',
      (error) => error,
    ),
  );
}

describe('npm packages', () => {
  it('names the registry and npm ci when the registry is out of reach', async () => {
    const output = 'npm error code ENOTFOUND\nnpm error getaddrinfo ENOTFOUND a.registry';
    const { shop } = machine({ answers: { npm: { code: 1, output } } });
    const words = await failureOf(ensurePackages(shop));
    expect(words).toContain('The npm registry is out of reach');
    expect(words).toContain('then run: npm ci');
  });

  it('names the owner of the folder when writing is refused', async () => {
    const output = 'npm error code EACCES\nnpm error syscall mkdir';
    const { shop } = machine({ answers: { npm: { code: 243, output } } });
    const words = await failureOf(ensurePackages(shop));
    expect(words).toContain('No right to write here');
    expect(words).toContain('sudo chown -R');
  });

  it('runs npm ci for another version and not for an absent optional package', () => {
    const { shop } = machine();
    const installed = join(shop.root, 'node_modules', '.package-lock.json');
    expect(packagesAreCurrent(shop.root)).toBe(false);
    writeFileSync(installed, '{"packages":{"node_modules/a":{"version":"1.0.0"}}}');
    expect(packagesAreCurrent(shop.root)).toBe(true);
    writeFileSync(installed, '{"packages":{"node_modules/a":{"version":"0.9.0"}}}');
    expect(packagesAreCurrent(shop.root)).toBe(false);
  });
});

describe('Debian packages', () => {
  it('gives an ordinary user the sudo line and runs nothing', async () => {
    const { shop, ran } = machine();
    const words = await failureOf(ensureDebian(shop, [absent]));
    expect(words).toContain('sudo apt-get update && sudo apt-get install -y libgtk-3-0');
    expect(ran).toEqual([]);
  });

  it('lets root install them, lists first', async () => {
    const { shop, ran } = machine({ isRoot: true });
    await ensureDebian(shop, [absent]);
    expect(ran[0]).toMatch(/^apt-get .*update$/);
    expect(ran[1]).toMatch(/^apt-get .*install -y .*libgtk-3-0$/);
  });

  it('says so when the package servers do not answer', async () => {
    const output = 'E: Failed to fetch … Could not resolve host';
    const { shop } = machine({ isRoot: true, answers: { 'apt-get': { code: 100, output } } });
    const words = await failureOf(ensureDebian(shop, [absent]));
    expect(words).toContain("Debian's package servers did not give: libgtk-3-0");
    expect(words).toContain('apt-get update && apt-get install -y libgtk-3-0');
  });

  it('asks nothing of a machine that has everything', async () => {
    const { shop, ran } = machine();
    await ensureDebian(shop, [{ package: 'unzip', isPresent: () => true }]);
    expect(ran).toEqual([]);
  });
});

describe('the runtime', () => {
  it('names the mirror when the real Electron was asked for and cannot be had', async () => {
    const { shop } = machine({ env: { BELLBOARD_RUNTIME: 'electron' } });
    const words = await failureOf(ensureRuntime(shop));
    expect(words).toContain('Electron 45.4.1 could not be fetched');
    expect(words).toContain('ELECTRON_MIRROR=');
  });

  it('refuses a stand-in with another hash', () => {
    expect(() => checkDigest('0'.repeat(64))).toThrow(/is not the one that was examined/);
  });

  it('takes the sandbox from root alone, and names the mend where the system refuses it', async () => {
    const runtime = { executable: '/nowhere/electron', kind: /** @type {const} */ ('electron') };
    expect(await sandboxFlags(machine({ isRoot: true }).shop, runtime)).toEqual(['--no-sandbox']);
    expect(await sandboxFlags(machine().shop, runtime)).toEqual([]);
    const { shop } = machine({ answers: { unshare: { code: 1, output: '' } } });
    const words = await failureOf(sandboxFlags(shop, runtime));
    expect(words).toContain('sudo chmod 4755 "/nowhere/chrome-sandbox"');
  });
});

describe('the machine', () => {
  it('offers the line for a screen in memory where there is no display', async () => {
    const work = Promise.resolve().then(() => requireDisplay({ PATH: '' }));
    expect(await failureOf(work)).toContain('xvfb-run -a npm start');
    expect(() => requireDisplay({ DISPLAY: ':0' })).not.toThrow();
  });

  it('refuses an old Node by name', () => {
    expect(() => requireNode('18.20.0')).toThrow(/Node 18.20.0 is too old/);
    expect(() => requireNode('20.0.0')).not.toThrow();
  });

  it('shows the last words of what failed, without its stack', () => {
    const failure = setupFailure('It broke.', 'mend it', 'Error: why\n    at inside (x.js:1:1)');
    expect(explain(failure)).toBe('\n✗ It broke.\n    Error: why\n  What to do: mend it\n');
  });
});
