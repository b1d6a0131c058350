// Lines that belong to a register: keys in one stroke, things found and missed; everything else stays a request.
import { describe, expect, it } from 'vitest';
import { readEntry, withoutComplaintWord } from '../../shared/intake/entry.ts';
import { createParser } from '../../shared/intake/parse.ts';
import { vocabulary } from './house.ts';

const parse = createParser(vocabulary);
const clock = { nowMs: Date.parse('2026-11-23T16:00:00+08:00'), timeZone: 'Asia/Shanghai' };
const person = (code: string, name: string, pinyin: string, initials: string, badge?: string) => ({
  code,
  badge: badge ?? null,
  name,
  pinyin: [pinyin],
  initials: [initials],
});
const words = {
  keys: [
    { code: 'F08', tag: '2900081' },
    { code: 'F10', tag: null },
    { code: 'GM1/1', tag: null },
    { code: 'FA', tag: null },
  ],
  people: [
    person('101', '王芳', 'wangfang', 'wf'),
    person('108', '赵雪', 'zhaoxue', 'zx', 'B-0108'),
    person('121', '何平', 'heping', 'hp'),
    person('122', '华鹏', 'huapeng', 'hp'),
  ],
};
const read = (text: string) => readEntry(text, words, (said) => parse(said, clock));

describe('a key', () => {
  it.each([
    ['f8 108', 'F08', '108'],
    ['F08 108', 'F08', '108'],
    ['key F8 to 王芳', 'F08', '101'],
    ['key F8 → 108', 'F08', '108'],
    ['钥匙 F8 给 赵雪', 'F08', '108'],
    ['钥匙F8给赵雪', 'F08', '108'],
    ['ys f8 zx', 'F08', '108'],
    ['f8 wangfang', 'F08', '101'],
    ['Ｆ８ １０８', 'F08', '108'],
    ['gm1/1 101', 'GM1/1', '101'],
    // A scanned tag and a scanned badge.
    ['2900081 b-0108', 'F08', '108'],
    ['fa 101', 'FA', '101'],
  ])('“%s” issues %s to %s', (line, key, to) => {
    expect(read(line)).toEqual({ register: 'keys', key, to });
  });

  it.each(['f8', 'F08 back', '钥匙 F8 交回', '2900081', 'f8 还'])('“%s” takes it back', (line) => {
    expect(read(line)).toEqual({ register: 'keys', key: 'F08', to: null });
  });

  it.each([
    // Nobody of that name, two of these letters, no such key: for a person to sort, as any words are.
    'f8 to nobody',
    'f8 hp',
    'f99 108',
    // Rooms and floors are no keys.
    '0812 毛巾',
    '8楼12房 空调不制冷',
    'f8楼走廊有水',
  ])('“%s” is none', (line) => {
    expect(read(line)).toBeNull();
  });
});

describe('a thing', () => {
  it.each([
    ['found black umbrella lobby', 'found', 'black umbrella', 'lobby'],
    ['sw 黑色长柄雨伞 大堂', 'found', '黑色长柄雨伞', 'lobby'],
    ['拾获黑色皮夹 1011', 'found', '黑色皮夹', '1011'],
    ['捡到一部白色手机，停车场', 'found', '一部白色手机', 'car-park'],
    ['found a charger in 1208', 'found', 'a charger', '1208'],
    ['捡到钱包在大堂', 'found', '钱包', 'lobby'],
    ['报失 耳机 左 1110', 'lost', '耳机 左', '1110'],
    ['lost grey scarf gym', 'lost', 'grey scarf', 'gym'],
    ['bs 护照', 'lost', '护照', null],
  ])('“%s” is %s: %s, %s', (line, register, what, place) => {
    expect(read(line)).toEqual({ register, what, place });
  });

  it.each([
    // A guest's own words stay a request, and so does trouble.
    'lost my phone in the gym',
    'found cockroaches in 1208',
    'found',
    '1208 捡到东西了',
    '1208 手机丢了',
  ])('“%s” is none', (line) => {
    expect(read(line)).toBeNull();
  });
});

describe('a complaint', () => {
  it.each([
    ['投诉 1208 空调吵', '空调吵', '1208', 'noise'],
    ['1208 投诉隔壁太吵', '隔壁太吵', '1208', 'noise'],
    ['1208投诉 隔壁太吵', '隔壁太吵', '1208', 'noise'],
    ['1208 客人投诉前台态度不好', '前台态度不好', '1208', 'conduct'],
    ['0604 有客人投诉早餐冷了', '早餐冷了', '0604', 'food'],
    ['1010 服务太差要投诉', '服务太差', '1010', 'other'],
    ['大堂 客诉：等了半小时没人', '等了半小时没人', 'lobby', 'slow'],
    ['ts 1208 wifi 断', 'wifi 断', '1208', 'network'],
    ['1208 ts wifi 断', 'wifi 断', '1208', 'network'],
    ['complaint 1209 noise from the lift', 'noise from the lift', '1209', 'noise'],
    ['1209 complaint: noise from the lift', 'noise from the lift', '1209', 'noise'],
    ['1209 guest complains about the loud party', 'the loud party', '1209', 'noise'],
  ])('“%s” is about %s, at %s: %s', (line, what, place, kind) => {
    expect(read(line)).toEqual({ register: 'complaint', what, place, kind });
  });

  it.each([
    '1208 投诉',
    '1208 投诉处理结果回访',
    '把投诉单送到 1208',
    '1208 隔壁太吵',
    '1208 needs a complaint form',
    '1208 ts',
  ])('“%s” is none', (line) => {
    expect(read(line)).toBeNull();
  });
});

describe('the word that says a line is a complaint', () => {
  it.each([
    ['投诉 太吵', '太吵'],
    ['客人投诉：太吵', '太吵'],
    ['Complaint: too loud', 'too loud'],
    ['ts 太吵', '太吵'],
    ['太吵，要投诉', '太吵，要投诉'],
    ['投诉单两张', '投诉单两张'],
  ])('is cut off where “%s” begins with it', (line, rest) => {
    expect(withoutComplaintWord(line)).toBe(rest);
  });
});
