/** How the cells of a guest's copy are written out: moments, money, lists and states in the document's language. */
import type { Language } from '../../../shared/kernel/fields.ts';
import { resources } from '../../../shared/texts/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { CopiedColumn } from './copied.ts';

export type Row = Record<string, unknown>;

const words = {
  'zh-CN': {
    title: '客人资料副本',
    made: '制作于',
    intro: '以下是本店保存的与您有关的资料，按登记簿列出。时间均为酒店当地时间。',
    end: '本店内部的处理意见和其他客人的资料不在其中。另附一份供电脑读取的文件。',
    said: '记录中的其他原话',
    yes: '是',
    between: '；',
  },
  en: {
    title: 'Copy of your data',
    made: 'Made on',
    intro:
      'This is what the house keeps about you, register by register. Times are the house’s local time.',
    end: 'What the house weighed for itself and what is of other guests is not in it. A file for computers comes with it.',
    said: 'Other words on record',
    yes: 'yes',
    between: '; ',
  },
} as const;

/** Where the entries of lists have their words. */
const worded = ['name', 'text', 'words', 'what', 'to', 'note', 'notes', 'contact', 'informed'];

/** The text at a path of the console's own texts; null where there is none. */
const textAt = (language: Language, path: string): string | null => {
  let at: unknown = resources[language].translation;
  for (const part of path.split('.')) at = (at as Row | undefined)?.[part];
  return typeof at === 'string' ? at : null;
};

export const writer = (context: ReadContext, language: Language) => {
  const { timeZone } = context;
  const locale = language === 'en' ? 'en-GB' : language;
  const day = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' });
  const moment = new Intl.DateTimeFormat(locale, {
    timeZone,
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const dateText = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    dateStyle: 'long',
  });
  const tongue = new Intl.DisplayNames([language], { type: 'language' });
  const own = words[language];

  const named = (one: { zh: string; en: string } | undefined): string =>
    (language === 'en' ? one?.en : one?.zh) ?? '';
  /** The name of what a list has by its code: an article of the laundry, a fact that was asked, a step. */
  const coded = ({ article, fact, step }: Row): string[] => [
    typeof article === 'string' ? named(context.reads.laundry.article(article)) : '',
    typeof fact === 'string' ? (textAt(language, `lockedOut.fact.${fact}`) ?? '') : '',
    typeof step === 'string' ? (textAt(language, `welfare.step.${step}`) ?? '') : '',
  ];

  /** What a person reads of an entry of a list: its words, its count, its moment; never an id or a code. */
  const entry = (one: unknown): string => {
    if (typeof one === 'string') return one;
    if (Array.isArray(one)) return one.map(entry).filter(Boolean).join(own.between);
    if (typeof one !== 'object' || one === null) return '';
    const said = one as Row;
    const texts = [...coded(said), said[language === 'en' ? 'en' : 'zh']].concat(
      worded.map((name) => said[name]),
    );
    const inner = ['children', 'missing'].map((name) => entry(said[name]));
    const read = [...texts, ...inner]
      .filter((text) => typeof text === 'string' && text !== '')
      .join(' ');
    if (read === '') return '';
    const count = said['count'] ?? said['quantity'];
    const at = said['atMs'] ?? said['doneAtMs'];
    return [
      read,
      typeof count === 'number' ? ` ×${count}` : '',
      typeof said['age'] === 'number' ? ` ${said['age']}` : '',
      typeof said['match'] === 'boolean' ? (said['match'] ? ' ✓' : ' ✗') : '',
      typeof at === 'number' ? ` (${moment.format(at)})` : '',
    ].join('');
  };
  const listed = (value: unknown): string => {
    let list: unknown;
    try {
      list = JSON.parse(String(value));
    } catch {
      return String(value);
    }
    return (Array.isArray(list) ? list : [list]).map(entry).filter(Boolean).join(own.between);
  };
  const cell = ({ column, as }: CopiedColumn, row: Row): string => {
    const value = row[column];
    if (value === null || value === undefined || value === '') return '';
    if (as === 'at') return moment.format(Number(value));
    if (as === 'yes') return value === 1 ? own.yes : '';
    if (as === 'list') return listed(value);
    if (as === 'money') {
      const amount = { style: 'currency', currency: String(row['currency'] ?? 'CNY') } as const;
      return value === 0 ? '' : new Intl.NumberFormat(locale, amount).format(Number(value) / 100);
    }
    if (as === 'service') return named(context.reads.catalogue.service(String(value)));
    if (as === 'place') return named(context.reads.rooms.area(String(value))) || String(value);
    if (as === '=language') return tongue.of(String(value).split('-')[0] ?? '') ?? String(value);
    if (as.startsWith('=')) return textAt(language, `${as.slice(1)}.${value}`) ?? '';
    const text = String(value);
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dateText.format(Date.parse(text)) : text;
  };
  return { own, cell, today: day.format(context.nowMs) };
};

export type Writer = ReturnType<typeof writer>;
