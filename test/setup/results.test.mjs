// CI's closing line counts what failed without a test of its own, too.
import { expect, it } from 'vitest';
import { countResults } from '../../build/setup/results.mjs';

const green = { numPassedTests: 5, numFailedTests: 0, testResults: [] };
const gates = { passed: 5, failed: [] };

it('adds tests and gates', () => {
  const round = { tests: green, testCode: 0, gates, checkCode: 0 };
  expect(countResults(round)).toEqual({ passed: 10, failed: 0 });
});

it('counts a file that could not be loaded', () => {
  const unloaded = { status: 'failed', assertionResults: [] };
  const tests = { ...green, testResults: [unloaded] };
  const round = { tests, testCode: 1, gates, checkCode: 0 };
  expect(countResults(round)).toEqual({ passed: 10, failed: 1 });
});

it('counts a failed gate, and a round that left no results at all', () => {
  const failing = { passed: 4, failed: ['Types (tsc)'] };
  expect(countResults({ tests: green, testCode: 0, gates: failing, checkCode: 1 }).failed).toBe(1);
  const nothing = { tests: undefined, testCode: 1, gates: undefined, checkCode: 1 };
  expect(countResults(nothing)).toEqual({ passed: 0, failed: 2 });
});

it('counts a suite that ended badly with every test green', () => {
  expect(countResults({ tests: green, testCode: 1, gates, checkCode: 0 }).failed).toBe(1);
});
