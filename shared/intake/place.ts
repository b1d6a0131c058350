/**
 * Owns finding the place in a line: a room in any of the ways it is said, or an area of the house.
 * Must not know services; a number that is a time or a count is left alone.
 */
import { type AreaFinder, createAreaFinder } from './areas.ts';
import type { PlaceReading, Vocabulary } from './model.ts';
import { hanNumberPattern, readHanDigits, readHanNumber } from './numbers.ts';

type Found = { place: PlaceReading; sureness: number };

/** What may follow a short number that counts something, lasts some time, or is money: not a room. */
const counted =
  '(?!\\s*(?:[:.]\\d|am\\b|pm\\b|ml\\b|mins?\\b|minutes?\\b|hours?\\b|hrs?\\b|days?\\b|nights?\\b|yuan\\b|rmb\\b|usd\\b|kg\\b|cm\\b|%)|' +
  '[条个只双把瓶套张件卷包盒杯壶份块支副根片袋桶元岁位对楼层]|打(?!扫|不|开|翻)|点(?![餐菜])|分(?!机)|小时|床(?![头单铺垫塌坏])|台(?![灯盆])|晚(?![上点退])|天(?!花)|人(?!员))';
/** Nobody asks for a thousand of anything: four digits are a room unless they are a clock. */
const long = '(?!\\s?[:.]\\d)';
const roomWord =
  '(?:号房间|号房|号间|房间|客房(?!服务)|房(?![卡门费型态务客])|室(?![内外])|号(?!码))';

