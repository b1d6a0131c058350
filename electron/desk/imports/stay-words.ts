/** How front offices head and say what a list of guests holds. Pure. */
import type { VipClass } from '../../../shared/stays/model.ts';
import { isNumber, numberIn } from './cells.ts';
import type { Shape } from './records.ts';

export type StayField =
  | 'room'
  | 'guest'
  | 'arrival'
  | 'departure'
  | 'nights'
  | 'arrivalTime'
  | 'departureTime'
  | 'party'
  | 'adults'
  | 'children'
  | 'vip'
  | 'language'
  | 'phone'
  | 'company'
  | 'preferences'
  | 'notes'
  | 'state'
  | 'sharing'
  | 'incognito';

export const stayShape: Shape<StayField> = {
  names: {
    room: [
      '房号',
      '房间号',
      '房间号码',
      '客房号',
      '房间',
      '房號',
      'room',
      'room no',
      'room number',
      'rm',
      'rm no',
    ],
    guest: [
      '姓名',
      '客人姓名',
      '客人',
      '住客',
      '住客姓名',
      '宾客姓名',
      '宾客',
      '中文名',
      '客名',
      '姓名（中文）',
      'name',
      'guest',
      'guest name',
      'full name',
      'guests',
    ],
    arrival: [
      '到店',
      '到店日期',
      '到店时间',
      '入住',
      '入住日期',
      '入住时间',
      '抵店',
      '抵店日期',
      '抵达日期',
      '到达日期',
      '来期',
      '到日',
      '抵店日',
      'arrival',
      'arrival date',
      'arrive',
      'check in',
      'check in date',
      'checkin',
      'arr',
      'arr date',
      'from',
      'c/i',
    ],
    departure: [
      '离店',
      '离店日期',
      '离店时间',
      '退房',
      '退房日期',
      '退房时间',
      '预离',
      '预离日期',
      '离日',
      '离期',
      '离开日期',
      'departure',
      'departure date',
      'depart',
      'check out',
      'check out date',
      'checkout',
      'dep',
      'dep date',
      'until',
      'to',
      'c/o',
    ],
    nights: [
      '天数',
      '房晚',
      '晚数',
      '住店天数',
      '入住天数',
      '间夜',
      'nights',
      'nts',
      'no of nights',
      'stay',
    ],
    arrivalTime: [
      '预计到店时间',
      '预抵时间',
      '抵店时刻',
      '到达时间',
      'eta',
      'arrival time',
      'expected at',
    ],
    departureTime: ['预离时间', '预计离店时间', 'etd', 'departure time', 'late check out'],
    party: [
      '人数',
      '总人数',
      '住客人数',
      '客人数',
      'party',
      'persons',
      'pax',
      'guests number',
      'people',
      'adults/children',
      '成人/儿童',
    ],
    adults: ['成人', '成人数', '大人', 'adults', 'adult', 'adl', 'ad'],
    children: ['儿童', '儿童数', '小孩', 'children', 'child', 'chl', 'ch'],
    vip: [
      'vip',
      'vip等级',
      '贵宾',
      '贵宾等级',
      '贵宾级别',
      '客人等级',
      '等级',
      'vip class',
      'vip level',
      'vip code',
    ],
    language: ['语言', '语种', 'language', 'lang'],
    phone: [
      '电话',
      '手机',
      '手机号',
      '手机号码',
      '联系电话',
      '联系方式',
      'phone',
      'mobile',
      'telephone',
      'tel',
      'contact',
    ],
    company: [
      '单位',
      '公司',
      '公司名称',
      '协议单位',
      '团队',
      '团队名称',
      '旅行社',
      'company',
      'organisation',
      'organization',
      'group',
      'agent',
      'travel agent',
    ],
    preferences: [
      '喜好',
      '偏好',
      '客人喜好',
      '特殊要求',
      '要求',
      'preferences',
      'preference',
      'special requests',
      'specials',
    ],
    notes: [
      '备注',
      '说明',
      '附注',
      '留意',
      'notes',
      'note',
      'remarks',
      'remark',
      'comments',
      'comment',
    ],
    state: [
      '状态',
      '客人状态',
      '在店状态',
      '预订状态',
      '住客状态',
      'status',
      'state',
      'reservation status',
      'res status',
    ],
    sharing: ['同住', '同住标志', '合住', '拼房', 'sharing', 'share', 'sharer', 'sharers'],
    incognito: [
      '保密',
      '保密入住',
      '匿名',
      '不公开姓名',
      '信息保密',
      'incognito',
      'confidential',
      'no information',
      'do not disclose',
    ],
  },
  needed: 'room',
  merged: ['room'],
  mergedAlong: ['arrival', 'departure', 'state'],
  lone: 'guest',
  plain: (text) => isNumber(numberIn(text)),
};

