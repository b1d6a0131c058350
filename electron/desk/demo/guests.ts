/** The guests of the demo house. Invented names, all of them. */

export type DemoGuest = {
  room: string;
  name: string;
  language: string;
  party?: number;
  vipClass?: 'key' | 'regular' | 'potential';
  incognito?: boolean;
  preferences?: readonly string[];
  notes?: string;
};

/** Guests the demo tells a story with; the others are drawn. Sharers stand after the guest they stay with. */
export const knownGuests: readonly DemoGuest[] = [
  { room: '1208', name: '张先生', language: 'zh-CN', vipClass: 'key', preferences: ['荞麦枕'] },
  {
    room: '1201',
    name: '顾女士',
    language: 'zh-CN',
    vipClass: 'key',
    party: 2,
    preferences: ['加高枕', '靠近电梯'],
    notes: '每天下午三点小整理',
  },
  {
    room: '1112',
    name: 'Mr. Tanaka',
    language: 'ja',
    vipClass: 'regular',
    preferences: ['绿茶', '加床毯'],
  },
  { room: '1116', name: '郑先生', language: 'zh-CN', vipClass: 'regular', preferences: ['不吃辣'] },
  {
    room: '1005',
    name: 'Ms. Laurent',
    language: 'fr',
    vipClass: 'potential',
    preferences: ['双份茶包'],
  },
  {
    room: '0911',
    name: 'Mr. Miller',
    language: 'en',
    vipClass: 'regular',
    preferences: ['空调 20 度', '英文报纸'],
  },
  { room: '1217', name: '林女士', language: 'zh-CN', incognito: true, notes: '对外不公开姓名' },
  { room: '0714', name: '何先生', language: 'zh-CN', party: 3, notes: '三人同住' },
  { room: '0714', name: '何女士', language: 'zh-CN', party: 3 },
  { room: '0714', name: '罗先生', language: 'zh-CN', party: 3, preferences: ['不吃辣'] },
  { room: '1011', name: '李女士', language: 'zh-CN' },
  { room: '0507', name: '吴先生', language: 'zh-CN' },
  {
    room: '0606',
    name: '孟女士',
    language: 'zh-CN',
    party: 2,
    preferences: ['远离电梯', '安静房'],
  },
  { room: '0812', name: '苏女士', language: 'zh-CN', party: 3, preferences: ['婴儿用品'] },
  { room: '0603', name: 'Mr. Novak', language: 'en' },
  { room: '0415', name: '丁先生', language: 'zh-CN', preferences: ['白天休息'] },
];

export const surnames: readonly string[] = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
  ...'苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段',
];

export const foreignGuests: readonly (readonly [name: string, language: string])[] = [
  ['Mr. Johnson', 'en'],
  ['Ms. Clarke', 'en'],
  ['Mr. Petersen', 'en'],
  ['Mrs. Walsh', 'en'],
  ['Mr. Okafor', 'en'],
  ['Ms. Suzuki', 'ja'],
  ['Mr. Yamada', 'ja'],
  ['Mr. Kim', 'ko'],
  ['Ms. Park', 'ko'],
  ['Mr. Weber', 'de'],
  ['Ms. Rossi', 'it'],
  ['Mr. Petrov', 'ru'],
  ['Ms. Garcia', 'es'],
  ['Mr. Nguyen', 'en'],
  ['Mr. Schmidt', 'de'],
  ['Ms. Eriksen', 'en'],
  ['Mr. Haddad', 'en'],
  ['Mme Fournier', 'fr'],
  ['Mr. Ivanov', 'ru'],
];

/** What regular guests like, in the trade's words. */
export const likings: readonly string[] = [
  '荞麦枕',
  '加高枕',
  '羽绒枕',
  '不吃辣',
  '靠近电梯',
  '远离电梯',
  '高楼层',
  '双份拖鞋',
  '多放矿泉水',
  '硬床垫',
  '羽绒过敏',
  '花粉过敏',
  '无烟房',
  '清真',
  '素食',
  '晚起，勿扰到十点',
];
