// Prints CI's closing line, `N passed, N failed`, from what the suite and the gates left behind.
// Whatever ended badly without leaving a result counts as one failure.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from './setup/place.mjs';
import { countResults } from './setup/results.mjs';

const [testCode, checkCode] = process.argv.slice(2).map(Number);
const { passed, failed } = countResults({
  tests: read('test-results.json'),
  testCode: testCode ?? 1,
  gates: read('check-results.json'),
  checkCode: checkCode ?? 1,
});
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** @param {string} name */
function read(name) {
  try {
    return JSON.parse(readFileSync(join(scratch, name), 'utf8'));
  } catch {
    return undefined;
  }
}
