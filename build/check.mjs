// `npm run check`: every gate in turn, each under its heading, the same by hand and in CI.
// All gates run even when one fails, so that one round shows everything there is to mend.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { explain } from './setup/failure.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { root, scratch, tool } from './setup/place.mjs';
import { createWorkshop } from './setup/workshop.mjs';

/** @type {{ title: string, command: string[] }[]} */
const gates = [
  {
    title: 'Format and lint (biome)',
    command: [tool('biome'), 'check', '--error-on-warnings', '.'],
  },
  { title: 'Types (tsc)', command: [tool('tsc'), '--noEmit'] },
  { title: 'Types of the set-up (tsc)', command: [tool('tsc'), '--noEmit', '-p', 'build'] },
  {
    title: 'Who may import whom (dependency-cruiser)',
    command: [
      ...[tool('depcruise'), '--config', 'build/dependency-cruiser.mjs'],
      ...['--output-type', 'err-long', 'electron', 'renderer', 'shared', 'build', 'test'],
    ],
  },
  {
    title: 'Nothing unused (knip)',
    command: [tool('knip'), '--config', 'build/knip.json', '--treat-config-hints-as-errors'],
  },
];

try {
  await ensurePackages(createWorkshop());
  /** @type {string[]} */
  const failed = [];
  for (const { title, command } of gates) {
    process.stdout.write(`\n── ${title}\n`);
    if ((await run(command)) !== 0) failed.push(title);
  }
  const passed = gates.length - failed.length;
  mkdirSync(scratch, { recursive: true });
  writeFileSync(join(scratch, 'check-results.json'), JSON.stringify({ passed, failed }));
  process.stdout.write(
    failed.length === 0
      ? `\nAll ${passed} gates passed.\n`
      : `\n${failed.length} of ${gates.length} gates failed: ${failed.join('; ')}\n`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(explain(error));
  process.exitCode = 1;
}

/**
 * Runs one gate on the project's own Node: some of the tools refuse an older one.
 * @param {string[]} command
 * @returns {Promise<number>}
 */
function run([command = '', ...args]) {
  const own = join(root, 'node_modules', '.bin');
  const env = { ...process.env, PATH: `${own}${delimiter}${process.env['PATH'] ?? ''}` };
  return new Promise((settle) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env });
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      settle(127);
    });
    child.on('close', (code) => settle(code ?? 1));
  });
}
