/**
 * Owns finding an area of the house (lobby, gym, the corridor of a floor) in a levelled line.
 * Areas are named by the house; the everyday synonyms of the common ones are added here.
 */
import type { AreaWords, PlaceReading } from './model.ts';
import { hanNumberPattern, readHanNumber } from './numbers.ts';
import { level } from './text.ts';

export type AreaFinder = (text: string) => PlaceReading | null;

/** Whoever uses one word of a line here may use any other of it. */
const synonyms: readonly (readonly string[])[] = [
  [
    '大堂',
    '大厅',
    '酒店大堂',
    '一楼大堂',
    'lobby',
    'main lobby',
    'hotel lobby',
    'main hall',
    'entrance hall',
    'foyer',
  ],
  [
    '餐厅',
    '餐馆',
    '中餐厅',
    '西餐厅',
    '自助餐厅',
    'restaurant',
    'dining room',
    'dining hall',
    'breakfast room',
  ],
  [
    '健身房',
    '健身中心',
    'gym',
    'fitness room',
    'fitness centre',
    'fitness center',
    'fitness',
    'gymnasium',
  ],
  ['泳池', '游泳池', '泳池边', 'pool', 'swimming pool', 'poolside'],
  [
    '停车场',
    '车库',
    '停车库',
    '地下车库',
    'car park',
    'carpark',
    'parking lot',
    'parking',
    'garage',
    'parking garage',
  ],
  ['走廊', '过道', '楼道', 'corridor', 'hallway', 'hall way', 'passage', 'aisle'],
  [
    '电梯厅',
    '电梯口',
    '电梯间',
    '电梯前室',
    'lift hall',
    'lift lobby',
    'elevator lobby',
    'elevator hall',
    'elevator area',
    'lift area',
  ],
  ['楼梯间', '楼梯', 'stairwell', 'staircase', 'stairs'],
  ['会议室', 'meeting room', 'conference room'],
  ['前台', 'front desk', 'reception'],
  ['酒吧', 'bar'],
  ['水疗中心', 'spa'],
];

const floorPattern = `(?:(${hanNumberPattern})\\s*(?:楼|层|f(?![a-z]))|(?:floor|level|fl\\.?)\\s*(\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th)\\s*(?:floor|fl)\\b)`;
const floorAnywhere = new RegExp(floorPattern);
const floorBefore = new RegExp(`${floorPattern}\\s*(?:的|,|'s)?\\s*$`);
const floorAfter = new RegExp(`^\\s*(?:of|on|in|at|,)?\\s*(?:the)?\\s*${floorPattern}`);

/** "corridor 4": the number of the floor alone. */
const numberAfter = /^\s*(\d{1,2})(?![\d:.]|\s*[a-z*]?\d)(?=\s|$|[,，:：])/;

const floorOf = (hit: RegExpExecArray): number | null => {
  const text = hit[1] ?? hit[2] ?? hit[3];
  return text === undefined ? null : readHanNumber(text);
};

type Core = {
  word: string;
  latin: boolean;
  everywhere: string | null;
  byFloor: Map<number, string>;
};

const coreOf = (name: string): { word: string; floor: number | null } => {
  const text = level(name).trim();
  const hit = floorAnywhere.exec(text);
  if (hit === null) return { word: text, floor: null };
  const word = `${text.slice(0, hit.index)} ${text.slice(hit.index + hit[0].length)}`
    .replace(/\b(?:of|on|the|in|at)\b/g, ' ')
    .replace(/[,\-–·]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { word, floor: floorOf(hit) };
};

const compile = (areas: readonly AreaWords[]): Core[] => {
  const cores = new Map<string, Core>();
  const put = (word: string, floor: number | null, code: string): void => {
    if (word.length < 2) return;
    const core = cores.get(word) ?? {
      word,
      latin: /^[a-z]/.test(word),
      everywhere: null,
      byFloor: new Map(),
    };
    cores.set(word, core);
    if (floor === null) core.everywhere ??= code;
    else if (!core.byFloor.has(floor)) core.byFloor.set(floor, code);
  };
  const wider: { word: string; floor: number | null; code: string }[] = [];
  for (const area of areas) {
    for (const name of [area.zh, area.en, ...area.aliases]) {
      const { word, floor } = coreOf(name);
      put(word, floor, area.code);
      for (const group of synonyms) {
        if (!group.includes(word)) continue;
        for (const other of group) wider.push({ word: other, floor, code: area.code });
      }
    }
  }
  // The house's own words come first; a synonym never takes one away.
  for (const { word, floor, code } of wider) put(word, floor, code);
  return [...cores.values()].sort((a, b) => b.word.length - a.word.length);
};

const latinHit = (text: string, word: string): number => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const after = text.slice(at + word.length, at + word.length + 1);
    if (!/[a-z]/.test(text.charAt(at - 1)) && (!/[a-z]/.test(after) || after === 's')) return at;
  }
  return -1;
};

/** Compiles the house's areas; the result finds the one a levelled line names. */
export const createAreaFinder = (areas: readonly AreaWords[]): AreaFinder => {
  const cores = compile(areas);
  const sounds = new Map<string, string>();
  for (const area of areas) {
    for (const sound of [...area.pinyin, ...area.initials]) {
      if (sound.length >= 3 && !sounds.has(sound)) sounds.set(sound, area.code);
    }
  }
  const corridors = cores.find((core) => core.word === '走廊' || core.word === 'corridor');
  return (text) => {
    for (const core of cores) {
      const at = core.latin ? latinHit(text, core.word) : text.indexOf(core.word);
      if (at < 0) continue;
      const end = at + core.word.length;
      const before = floorBefore.exec(text.slice(Math.max(0, at - 20), at));
      const tail = text.slice(end, end + 24);
      const after =
        before === null
          ? (floorAfter.exec(tail) ?? (core.byFloor.size > 1 ? numberAfter.exec(tail) : null))
          : null;
      const hit = before ?? after;
      const floor = hit === null ? null : floorOf(hit);
      const onFloor = floor === null ? undefined : core.byFloor.get(floor);
      if (onFloor !== undefined && hit !== null) {
        const from = before === null ? at : at - before[0].length;
        const until = after === null ? end : end + after[0].length;
        return { kind: 'area', code: onFloor, known: true, span: { from, until } };
      }
      const sole =
        core.everywhere ?? (core.byFloor.size === 1 ? [...core.byFloor.values()][0] : undefined);
      if (sole !== undefined)
        return { kind: 'area', code: sole, known: true, span: { from: at, until: end } };
    }
    for (const hit of text.matchAll(/[a-z][a-z0-9]*/g)) {
      const code = sounds.get(hit[0]);
      if (code === undefined) continue;
      return {
        kind: 'area',
        code,
        known: true,
        span: { from: hit.index, until: hit.index + hit[0].length },
      };
    }
    // A floor with no more said of it is its corridor.
    const floorHit = floorAnywhere.exec(text);
    const floor = floorHit === null ? null : floorOf(floorHit);
    const code = floor === null ? undefined : corridors?.byFloor.get(floor);
    if (floorHit === null || code === undefined) return null;
    const span = { from: floorHit.index, until: floorHit.index + floorHit[0].length };
    return { kind: 'area', code, known: true, span };
  };
};
