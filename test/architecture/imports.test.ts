// The import rules of build/dependency-cruiser.mjs, tried on small trees that break them on purpose.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

type Tree = Record<string, string>;

const sound: Tree = {
  'shared/rooms/model.ts': 'export type Room = { number: string };',
  'electron/desk/rooms/index.ts': "export { roomOf } from './store.ts';",
  'electron/desk/rooms/store.ts':
    "import type { Room } from '../../../shared/rooms/model.ts';\nexport const roomOf = (): Room | null => null;",
  'electron/desk/requests/create.ts':
    "import { roomOf } from '../rooms/index.ts';\nexport const create = () => roomOf();",
  'renderer/ui/Tag.tsx': 'export const Tag = () => null;',
  'renderer/features/board/Board.tsx':
    "import type { Room } from '../../../shared/rooms/model.ts';\nimport { Tag } from '../../ui/Tag.tsx';\nexport const Board = (room: Room) => [Tag, room];",
};

/** The names of the rules a tree breaks. */
function broken(extra: Tree): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bellboard-imports-'));
  for (const [file, text] of Object.entries({ ...sound, ...extra })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const cruiser = join(root, 'node_modules/.bin/depcruise');
  const config = join(root, 'build/dependency-cruiser.mjs');
  const tops = ['electron', 'renderer', 'shared', ...('test/a.ts' in extra ? ['test'] : [])];
  const args = [cruiser, '--config', config, '--output-type', 'json', ...tops];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (!stdout.startsWith('{')) throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string } }[] };
  };
  return [...new Set(summary.violations.map((violation) => violation.rule.name))];
}

describe('who may import whom', () => {
  it('finds nothing in a sound tree', () => {
    expect(broken({})).toEqual([]);
  });

  const cases: [rule: string, file: string, text: string][] = [
    [
      'shared-stays-plain',
      'shared/a.ts',
      "import { readFileSync } from 'node:fs';\nreadFileSync('x');",
    ],
    [
      'desk-knows-no-electron',
      'electron/desk/a.ts',
      "import { app } from 'electron';\napp.quit();",
    ],
    [
      'electron-only-in-the-shell',
      'renderer/a.ts',
      "import type { App } from 'electron';\nexport type A = App;",
    ],
    [
      'domains-meet-at-their-index',
      'electron/desk/requests/a.ts',
      "import { roomOf } from '../rooms/store.ts';\nroomOf();",
    ],
    [
      'renderer-sees-shared-only',
      'renderer/b.ts',
      "import type { roomOf } from '../electron/desk/rooms/index.ts';\nexport type B = typeof roomOf;",
    ],
    ['renderer-has-no-node', 'renderer/c.ts', "import { join } from 'node:path';\njoin('a');"],
    [
      'widgets-know-no-domain',
      'renderer/ui/D.tsx',
      "import { Board } from '../features/board/Board.tsx';\nexport const D = Board;",
    ],
    ['every-import-exists', 'shared/e.ts', "import { x } from './nowhere.ts';\nx();"],
  ];
  it.each(cases)('%s catches %s', (rule, file, text) => {
    expect(broken({ [file]: text })).toContain(rule);
  });

  it('nobody-imports-test-or-build catches the program leaning on its tests', () => {
    const extra = {
      'test/a.ts': 'export const a = 1;',
      'electron/desk/b.ts': "import { a } from '../../test/a.ts';\nexport const b = a;",
    };
    expect(broken(extra)).toContain('nobody-imports-test-or-build');
  });

  it('no-cycles counts a type import', () => {
    const extra = {
      'shared/one.ts': "import type { Two } from './two.ts';\nexport type One = Two;",
      'shared/two.ts': "import type { One } from './one.ts';\nexport type Two = One | 1;",
    };
    expect(broken(extra)).toContain('no-cycles');
  });
});
