// Every answer a guest's name can be read in is a look, or one of the stated lines the work is done by.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { looksIn } from '../../electron/desk/record/looks-at.ts';
import { procedures } from '../../electron/desk/router.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { callOf, inputFor } from '../support/operations.ts';
import { plant, surname } from './planted.ts';

/** The board's own lines: what the work is done by names whom it is done for. What is left out here is a look. */
const lines: readonly string[] = [
  // Who lives in the room that is worked on, while something is taken down for it or the room is changed.
  'rooms.get',
  'stays.list',
  'layout.openAt',
  'intake.preview',
  'guests.at',
  // Whom a message is for, and who complains: the sentence itself is the work.
  'messages.list',
  'messages.get',
  'messages.whom',
  'complaints.list',
  'complaints.get',
  // Who misses a thing, and how they are reached when it is found.
  'lostAndFound.list',
  'lostAndFound.get',
  'lostAndFound.matches',
];

let house: TestHouse;
let planted: Awaited<ReturnType<typeof plant>>;
type Answer = { path: string; input: object; said: unknown; text: string };
let answers: Answer[];
beforeAll(async () => {
  house = await createTestHouse({ shared: true });
  planted = await plant(house);
  answers = await everyAnswer();
});
afterAll(() => house.close());

const listed = [
  ['1208', `Quill ${surname}`, '2026-11-23', '2026-11-25', '000'],
  ['1201', 'Somebody', '2026-11-22', '2026-11-25', '000'],
  ['1208', 'Somebody', '2026-11-23', '2026-11-25', '000'],
].map((row) => ['房号\t姓名\t到店\t离店\t电话', row.join('\t')].join('\n'));

const inputsOf = (path: string): object[] => {
  const { ids, stay, batch, personalFile } = planted;
  const base = inputFor(path);
  const more = [
    ...('id' in base ? ids.map((id) => ({ id })) : []),
    ...('stay' in base ? [{ stay: stay.id }] : []),
    ...('subject' in base ? ids.map((id) => ({ subject: id })) : []),
    ...('place' in base ? [{ place: '1208' }, { place: '1105' }] : []),
    ...('text' in base ? [{ text: 'Quill' }] : []),
    ...('name' in base && path === 'messages.whom' ? [{ name: 'Quill' }] : []),
    ...(path.endsWith('.list') ? [{ state: 'all', limit: 1_000 }, { state: 'all' }] : []),
    ...(path === 'guests.list' ? [{ show: 'all' }] : []),
    ...(path === 'events.list' ? [{ limit: 1_000 }] : []),
    ...(path === 'search.find' ? [{ kinds: ['survey', 'measure'] }] : []),
    // Of this room nobody complained of what few may read.
    ...(path === 'complaints.list' ? [{ place: '1208' }] : []),
    ...(path === 'lostAndFound.batch' ? [{ batch }] : []),
    // A list that moves the guest, one that does not name them, one that wants their bed.
    ...(path === 'imports.preview' ? listed.map((file) => ({ kind: 'stays', file })) : []),
    ...(path === 'complaints.repeats' ? [{ kind: 'theft' }, { kind: 'harassment' }] : []),
    ...(path === 'reports.rows'
      ? [{ name: 'complaints', figure: 'complaints', from: '2026-11-23', until: '2026-11-24' }]
      : []),
    ...(path === 'archive.open'
      ? ['stays', 'guests', 'event_personal'].map((member) => ({
          ...{ file: personalFile, member },
        }))
      : []),
  ];
  return [base, ...more.map((part) => ({ ...base, ...part }))];
};

/** Every answer that is read without anything being done, as somebody who may read all of them gets it. */
const everyAnswer = async (): Promise<Answer[]> => {
  const given: Answer[] = [];
  for (const { path, meta } of procedures()) {
    if (!['query', 'report'].includes(meta.kind) && !['guests.get', 'guests.export'].includes(path))
      continue;
    for (const input of inputsOf(path)) {
      const said = await callOf(house.as('090'), path, input).catch(() => null);
      given.push({ path, input, said, text: JSON.stringify(said ?? null) });
    }
  }
  return given;
};

it('a guest’s name stands in no answer that is neither a look nor a line of the board', () => {
  const unseen = new Set<string>();
  for (const { path, input, said, text } of answers)
    if (text.includes(surname) && looksIn(path, input, said, undefined).length === 0)
      unseen.add(path);
  expect([...unseen].filter((path) => !lines.includes(path))).toEqual([]);
  expect(lines.filter((path) => !unseen.has(path))).toEqual([]);
});

it('what only a few may read, and how to reach whoever has left, is a look at that very thing', () => {
  const met = new Map(planted.secrets.map(({ word }) => [word, new Set<string>()]));
  const unseen = new Set<string>();
  for (const { path, input, said, text } of answers)
    for (const { word, of } of planted.secrets) {
      if (!text.includes(word)) continue;
      met.get(word)?.add(path);
      const looks = looksIn(path, input, said, undefined);
      // The record itself, and a month of it, is looked at as a whole.
      const isRecord = looks.some(({ deed }) => deed === 'record' || deed === 'exported');
      const isThing = looks.some(({ about }) =>
        of.some(({ kind, id }) => about.kind === kind && about.id === id),
      );
      if (!isRecord && !isThing) unseen.add(`${word} in ${path}`);
    }
  expect([...unseen]).toEqual([]);
  // The rule has been met by each of these.
  expect([...(met.get('13911114711') ?? [])]).toContain('surveys.toAsk');
  expect([...(met.get('stealingly') ?? [])]).toEqual(
    expect.arrayContaining([
      ...['complaints.list', 'complaints.get', 'complaints.repeats', 'morning.view'],
      ...['search.find', 'guests.get', 'reports.rows'],
    ]),
  );
  expect([...(met.get('hearingly') ?? [])]).toEqual(
    expect.arrayContaining(['measures.list', 'measures.due', 'measures.get', 'search.find']),
  );
  expect([...(met.get('gropingly') ?? [])]).toEqual(
    expect.arrayContaining(['surveys.list', 'surveys.get', 'search.find']),
  );
  expect([...(met.get('engravingly') ?? [])]).toEqual(
    expect.arrayContaining(['lostAndFound.get', 'lostAndFound.matches']),
  );
  expect([...(met.get('ripeningly') ?? [])]).toContain('lostAndFound.batch');
});
