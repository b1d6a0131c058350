// What people say to a guest service centre, in both languages: the house's own services by their
// everyday names, asides of all kinds, and now and then a word that hardly ever comes up.
import { shippedServices } from '../../../shared/catalogue/services.ts';
import { pick, pickEarly, type Random } from './random.ts';

const hasChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

const asidesZh = [
  '客人在房间等',
  '客人说昨天已经打过电话',
  '请轻轻敲门',
  '放门口就行',
  '客人马上要出门',
  '要快一点',
  '有小孩在睡觉',
  '前台转来的',
  '客人是常客',
  '请带工具上去',
  '上次的那位师傅来过',
  '客人讲粤语',
  '电话里听不太清楚',
  '如果没有就告诉客人一声',
  '客人在开会，半小时后回来',
];
const asidesEn = [
  'guest is waiting in the room',
  'please knock softly',
  'leave it at the door',
  'guest is about to leave',
  'as soon as possible',
  'baby is asleep',
  'called twice already',
  'guest speaks Japanese only',
  'bring a ladder',
  'charge to the room',
  'the line was bad, call back',
  'guest returns after the meeting',
];

/** Each comes up about once in `rareEvery` requests, all of them together. */
const rare = [
  '琥珀耳环掉进洗手盆',
  '鹦鹉笼子要一块布盖住',
  '萨克斯风的簧片断了',
  '客人的义齿不见了',
  '罗盘落在窗台',
  '要一根缝麻袋的针',
  '榴莲气味',
  '蝙蝠飞进房间',
  'theremin needs a grounded socket',
  'astrolabe left on the balcony',
  'guest asks for a zoetrope stand',
  'bagpipe practice next door',
];
export const rareEvery = 4_000;

type Spoken = { code: string; zh: readonly string[]; en: readonly string[] };

const services: readonly Spoken[] = shippedServices
  .filter(({ code }) => code !== 'other')
  .map(({ code, zh, en, aliases }) => ({
    code,
    zh: [zh, ...aliases.filter(hasChinese)],
    en: [en, ...aliases.filter((alias) => !hasChinese(alias))],
  }));

export type Said = { service: string; quantity: number | null; words: string };

/** One thing asked for, as typed behind its place. */
export const sayOne = (random: Random): Said => {
  if (random() < 1 / rareEvery)
    return { service: 'other', quantity: null, words: pick(random, rare) };
  const service = pickEarly(random, services);
  const quantity = random() < 0.3 ? 1 + Math.floor(random() * 4) : null;
  const inChinese = random() < 0.7;
  const name = pick(random, inChinese ? service.zh : service.en);
  const counted =
    quantity === null ? name : inChinese ? `${quantity}个${name}` : `${quantity} ${name}`;
  const aside = random() < 0.35 ? ` ${pick(random, inChinese ? asidesZh : asidesEn)}` : '';
  return { service: service.code, quantity, words: counted + aside };
};
