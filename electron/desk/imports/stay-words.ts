/** How front offices say what a list of guests holds. Pure. */
import type { VipClass } from '../../../shared/stays/model.ts';

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
