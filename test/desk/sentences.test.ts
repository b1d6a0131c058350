// Every refusal of the desk has its sentence, in both languages: no operator ever reads a bare key.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DeskError } from '../../electron/desk/kernel/failure.ts';
import { sentenceOf } from '../../electron/desk/kernel/sentences.ts';
import { errorCodes } from '../../shared/kernel/errors.ts';
import { permissions, roles } from '../../shared/kernel/permissions.ts';
import { foundStates, lossStates } from '../../shared/lost-and-found/model.ts';
import { requestStates, steps } from '../../shared/requests/model.ts';
import { resources } from '../../shared/texts/index.ts';

const root = resolve(import.meta.dirname, '../..');

const sources = ['electron/desk', 'electron/cli'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
    // Words of the screen that stand on paper too are no reasons.
    .map((source) => source.replaceAll(/\bsay\([a-zA-Z.]+, '[^']+'/g, 'say(')),
);

/** Words like `requests.wrongState` in quotes: reasons, wherever they are handed on to. */
const reasonLike = /'([a-z]+\.[a-z][A-Za-z]+)'/g;

const domains = Object.keys(resources.en.translation.errors);

const reasons = [
  ...new Set(
    sources.flatMap((source) =>
      [
        ...source.matchAll(/DeskError\(\s*'[A-Z_]+',\s*'([^']+)'/g),
        ...source.matchAll(/found\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*?'([a-z-]+\.[A-Za-z]+)'/g),
        ...[...source.matchAll(reasonLike)].filter((match) =>
          domains.includes(match[1]?.split('.')[0] ?? ''),
        ),
      ].map((match) => match[1] as string),
    ),
  ),
]
  // Permissions and a file's name look alike; they are no reasons.
  .filter((name) => name !== 'house.db' && !permissions.some((permission) => permission === name))
  .sort();

const at = (tree: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], tree);

/** Facts for every name a sentence may mention. */
const facts = {
  cell: 'C7',
  machine: '2026-11-24 02:00',
  word: 'bath',
  acknowledge: 3,
  complete: 20,
  complaintState: 'open',
  complaintStep: 'close',
  amount: '450.00 CNY',
  who: 'Zhao Xue',
  limit: '100.00 CNY',
  approval: 'asked',
  optionState: 'offered',
  number: 7,
  figure: 'kept',
  dimension: 'floor',
  own: '002',
  given: 101,
  cursor: '12:7',
  room: '1208',
  days: 30,
  text: 'feather pillow',
  careState: 'done',
  arrival: '2026-11-23',
  departure: '2026-11-25',
  stayState: 'departed',
  openingState: 'sent',
  minutes: 5,
  welfareStep: 'knocked',
  state: 'waiting',
  role: 'attendant',
  step: 'confirm',
  field: 'text',
  code: '108',
  badge: 'B108',
  name: 'Zhao Xue',
  other: 'Lin Qiang',
  count: 2,
  line: 3,
  key: 'F08',
  keys: 'F08, S08',
  rooms: '1208, 1210',
  place: '1208',
  time: '23:04',
  seconds: 8,
  least: 6,
  service: 'towels',
  procedure: 'a.b',
  timeZone: 'Mars/Base',
  most: 10_000,
  found: 30,
  known: 10,
  dataDir: '/data',
  numbers: '7, 8',
  names: '7, F08',
  floor: '7',
  shift: 'dawn',
  date: '2026-11-23',
  day: '2026-11-23',
  words: 'hat 2',
  docket: 'L-0042',
  tag: 'T-0042',
  article: 'shirt',
  from: '2026-11-23',
  closedFor: '2',
  to: '2026-11-30',
  hours: 36,
  item: 'iron',
  serial: 'HD-01',
  report: 'R-0087',
  free: 0,
  out: 3,
  kept: 1,
  cleaning: 1,
  broken: 1,
  waiting: 2,
  places: '1208 0305',
  at: '11-24 12:00',
  folder: '/data/paper',
  path: '/data/paper/slip.pdf',
  freeOn: '2026-11-26',
  area: 'lobby',
  month: '2026-10',
  file: '2026-10.bellboard.zip',
  part: 'calls.jsonl',
  byte: 4_711,
};

describe('the sentences of the desk', () => {
  it('finds the reasons the desk gives', () => {
    expect(reasons.length).toBeGreaterThan(35);
    expect(reasons).toContain('requests.wrongState');
    expect(reasons).toContain('alarms.unknown');
    expect(reasons).toContain('database.locked');
  });

  for (const language of ['zh-CN', 'en'] as const) {
    it.each(reasons)(`says %s in ${language}`, (reason) => {
      expect(at(resources[language].translation.errors, reason)).toBeTypeOf('string');
      const sentence = sentenceOf(new DeskError('INTERNAL', reason, facts), language);
      expect(sentence).not.toContain('{{');
      expect(sentence).not.toBe(`errors.${reason}`);
      expect(sentence).toMatch(language === 'en' ? /^[^\u3400-\u9fff]{10,}[.!]$/u : /[。！]$/);
    });

    it(`names states, roles and steps in words of ${language}`, () => {
      const texts = resources[language].translation;
      for (const state of [...requestStates, ...foundStates, ...lossStates])
        expect(texts.states[state]).toBeTruthy();
      for (const role of roles) expect(texts.roles[role]).toBeTruthy();
      for (const step of steps) expect(at(texts.steps, step), step).toBeTypeOf('string');
    });
  }

  it('has a code for every way to refuse, and no two alike', () => {
    expect(new Set(errorCodes).size).toBe(errorCodes.length);
  });
});
