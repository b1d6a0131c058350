// Builds the main process, and beside it every worker of the desk (`*.worker.ts` → `<name>.worker.cjs`).
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig } from 'vite';
import { nodeBuild } from './node.ts';

const workers = globSync('electron/desk/**/*.worker.ts').map((file) => [
  basename(file, '.ts'),
  file,
]);

export default defineConfig(
  nodeBuild({ main: 'electron/main.ts', ...Object.fromEntries(workers) }),
);
