// How main and preload are built: CommonJS single files for the oldest Node a runtime may carry.
import { builtinModules } from 'node:module';
import type { UserConfig } from 'vite';

/** Left to the runtime: Electron itself, Node's own modules, and the database addon's package. */
const external = ['electron', 'better-sqlite3', ...builtinModules, /^node:/];

/** A build of `entries` (name → file) into `<name>.cjs`. */
export function nodeBuild(entries: Record<string, string>): UserConfig {
  return {
    publicDir: false,
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      // What is in it and whose it is: gathered into one list by the set-up.
      license: { fileName: 'third-party.json' },
      sourcemap: true,
      emptyOutDir: true,
      rolldownOptions: {
        input: entries,
        external,
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name].cjs',
          exports: 'named',
        },
      },
    },
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  };
}
