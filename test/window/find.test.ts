/** What the palette finds first. */
import { expect, it } from 'vitest';
import { best, partsOf } from '../../renderer/ui/find.ts';

const items = [
  { name: 'hair dryer', words: ['借吹风机', 'lend a hair dryer', 'jiechuifengji', 'jcfj', 'cfj'] },
  { name: 'room 1208', words: ['1208'] },
  { name: 'room 0812', words: ['0812', '812'] },
  { name: 'request 1208', words: ['77', '1208', 'hair dryer', '王芳'] },
];
const found = (query: string) => best(items, partsOf(query), 5).map(({ item }) => item.name);

it('puts the thing itself before what only mentions it', () => {
  expect(found('1208')).toEqual(['room 1208', 'request 1208']);
});
it('finds a room without its leading nought', () => {
  expect(found('812')[0]).toBe('room 0812');
});
it('finds by initials, Chinese and English alike', () => {
  expect(found('cfj')).toEqual(['hair dryer']);
  expect(found('吹风')).toEqual(['hair dryer']);
  expect(found('HAIR')).toEqual(['request 1208', 'hair dryer']);
});
it('wants every word that was typed', () => {
  expect(found('1208 王芳')).toEqual(['request 1208']);
  expect(found('1208 nobody')).toEqual([]);
});
