/** What the demo's guests leave behind: invented things, all of them. Pure data. */

export type Left = {
  what: string;
  /** Areas it turns up in; left out: a guest room. */
  areas?: readonly string[];
  marks?: string;
  heldBack?: string;
  bin?: string;
};

/** Found over the past weeks, and long back with their owners or off the shelf. */
export const past: readonly Left[] = [
  { what: '手机充电器 白', bin: 'A2' },
  { what: '手机充电线 黑', bin: 'A2' },
  { what: '睡衣 蓝', bin: 'C1' },
  { what: '男士衬衫 白', bin: 'C1' },
  { what: '儿童袜子 粉', bin: 'C1' },
  { what: '围巾 红', bin: 'A4' },
  { what: '羊毛手套 灰', bin: 'A4', areas: ['lobby'] },
  { what: '棒球帽 蓝', bin: 'A4', areas: ['gym', 'car-park'] },
  { what: '折叠伞 蓝', bin: 'B3', areas: ['lobby', 'restaurant'] },
  { what: '太阳镜 棕', bin: 'B1', areas: ['pool'] },
  { what: '老花镜 金属', bin: 'B1', areas: ['restaurant'] },
  { what: '泳裤 黑', bin: 'C2', areas: ['pool'] },
  { what: '水杯 绿', bin: 'A1', areas: ['gym', 'restaurant'] },
  { what: '小说一本', bin: 'B2' },
  { what: '电动牙刷 白', bin: 'B2' },
  { what: '口红', bin: 'B2', heldBack: '壳底刻“M”' },
  { what: '毛绒玩具 小熊', bin: 'C2' },
  { what: '无线耳机 白', bin: 'B1' },
  { what: '手链 银', heldBack: '扣内刻日期' },
  { what: '身份证 1 张', heldBack: '姓名' },
  { what: '钱包 棕 皮', heldBack: '内夹全家照' },
  { what: '平板电脑 黑' },
  { what: '半个蛋糕', areas: ['restaurant'] },
  { what: '水果 一袋' },
  { what: '鲜花 一束' },
  { what: '运动鞋 黑 43 码', bin: 'C3', areas: ['gym'] },
];

/** Step of an item that lies in the store now, or left it lately. */
export type Now = Left & {
  number: number;
  place: string;
  placeNote?: string;
  /** When it was found: minutes before now. */
  ago: number;
  finder: string;
  store?: 'shelf' | 'safe' | 'cold';
  /** Not yet confirmed on the shelf. */
  waits?: boolean;
  /** Minutes after it was found. */
  left?: { after: number; by: 'courier' | 'owner' | 'police' };
};

const hour = 60;
const day = 24 * hour;

/** The newest numbers, as the register shows them; what is between is history. */
export const now: readonly Now[] = [
  {
    number: 216,
    what: '登机箱 黑',
    place: 'lift-hall',
    ago: 6 * day,
    finder: '241',
    bin: 'D1',
    heldBack: '内有蓝色洗漱包',
  },
  {
    number: 217,
    what: '运动鞋 灰 42 码',
    place: 'gym',
    ago: 5 * day + 7 * hour,
    finder: '231',
    bin: 'C3',
  },
  {
    number: 218,
    what: '丝巾 花纹',
    place: '1104',
    ago: 5 * day + 3 * hour,
    finder: '111',
    bin: 'A4',
  },
  {
    number: 219,
    what: '钢笔 黑',
    place: 'restaurant',
    ago: 5 * day,
    finder: '221',
    bin: 'B2',
    heldBack: '笔夹刻字',
  },
  {
    number: 220,
    what: '毛线帽 灰',
    place: 'car-park',
    ago: 4 * day + 20 * hour,
    finder: '241',
    bin: 'A4',
  },
  {
    number: 221,
    what: '泳镜 蓝',
    place: 'pool',
    ago: 4 * day + 9 * hour,
    finder: '231',
    bin: 'B1',
  },
  {
    number: 222,
    what: '手机 白',
    place: 'car-park',
    ago: 4 * day + 2 * hour,
    finder: '241',
    left: { after: 26 * hour, by: 'police' },
  },
  { number: 223, what: '睡衣 格子', place: '0512', ago: 4 * day + hour, finder: '105', bin: 'A2' },
  {
    number: 224,
    what: '眼镜 无框',
    place: 'gym',
    ago: 3 * day + 5 * hour,
    finder: '231',
    bin: 'B1',
  },
  {
    number: 225,
    what: '护照 1 本',
    place: '0603',
    ago: 3 * day + 4 * hour,
    finder: '106',
    heldBack: '姓名与国籍',
    left: { after: 3 * hour, by: 'owner' },
  },
  {
    number: 226,
    what: '半盒水果',
    place: '0815',
    ago: 2 * day,
    finder: '108',
    store: 'cold',
  },
  {
    number: 227,
    what: '充电器 白 苹果',
    place: '0907',
    ago: 24 * hour,
    finder: '109',
    marks: '线头缠胶布',
    bin: 'A2',
  },
  {
    number: 228,
    what: '围巾 灰',
    place: '1102',
    ago: 22 * hour,
    finder: '111',
    bin: 'A4',
    left: { after: 18 * hour, by: 'courier' },
  },
  {
    number: 229,
    what: '男士手表 西铁城',
    place: '0406',
    ago: 20 * hour,
    finder: '104',
    heldBack: '表背刻“1998”',
  },
  {
    number: 230,
    what: '儿童水杯 蓝',
    place: 'restaurant',
    ago: 5 * hour + 18,
    finder: '221',
    bin: 'A1',
  },
  {
    number: 231,
    what: '黑色长柄雨伞',
    place: 'lobby',
    placeNote: '沙发旁',
    ago: 2 * hour + 38,
    finder: '231',
    marks: '木柄，伞尖缺帽',
    heldBack: '柄上刻“LW”',
    bin: 'B3',
  },
  { number: 232, what: '黑色皮夹', place: '1011', ago: 3, finder: '110', waits: true },
];

export type Missed = {
  number: number;
  what: string;
  place: string;
  room: string;
  guest: string;
  contact: string;
  /** Minutes before now. */
  ago: number;
};

export const missed: readonly Missed[] = [
  {
    number: 85,
    what: '耳机 左',
    place: '1110',
    room: '1110',
    guest: '赵先生',
    contact: '13600000118',
    ago: 3 * day + 2 * hour,
  },
  {
    number: 86,
    what: '充电器 白',
    place: '0907',
    room: '0907',
    guest: '王先生',
    contact: '13900000907',
    ago: 23 * hour + 28,
  },
  {
    number: 87,
    what: '雨伞 黑 木柄',
    place: 'lobby',
    room: '1011',
    guest: '李女士',
    contact: '13800000021',
    ago: hour + 48,
  },
];
