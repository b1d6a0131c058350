/** The copy of a guest's data that is handed to them: a document by register, in their language, to read or print. */
import type { Language } from '../../../shared/kernel/fields.ts';
import { resources } from '../../../shared/texts/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { type Copied, type CopiedColumn, copied } from './copied.ts';
import type { GuestFile } from './whose.ts';

type Row = Record<string, unknown>;

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

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark);

/** The text at a path of the console's own texts; null where there is none. */
const textAt = (language: Language, path: string): string | null => {
  let at: unknown = resources[language].translation;
  for (const part of path.split('.')) at = (at as Row | undefined)?.[part];
  return typeof at === 'string' ? at : null;
};

/** The language of the document: the guest's own where it is one of the two, else English for a foreign guest. */
export const languageOf = (context: ReadContext, file: GuestFile): Language => {
  const said = file
    .flatMap(({ registers, stay }) => [
      ...(registers['guests'] ?? []).map(({ language }) => language),
      stay.language,
    ])
    .find((one) => typeof one === 'string' && one !== '');
  if (typeof said !== 'string') return context.language;
  return said.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
};

const writer = (context: ReadContext, language: Language) => {
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

  /** What a person reads of an entry of a list: its words, its count, its moment; never an id or a code. */
  const entry = (one: unknown): string => {
    if (typeof one === 'string') return one;
    if (typeof one !== 'object' || one === null) return '';
    const said = one as Row;
    const name = said[language === 'en' ? 'en' : 'zh'];
    const texts = [name, said['text'], said['words'], said['what'], said['to'], said['answer']];
    const read = texts.filter((text) => typeof text === 'string' && text !== '').join(' ');
    if (read === '') return '';
    const count = typeof said['count'] === 'number' ? ` ×${said['count']}` : '';
    const at = said['atMs'] ?? said['doneAtMs'];
    return `${read}${count}${typeof at === 'number' ? ` (${moment.format(at)})` : ''}`;
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
    if (as === 'service') {
      const service = context.reads.catalogue.service(String(value));
      return (language === 'en' ? service?.en : service?.zh) ?? '';
    }
    if (as === '=language') return tongue.of(String(value).split('-')[0] ?? '') ?? String(value);
    if (as.startsWith('=')) return textAt(language, `${as.slice(1)}.${value}`) ?? '';
    const text = String(value);
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dateText.format(Date.parse(text)) : text;
  };
  return { own, cell, today: day.format(context.nowMs) };
};

/** Words of the record that stand in no column any more: earlier wordings, reasons, what was noted. */
const saidBeside = (row: Row, standing: string): string[] => {
  const said = Array.isArray(row['on_record']) ? (row['on_record'] as unknown[]) : [];
  const texts = said.flatMap((part) =>
    typeof part === 'object' && part !== null
      ? ['text', 'what', 'words'].map((name) => (part as Row)[name])
      : [],
  );
  return [...new Set(texts)].filter(
    (text): text is string => typeof text === 'string' && text !== '' && !standing.includes(text),
  );
};

type Table = { title: string; heads: string[]; lines: { row: Row; cells: string[] }[] };

const tableOf = (
  { zh, en, columns }: Copied,
  rows: readonly Row[],
  language: Language,
  { cell }: ReturnType<typeof writer>,
): Table => {
  const of = language === 'en' ? 'en' : 'zh';
  const named = columns.filter((column) => column[of] !== '');
  return {
    title: language === 'en' ? en : zh,
    heads: named.map((column) => column[of]),
    lines: rows.map((row) => ({ row, cells: named.map((column) => cell(column, row)) })),
  };
};

/** @param standing every cell of the document: what is said there is not said again */
const drawn = (
  { title, heads, lines }: Table,
  standing: string,
  { own }: ReturnType<typeof writer>,
): string => {
  const all = lines.map(({ row, cells }) => [
    ...cells,
    saidBeside(row, standing).join(own.between),
  ]);
  const used = [...heads, own.said].map((_, at) => all.some((cells) => cells[at] !== ''));
  const only = (cells: readonly string[], tag: string): string =>
    cells
      .filter((_, at) => used[at])
      .map((text) => `<${tag}>${safe(text)}</${tag}>`)
      .join('');
  return `<h2>${safe(title)}</h2>
<table><thead><tr>${only([...heads, own.said], 'th')}</tr></thead>
<tbody>${all.map((cells) => `<tr>${only(cells, 'td')}</tr>`).join('\n')}</tbody></table>`;
};

const style = `body{font:14px/1.5 "Noto Sans SC","Microsoft YaHei",sans-serif;margin:2em auto;max-width:60em;color:#111}
h1{font-size:1.5em}h2{font-size:1.1em;margin:1.6em 0 .3em}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #bbb;padding:.25em .5em;text-align:left;vertical-align:top}
th{background:#f2f2f2}tr{break-inside:avoid}`;

export const guestCopy = (context: ReadContext, file: GuestFile, language: Language): string => {
  const pen = writer(context, language);
  const house = context.reads.house.get();
  const rowsOf = (table: string): Row[] => file.flatMap(({ registers }) => registers[table] ?? []);
  const tables = copied.flatMap((register) => {
    const rows = rowsOf(register.table);
    return rows.length === 0 ? [] : [tableOf(register, rows, language, pen)];
  });
  const standing = tables.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells)).join('\n');
  const name = (language === 'en' ? house?.nameEn : house?.nameZh) ?? '';
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${safe(pen.own.title)}</title><style>${style}</style></head>
<body><h1>${safe(pen.own.title)}</h1>
<p>${safe(name)} · ${safe(pen.own.made)} ${safe(pen.today)}</p>
<p>${safe(pen.own.intro)}</p>
${tables.map((table) => drawn(table, standing, pen)).join('\n')}
<p>${safe(pen.own.end)}</p>
</body></html>
`;
};
