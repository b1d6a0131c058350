/** The words: both languages name the same facts, and every key a component asks for is there. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { resources } from '../../shared/texts/index.ts';

type Tree = { [key: string]: string | Tree };
const chinese = resources['zh-CN'].translation as unknown as Tree;
const english = resources.en.translation as unknown as Tree;

const flat = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
const at = (tree: Tree, path: string): unknown =>
  path.split('.').reduce<unknown>((part, key) => (part as Tree | undefined)?.[key], tree);
const facts = (text: unknown): string[] =>
  [...String(text).matchAll(/{{(\w+)}}/g)].map(([, name]) => String(name)).sort();

it('every text names the same facts in both languages', () => {
  const apart = flat(chinese).filter(
    ([key, text]) => facts(text).join() !== facts(at(english, key)).join(),
  );
  expect(apart.map(([key]) => key)).toEqual([]);
});

it('no component asks for a text that is not there', () => {
  const missing = globSync('renderer/**/*.{ts,tsx}').flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    const asked = [...source.matchAll(/(?:\bt\(|text: |group: )'([a-z][\w-]*(?:\.[\w-]+)+)'/gi)];
    return asked
      .map(([, key]) => String(key))
      .filter((key) => typeof at(chinese, key) !== 'string')
      .map((key) => `${file}: ${key}`);
  });
  expect(missing).toEqual([]);
});
