// Two projects: `unit` in plain Node, `e2e` in a real window. `npm test` prepares what e2e needs.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    globalSetup: ['test/support/ready-house.ts', 'test/support/threads.ts'],
    // Two cores are two test files at a time: there is nobody at the machine to keep one for.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx,mjs}'],
          environment: 'node',
          // No test is timed: this only ends one that hangs, on a busy machine too.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          environment: 'node',
          // One window at a time: two would take the keyboard's focus from each other.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What a test waits for comes as soon as it can; this is only how long it may take on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