export type SaidState = 'in-house' | 'expected' | 'gone';

const states: Record<SaidState, readonly string[]> = {
  'in-house': [
    '在住',
    '住店',
    '在店',
    '已入住',
    '入住',
    '已到',
    '已抵',
    '住',
    '预离',
    '续住',
    'in house',
    'inhouse',
    'in-house',
    'checked in',
    'arrived',
    'occupied',
    'stay over',
    'stayover',
    'due out',
    'i',
    'o',
    'ih',
  ],
  expected: [
    '预抵',
    '预订',
    '预定',
    '将到',
    '未到',
    '待入住',
    '应到',
    '预',
    'expected',
    'arrival',
    'due in',
    'reserved',
    'confirmed',
    'guaranteed',
    'r',
    'e',
  ],
  gone: [
    '已退',
    '离店',
    '已离',
    '退房',
    '已退房',
    '已离店',
    '取消',
    '已取消',
    '未到店',
    '作废',
    'checked out',
    'departed',
    'cancelled',
    'canceled',
    'no show',
    'no-show',
    'noshow',
    'x',
  ],
};

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** What a list says of a guest; null for words nobody knows. */
export const stateIn = (text: string): SaidState | null =>
  (Object.entries(states) as [SaidState, readonly string[]][]).find(([, words]) =>
    words.includes(plain(text)),
  )?.[0] ?? null;

const classes: Record<VipClass, RegExp> = {
  key: /^(?:重点.*|特别.*|vvip|v1|vip1|vip\s*a|a|1)$/i,
  regular: /^(?:一般.*|普通.*|vip|v2|vip2|vip\s*b|b|2|是|y|yes|√|贵宾)$/i,
  potential: /^(?:潜在.*|v[3-9]|vip[3-9]|vip\s*c|c|[3-9])$/i,
};

/** `undefined`: nothing said; null: words nobody knows. */
export const vipIn = (text: string): VipClass | null | undefined => {
  const said = plain(text);
  if (/^(?:无|否|非|-|0|n|no|none)$/.test(said)) return undefined;
  return (
    (Object.entries(classes) as [VipClass, RegExp][]).find(([, words]) => words.test(said))?.[0] ??
    null
  );
};

const languages: Record<string, readonly string[]> = {
  zh: ['中文', '汉语', '国语', '普通话', 'chinese', 'mandarin', 'zh-cn', 'chs'],
  yue: ['粤语', '广东话', 'cantonese'],
  en: ['英文', '英语', 'english', 'eng', 'en-us', 'en-gb'],
  ja: ['日文', '日语', 'japanese', 'jpn'],
  ko: ['韩文', '韩语', '朝鲜语', 'korean', 'kor'],
  ru: ['俄文', '俄语', 'russian', 'rus'],
  fr: ['法文', '法语', 'french', 'fra'],
  de: ['德文', '德语', 'german', 'deu'],
  es: ['西班牙语', 'spanish', 'spa'],
  ar: ['阿拉伯语', 'arabic', 'ara'],
};

/** The code of a language; nothing for words that name none. */
export const languageIn = (text: string): string | undefined => {
  const said = plain(text);
  const known = Object.entries(languages).find(
    ([code, names]) => code === said || names.includes(said),
  );
  return known?.[0] ?? (/^[a-z]{2,3}(?:-[a-z]{2,4})?$/.test(said) ? said : undefined);
};

/** `2`, `2人`, `2/1`, `2+1`: heads; null for anything else. */
export const headsIn = (text: string): number | null => {
  const match = /^(\d{1,2})\s*(?:人|位|pax)?(?:\s*[/+]\s*(\d{1,2}))?$/i.exec(
    text.normalize('NFKC').replace(/\.0+$/, '').trim(),
  );
  return match ? Number(match[1]) + Number(match[2] ?? 0) : null;
};

/** As two lists may write one name: no spaces, no case, no titles behind it. */
export const sameName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?:先生|女士|小姐|太太)$/, '')
    .replace(/[\s,.·・]+/g, '');
