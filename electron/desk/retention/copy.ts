/** The copy of a guest's data that is handed to them: a document by register, in their language, to read or print. */
import type { Language } from '../../../shared/kernel/fields.ts';
import type { ReadContext } from '../kernel/context.ts';
import { type Copied, copied } from './copied.ts';
import type { GuestFile } from './whose.ts';
import { type Row, type Writer, writer } from './written.ts';

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark);

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
  { cell }: Writer,
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
const drawn = ({ title, heads, lines }: Table, standing: string, { own }: Writer): string => {
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
