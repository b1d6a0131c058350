/** Lost and found in one line: what, where, who misses it and how they are reached. */
import { describe, expect, it } from 'vitest';
import { readFound, readLoss } from '../../renderer/features/lost-and-found/read-line.ts';
import { createParser } from '../../shared/intake/parse.ts';
import { vocabulary } from '../intake/house.ts';

const parse = createParser(vocabulary);
const clock = { nowMs: Date.parse('2026-11-23T16:00:00+08:00'), timeZone: 'Asia/Shanghai' };
const read = (text: string) => parse(text, clock);

describe('a thing found', () => {
  it.each([
    ['黑色长柄雨伞 大堂', '黑色长柄雨伞', 'lobby'],
    ['大堂 黑色长柄雨伞', '黑色长柄雨伞', 'lobby'],
    ['black umbrella lobby', 'black umbrella', 'lobby'],
    ['white phone in 1011', 'white phone', '1011'],
    ['护照 1 本', '护照 1 本', null],
  ])('%s', (text, what, place) => {
    expect(readFound(text, read)).toEqual({ what, place });
  });
});

describe('a loss', () => {
  const nothing = { place: null, guest: null, contact: null, room: null };
  it.each([
    [
      '雨伞 黑 木柄 大堂 李女士 13800000021',
      { what: '雨伞 黑 木柄', place: 'lobby', guest: '李女士', contact: '13800000021' },
    ],
    [
      '雨伞 黑 大堂 李女士 1011',
      { what: '雨伞 黑', place: 'lobby', guest: '李女士', contact: '1011', room: '1011' },
    ],
    [
      '1011 李女士 雨伞 黑 大堂',
      { what: '雨伞 黑', place: 'lobby', guest: '李女士', contact: '1011', room: '1011' },
    ],
    [
      '充电器 白 0907 王先生',
      { what: '充电器 白', place: '0907', guest: '王先生', contact: '0907' },
    ],
    [
      'black umbrella lobby Mrs Lee +852 9123 4567',
      { what: 'black umbrella', place: 'lobby', guest: 'Mrs Lee', contact: '+852 9123 4567' },
    ],
    ['耳机 左 138 0000 0021', { what: '耳机 左', contact: '138 0000 0021' }],
    // Nobody is reached there: it is asked for.
    ['耳机 左 大堂', { what: '耳机 左', place: 'lobby' }],
    // No telephone, whatever it is: the desk refuses it as a document's number.
    ['身份证 320106199001011234', { what: '身份证 320106199001011234' }],
  ])('%s', (text, wanted) => {
    expect(readLoss(text, read)).toEqual({ ...nothing, ...wanted });
  });
});
