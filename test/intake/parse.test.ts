/** The quick line against the utterance tables, and the promises it keeps for any text at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../shared/intake/model.ts';
import { createParser } from '../../shared/intake/parse.ts';
import { vocabulary } from './house.ts';
import { clock, readUtterances, writeReading } from './utterances.ts';

const parse = createParser(vocabulary);
const tables = [
  'zh',
  'en',
  'mixed',
  'words',
  'said',
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((list) => `fresh-${list}`),
].map((name) => `utterances.${name}.tsv`);

describe.each(tables)('%s', (file) => {
  it.each(readUtterances(file))('line $line: $text', ({ text, place, items, rest }) => {
    expect(writeReading(parse(text, clock))).toEqual({ place, items, rest });
  });
});

/** Every letter, digit and Chinese character of the text that no span and no rest accounts for. */
const dropped = (text: string, reading: Reading): string[] => {
  const covered = new Uint8Array(text.length);
  const cover = ({ from, until }: { from: number; until: number }): void =>
    void covered.fill(1, from, until);
  if (reading.place !== null) cover(reading.place.span);
  for (const item of reading.items) cover(item.span);
  for (const mark of reading.marks ?? []) cover(mark.span);
  const rest = reading.rest;
  return [...text.matchAll(/[\p{L}\p{N}]/gu)]
    .filter((hit) => covered[hit.index] === 0 && !rest.includes(hit[0]))
    .map((hit) => hit[0]);
};

const fragments = [
  '1208',
  '８楼12房',
  '一二零八',
  'A1501',
  '1299',
  '大堂',
  'lobby',
  '12楼走廊',
  '吹风机',
  'cfj',
  'chuifengji',
  '毛巾',
  '两条',
  '2',
  'x3',
  'towels',
  'two',
  'a couple of',
  '空调',
  '不制冷',
  '坏了',
  '没有',
  '热水',
  'no hot water',
  'toilet',
  'is blocked',
  '叫醒',
  '6:30',
  'at 7',
  '明早7点',
  '半小时后',
  'in 20 minutes',
  '加急',
  'asap',
  '!!',
  '和',
  '，',
  'and',
  '+',
  '不要',
  'no need to',
  'please',
  '麻烦',
  '客人说',
  '留言',
  'lost my phone',
  '送餐',
  '牛肉面',
  '烟味',
  'not',
  'breathing',
  '怎么',
  'how do I',
  '洗衣',
  '窗帘',
  '\t',
  '😀',
  'zzz',
  '囍',
];
const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(...fragments),
      fc.string({ maxLength: 6 }),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 14 },
  )
  .chain((parts) => fc.constantFrom('', ' ').map((gap) => parts.join(gap)));

describe('any line', () => {
  it('reads without throwing, the same every time, and drops nothing', () => {
    fc.assert(
      fc.property(line, (text) => {
        const reading = parse(text, clock);
        expect(createParserAgain(text)).toEqual(reading);
        expect(dropped(text, reading)).toEqual([]);
        for (const { span, words } of reading.items) {
          expect(text.slice(span.from, span.until)).toBe(words);
          expect(words.trim()).not.toBe('');
        }
        if (reading.place !== null) {
          const { from, until } = reading.place.span;
          expect(from).toBeGreaterThanOrEqual(0);
          expect(until).toBeGreaterThan(from);
          expect(until).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    '毛巾',
    '1',
    'a ',
    '不',
    '一',
    'towel ',
    '12:',
    '半',
    ' ',
    'at 7 ',
    '8楼',
    'not ',
    '，',
    '(',
    'chuifengji',
    'no hot water and ',
    'zq',
  ])('reads 4,000 characters of %j', (unit) => {
    const text = unit.repeat(Math.ceil(4000 / unit.length)).slice(0, 4000);
    const reading = parse(text, clock);
    expect(dropped(text, reading)).toEqual([]);
  });
});

const second = createParser(vocabulary);
const createParserAgain = (text: string): Reading => second(text, clock);

describe('what must not be read into a line', () => {
  it.each([
    [
      '1208 2 towels 18:30',
      'a time or a count is no other room',
      { place: '1208', items: 'towels*2@18:30', rest: '' },
    ],
    [
      '18:30 两条毛巾 1208',
      'a time in front is no room',
      { place: '1208', items: 'towels*2@18:30', rest: '' },
    ],
    ['毛巾', 'no place is made up', { place: '-', items: 'towels', rest: '' }],
    ['1208', 'a bare room asks for nothing', { place: '1208', items: '', rest: '' }],
    ['', 'nothing is nothing', { place: '-', items: '', rest: '' }],
    ['1208 不要毛巾', 'refused is not asked for', { place: '1208', items: 'other', rest: '' }],
    [
      '1208 catch',
      'initials never match inside a word',
      { place: '1208', items: 'other', rest: '' },
    ],
    ['12 towels', 'a count alone is no place', { place: '-', items: 'towels*12', rest: '' }],
  ])('%s: %s', (text, _why, expected) => {
    expect(writeReading(parse(text, clock))).toEqual(expected);
  });

  it('leaves a house service that was removed alone', () => {
    const small = createParser({
      ...vocabulary,
      services: vocabulary.services.filter(({ code }) => code !== 'repair-tv'),
    });
    expect(small('1208 电视坏了', clock).items.map(({ service }) => service)).toEqual(['other']);
  });

  it("reads a house's own service by its name, alias and sound", () => {
    const own = {
      code: 'yoga-mat',
      zh: '瑜伽垫',
      en: 'Yoga mat',
      aliases: ['瑜珈垫'],
      pinyin: ['yujiadian'],
      initials: ['yjd'],
    };
    const wider = createParser({ ...vocabulary, services: [...vocabulary.services, own] });
    for (const typed of ['1208 瑜伽垫', '1208 two yoga mats', '1208 yujiadian', '1208 yjd']) {
      expect(wider(typed, clock).items.map(({ service }) => service)).toEqual(['yoga-mat']);
    }
  });

  it('takes a past time for tomorrow and keeps the zone of the house', () => {
    const late = { nowMs: Date.parse('2026-11-23T21:40:00+08:00'), timeZone: 'Asia/Shanghai' };
    expect(parse('1208 叫醒 06:30', late).items[0]?.atMs).toBe(
      Date.parse('2026-11-24T06:30:00+08:00'),
    );
    expect(parse('1208 towels at 7', late).items[0]?.atMs).toBe(
      Date.parse('2026-11-24T07:00:00+08:00'),
    );
    const paris = { nowMs: Date.parse('2026-03-28T22:00:00Z'), timeZone: 'Europe/Paris' };
    expect(parse('1208 wake up 06:30', paris).items[0]?.atMs).toBe(
      Date.parse('2026-03-29T04:30:00Z'),
    );
    // An hour that comes twice is meant the first time, and once that is past the second.
    const berlin = (at: string) =>
      parse('1208 wake up 2:30', { nowMs: Date.parse(at), timeZone: 'Europe/Berlin' }).items[0]
        ?.atMs;
    expect(berlin('2027-10-30T22:00:00+02:00')).toBe(Date.parse('2027-10-31T02:30:00+02:00'));
    expect(berlin('2027-10-31T02:40:00+02:00')).toBe(Date.parse('2027-10-31T02:30:00+01:00'));
  });
});
