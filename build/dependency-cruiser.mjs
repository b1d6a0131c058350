// Who may import whom. Each rule says why and where to go instead; a type import counts.

const domains = '^electron/desk/(?!kernel|database)([^/]+)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    rule({
      name: 'shared-stays-plain',
      comment:
        'shared/ is read by both ends, so it imports only itself, zod and @orpc/contract. ' +
        'What needs Node or a browser belongs into electron/desk or renderer/.',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '^node_modules/(zod|@orpc/contract)/'] },
    }),
    rule({
      name: 'desk-knows-no-electron',
      comment:
        'The desk runs in the tests and on the command line too. Let the shell hand in what only ' +
        'Electron can do (see electron/shell/desk-host.ts).',
      from: { path: '^electron/(desk|cli)/' },
      to: { path: ['^node_modules/electron/', '^electron$', '^electron/(shell|main|preload)'] },
    }),
    rule({
      name: 'electron-only-in-the-shell',
      comment:
        'Only electron/shell, main.ts and preload.ts import electron: security lives in one place.',
      from: { pathNot: '^(electron/(shell/|main\\.ts|preload\\.ts)|build/stand-in-app/)' },
      to: { path: ['^node_modules/electron/', '^electron$'] },
    }),
    rule({
      name: 'one-door-to-the-database-driver',
      comment:
        'Only electron/desk/database imports better-sqlite3. Ask it for a readable or writable handle.',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/desk/database/' },
      to: { path: '^node_modules/better-sqlite3/' },
    }),
    rule({
      name: 'domains-meet-at-their-index',
      comment:
        'A domain reaches another through its index.ts. Export what you need there, or move it to the kernel.',
      from: { path: domains },
      to: { path: domains, pathNot: ['^electron/desk/$1/', '^electron/desk/[^/]+/index\\.ts$'] },
    }),
    rule({
      name: 'renderer-sees-shared-only',
      comment:
        'The window knows the contract, not the desk. Add an operation to shared/<domain>/contract.ts and call it.',
      from: { path: '^renderer/' },
      to: {
        path: [
          '^electron/',
          '^node_modules/(electron|better-sqlite3|drizzle-orm|@orpc/server)/',
          '^electron$',
        ],
      },
    }),
    rule({
      name: 'renderer-has-no-node',
      comment:
        'A page is sandboxed and has no Node. What needs files or the system is an operation of the desk.',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    }),
    rule({
      name: 'widgets-know-no-domain',
      comment: 'renderer/ui holds widgets without domain knowledge. Hand the words in as props.',
      from: { path: '^renderer/ui/' },
      to: { path: '^renderer/(features|app|client)/' },
    }),
    rule({
      name: 'nobody-imports-test-or-build',
      comment:
        'The program must not lean on its tests or its build. Move what both need into the program.',
      from: { path: '^(electron|renderer|shared)/' },
      to: { path: '^(test|build)/' },
    }),
    rule({
      name: 'no-cycles',
      comment:
        'Two files that need each other are one file, or hide a third. Pull the shared part out.',
      from: {},
      to: { circular: true },
    }),
    rule({
      name: 'every-import-exists',
      comment: 'This import leads nowhere, or to a package that package.json does not name.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^electron$' },
    }),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

/**
 * Every rule is an error: a warning would be read once and never again.
 * @param {Omit<import('dependency-cruiser').IRegularForbiddenRuleType, 'severity'>} parts
 * @returns {import('dependency-cruiser').IRegularForbiddenRuleType}
 */
function rule(parts) {
  return { severity: 'error', ...parts };
}
