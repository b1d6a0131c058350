/**
 * The check word printed on a signed sheet: four words and eight signs, both taken from the hash of the
 * event that froze it. That hash covers the sheet and everything recorded before it, so whoever changes
 * either afterwards cannot make the paper's word come out again. Pure.
 *
 * Signs: hexadecimal digits 1–8 of the hash. Words: its bytes 5–8, each modulo 64, by the list below.
 */

/** 64 words that are short, common and hard to mishear; the place in the list is what counts. Never reordered. */
const list: readonly (readonly [zh: string, en: string])[] = [
  ['松', 'pine'],
  ['桥', 'bridge'],
  ['雨', 'rain'],
  ['山', 'hill'],
  ['河', 'river'],
  ['湖', 'lake'],
  ['海', 'sea'],
  ['云', 'cloud'],
  ['风', 'wind'],
  ['雪', 'snow'],
  ['月', 'moon'],
  ['星', 'star'],
  ['日', 'sun'],
  ['火', 'fire'],
  ['石', 'stone'],
  ['金', 'gold'],
  ['铁', 'iron'],
  ['木', 'wood'],
  ['竹', 'bamboo'],
  ['梅', 'plum'],
  ['兰', 'orchid'],
  ['荷', 'lotus'],
  ['柳', 'willow'],
  ['茶', 'tea'],
  ['米', 'rice'],
  ['麦', 'wheat'],
  ['花', 'flower'],
  ['草', 'grass'],
  ['叶', 'leaf'],
  ['鸟', 'bird'],
  ['鱼', 'fish'],
  ['马', 'horse'],
  ['牛', 'ox'],
  ['羊', 'sheep'],
  ['虎', 'tiger'],
  ['龙', 'dragon'],
  ['鹤', 'crane'],
  ['鹿', 'deer'],
  ['船', 'boat'],
  ['车', 'cart'],
  ['灯', 'lamp'],
  ['钟', 'bell'],
  ['门', 'door'],
  ['窗', 'window'],
  ['塔', 'tower'],
  ['亭', 'arbour'],
  ['路', 'road'],
  ['田', 'field'],
  ['井', 'well'],
  ['城', 'town'],
  ['春', 'spring'],
  ['秋', 'autumn'],
  ['红', 'red'],
  ['白', 'white'],
  ['黑', 'black'],
  ['青', 'green'],
  ['二', 'two'],
  ['三', 'three'],
  ['四', 'four'],
  ['五', 'five'],
  ['六', 'six'],
  ['七', 'seven'],
  ['八', 'eight'],
  ['九', 'nine'],
];

export type CheckWord = { zh: string; en: string; signs: string };

/** @param hash SHA-256 as 64 hexadecimal digits */
export const checkWordFor = (hash: string): CheckWord => {
  const chosen = [4, 5, 6, 7].map(
    (byte) => list[Number.parseInt(hash.slice(byte * 2, byte * 2 + 2), 16) % list.length],
  );
  return {
    zh: chosen.map((word) => word?.[0]).join('-'),
    en: chosen.map((word) => word?.[1]).join('-'),
    signs: `${hash.slice(0, 4)}·${hash.slice(4, 8)}`.toUpperCase(),
  };
};

const signsAtEnd = /([0-9a-f]{4})\s*[·.\-–]?\s*([0-9a-f]{4})$/i;

/** A check word as typed off a sheet: its eight digits, and the words if they were typed too; null when it is none. */
export const readCheckWord = (typed: string): { digits: string; words: string | null } | null => {
  const text = typed.trim();
  const match = signsAtEnd.exec(text);
  if (!match) return null;
  const words = text.slice(0, match.index).trim().replaceAll(/\s+/g, '-').toLowerCase();
  return { digits: `${match[1]}${match[2]}`.toLowerCase(), words: words === '' ? null : words };
};