const floorRoom = new RegExp(
  `(?:([a-z])\\s*[座栋区楼]?\\s*)?(${hanNumberPattern})\\s*(?:楼|层|f)\\s*的?\\s*(\\d{1,4}|[零〇一二三四五六七八九十]{1,3})(?!\\d)\\s*(${roomWord})?`,
  'g',
);
const englishFloorRoom =
  /(?:floor|level)\s*(\d{1,2})[\s,]*(?:room|rm|no|#)\.?\s*(\d{1,4})(?!\d)|(\d{1,2})(?:st|nd|rd|th)\s*(?:floor|fl)[\s,.]*(?:room|rm|no|#)?\.?\s*(\d{1,4})(?![\d:])/g;
const named = new RegExp(
  `(?:\\b(?:room|rm|rom|suite)s?(?![a-z])|房间|房号|客房|房|#)\\s*(?:no\\.?|number|num|nr|号码|号|#|:|is|是)?\\s*([a-z]{0,2}-?(?:\\d{4,5}(?!\\d)${long}|\\d{2,3}(?!\\d)${counted}))`,
  'g',
);
const suffixed = new RegExp(`(?<![\\d.:])([a-z]?-?\\d{3,5})\\s*(?:${roomWord}|room\\b|rm\\b)`, 'g');
const lettered = /(?<![a-z0-9])([a-z]{1,2})[- ]?(\d{2,5})(?![0-9])/g;
const plain = new RegExp(
  `(?<![\\d.:a-z*$¥+])(\\d{4,5}(?!\\d|[a-z*]\\d)${long}|\\d{3}(?!\\d|[a-z*]\\d)${counted})`,
  'g',
);
const spoken = /[零〇洞一幺二两三四五六七拐八九]{3,4}/g;

type Rooms = {
  find: (typed: string) => string | null;
  floor: (prefix: string, floor: number, room: number) => string;
};

const compileRooms = (numbers: readonly string[]): Rooms => {
  const exact = new Map<string, string>();
  const byDigits = new Map<string, string | null>();
  for (const room of numbers) exact.set(room.toUpperCase(), room);
  for (const room of numbers) {
    const digits = room.replace(/^\D+/, '').replace(/^0+/, '');
    // A number shared by two buildings is nobody's.
    byDigits.set(digits, byDigits.has(digits) ? null : room);
  }
  const find = (typed: string): string | null => {
    const key = typed.toUpperCase().replaceAll('-', '').replaceAll(' ', '');
    const direct = exact.get(key) ?? exact.get(key.padStart(4, '0'));
    if (direct !== undefined) return direct;
    return /^\d{3,}$/.test(key) ? (byDigits.get(key.replace(/^0+/, '')) ?? null) : null;
  };
  const two = (value: number): string => String(value).padStart(2, '0');
  const floor = (prefix: string, level: number, room: number): string => {
    if (room > 99) return find(prefix + room) ?? (prefix + room).padStart(4, '0');
    const tries = [
      prefix + two(level) + two(room),
      prefix + level + two(room),
      prefix + level + room,
    ];
    for (const typed of tries) {
      const known = find(typed);
      if (known !== null) return known;
    }
    return `${prefix.toUpperCase()}${two(level)}${two(room)}`;
  };
  return { find, floor };
};

/** Compiles the house's rooms and areas; the result reads the place of one levelled line. */
export const createPlaceFinder = (
  vocabulary: Vocabulary,
): ((text: string) => PlaceReading | null) => {
  const rooms = compileRooms(vocabulary.rooms);
  const areas: AreaFinder = createAreaFinder(vocabulary.areas);

  return (text) => {
    let best: Found | null = null;
    const offer = (
      code: string,
      known: boolean,
      from: number,
      until: number,
      sureness: number,
    ): void => {
      if (
        best !== null &&
        (best.sureness > sureness || (best.sureness === sureness && best.place.span.from <= from))
      )
        return;
      best = { place: { kind: 'room', code, known, span: { from, until } }, sureness };
    };
    const offerTyped = (
      typed: string,
      from: number,
      until: number,
      knownAs: number,
      unknownAs: number,
    ): void => {
      const room = rooms.find(typed);
      if (room !== null) offer(room, true, from, until, knownAs);
      else if (unknownAs > 0)
        offer(typed.toUpperCase().replaceAll('-', ''), false, from, until, unknownAs);
    };
    if (/[\d一二两三四五六七八九]/.test(text)) {
      readFloorRooms(text, rooms, offer);
      for (const hit of text.matchAll(named))
        offerTyped(hit[1] ?? '', hit.index, hit.index + hit[0].length, 100, 72);
      for (const hit of text.matchAll(suffixed))
        offerTyped(hit[1] ?? '', hit.index, hit.index + hit[0].length, 100, 72);
      for (const hit of text.matchAll(lettered)) {
        offerTyped(`${hit[1]}${hit[2]}`, hit.index, hit.index + hit[0].length, 100, 0);
      }
      for (const hit of text.matchAll(plain)) {
        const typed = hit[1] ?? '';
        const opens = text.slice(0, hit.index).trim() === '';
        const unknownAs = opens
          ? 71
          : typed.length === 4 && !/^(?:[01]\d|2[0-3])[0-5]\d$/.test(typed)
            ? 40
            : 0;
        offerTyped(typed, hit.index, hit.index + typed.length, 80, unknownAs);
      }
      for (const hit of text.matchAll(spoken)) {
        const digits = readHanDigits(hit[0]);
        const tail = /^\s*(?:号房间|号房|房间|房|室|号)/.exec(
          text.slice(hit.index + hit[0].length, hit.index + hit[0].length + 6),
        );
        const until = hit.index + hit[0].length + (tail?.[0].length ?? 0);
        if (digits !== null) offerTyped(digits, hit.index, until, 90, tail === null ? 0 : 72);
      }
    }
    const found = best as Found | null;
    if (found !== null && found.sureness >= 71) return found.place;
    return areas(text) ?? found?.place ?? null;
  };
};

type Offer = (code: string, known: boolean, from: number, until: number, sureness: number) => void;

const readFloorRooms = (text: string, rooms: Rooms, offer: Offer): void => {
  const give = (
    prefix: string,
    floor: number,
    room: number,
    from: number,
    until: number,
    sure: boolean,
  ): void => {
    const code = rooms.floor(prefix, floor, room);
    const known = rooms.find(code) !== null;
    if (known || sure) offer(code, known, from, until, known ? 101 : 72);
  };
  for (const hit of text.matchAll(floorRoom)) {
    const [all, prefix = '', floorText = '', roomText = '', suffix] = hit;
    const floor = readHanNumber(floorText);
    const room = readHanNumber(roomText);
    if (floor === null || room === null) continue;
    const until = hit.index + all.length;
    if (suffix === undefined) {
      const gap = /[楼层f]\s*的?(\s*)\S+$/.exec(all)?.[1] ?? '';
      // "8楼2条毛巾" counts towels, "8楼 2 towels" too: without a room word it takes two digits, close up.
      if (gap !== '' || (room < 10 && !roomText.startsWith('0'))) continue;
      if (!new RegExp(`^${counted}`).test(text.slice(until, until + 6))) continue;
    }
    // The letter before a floor is a building only when it stands alone.
    const building = prefix !== '' && /[a-z0-9]/.test(text.charAt(hit.index - 1)) ? '' : prefix;
    const from = building === '' && prefix !== '' ? hit.index + all.indexOf(floorText) : hit.index;
    give(building, floor, room, from, until, suffix !== undefined);
  }
  for (const hit of text.matchAll(englishFloorRoom)) {
    const floor = Number(hit[1] ?? hit[3]);
    const room = Number(hit[2] ?? hit[4]);
    give('', floor, room, hit.index, hit.index + hit[0].length, /room|rm|#/.test(hit[0]));
  }
};
