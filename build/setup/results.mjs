// Owns the arithmetic of CI's closing line. Reads no files.

/**
 * @typedef {{ numPassedTests: number, numFailedTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[] }} TestResults
 * @typedef {{ passed: number, failed: string[] }} GateResults
 */

/**
 * Adds up tests and gates. A file that could not even be loaded, a suite that ended badly with every
 * test green, and a round without results each count as a failure.
 * @param {{ tests: TestResults | undefined, testCode: number,
 *   gates: GateResults | undefined, checkCode: number }} round
 * @returns {{ passed: number, failed: number }}
 */
export function countResults({ tests, testCode, gates, checkCode }) {
  const unloaded =
    tests?.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    ).length ?? 0;
  const failedTests = (tests?.numFailedTests ?? 0) + unloaded;
  const failedGates = gates?.failed.length ?? 0;
  return {
    passed: (tests?.numPassedTests ?? 0) + (gates?.passed ?? 0),
    failed: atLeastOneIf(testCode !== 0, failedTests) + atLeastOneIf(checkCode !== 0, failedGates),
  };
}

/**
 * @param {boolean} endedBadly
 * @param {number} count
 */
function atLeastOneIf(endedBadly, count) {
  return endedBadly ? Math.max(count, 1) : count;
}
