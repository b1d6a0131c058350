// The shape of the tree: what may lie at its top, and how long a file may get.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const mostLines = 500;

const folders = ['electron', 'renderer', 'shared', 'build', 'test'];
const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'biome.json', 'README.md'];
const optional = ['README.zh-CN.md', 'LICENSE'];

/** What is kept at the top: by git where there is a checkout, else what lies there. */
function topLevel(): string[] {
  const names = existsSync(join(root, '.git'))
    ? execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n')
    : readdirSync(root).filter((name) => !['node_modules', 'dist', 'release'].includes(name));
  return [...new Set(names.map((name) => name.split('/')[0] ?? ''))];
}

it('keeps the top level to the known names', () => {
  const strange = topLevel().filter(
    (name) => !name.startsWith('.') && ![...folders, ...files, ...optional].includes(name),
  );
  expect(strange, 'move it into build/, or next to what it serves').toEqual([]);
});

it(`keeps every source file under ${mostLines} lines`, () => {
  const sources = globSync(`{${folders.join(',')}}/**/*.{ts,tsx,mjs,cjs,css}`, { cwd: root });
  const long = sources
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > mostLines);
  expect(long, 'split it by what it owns').toEqual([]);
});
