/**
 * The sheet as one page that needs nothing beside it: any browser of any machine shows and prints it, A4.
 * It runs no script and fetches nothing; every word in it is text and never markup.
 */
import { clockAt, dateAt } from '../../../shared/kernel/time.ts';
import { say } from '../kernel/sentences.ts';
import type { Sheet } from './gather.ts';

/** Lines to be written on by hand. */
const emptyLines = 22;

const marks: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const plain = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? '');

const style = `
@page { size: A4; margin: 12mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 12px; max-width: 190mm; color: #000; background: #fff;
  font: 12px/1.45 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "Source Han Sans SC", sans-serif; }
header { border-bottom: 2px solid #000; padding-bottom: 6px; }
h1 { margin: 0; font-size: 20px; }
header p { margin: 2px 0 0; }
h2 { margin: 14px 0 4px; font-size: 14px; break-after: avoid; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #777; padding: 3px 5px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; font-weight: 600; white-space: nowrap; }
td.code, th.code { width: 1%; white-space: nowrap; font-variant-numeric: tabular-nums; }
.write td { height: 8.5mm; }
.write { break-before: page; }
.write th.code { width: auto; }
.write th:nth-child(3) { width: 34%; }
footer { margin-top: 10px; border-top: 1px solid #777; padding-top: 4px; }
.none { margin: 0; color: #555; }
@media print { body { max-width: none; padding: 0; } th { background: none; } }
`;

/** Columns that never break: codes, times, states. */
const table = (heads: readonly string[], rows: readonly string[][], wide: number): string => {
  const cell = (tag: 'th' | 'td', text: string, at: number): string =>
    `<${tag}${at === wide ? '' : ' class="code"'}>${plain(text)}</${tag}>`;
  const line = (tag: 'th' | 'td', cells: readonly string[]): string =>
    `<tr>${cells.map((text, at) => cell(tag, text, at)).join('')}</tr>`;
  return `<table><thead>${line('th', heads)}</thead><tbody>${rows
    .map((cells) => line('td', cells))
    .join('\n')}</tbody></table>`;
};

/** The sheet as a whole HTML document. */
export const writePage = (sheet: Sheet): string => {
  const { language, atMs, timeZone } = sheet;
  const t = (key: string, facts: Record<string, unknown> = {}): string =>
    say(language, `fallback.${key}`, facts);
  const when = `${dateAt(atMs, timeZone)} ${clockAt(atMs, timeZone)}`;
  const heads = (name: string): string[] => t(`columns.${name}`).split('|');
  const section = (
    name: 'onDuty' | 'requests' | 'wakeUps' | 'messages' | 'keys' | 'loans' | 'rooms',
    wide: number,
  ): string => {
    const rows = sheet[name];
    const title = `<h2>${plain(t(`section.${name}`))} · ${rows.length}</h2>`;
    const body =
      rows.length === 0
        ? `<p class="none">${plain(t('none'))}</p>`
        : table(heads(name), rows, wide);
    return `<section>${title}${body}</section>`;
  };
  const complaints =
    sheet.complaints.length === 0
      ? ''
      : `<section><h2>${plain(t('section.complaints'))} · ${sheet.complaints.length}</h2><p>${plain(
          sheet.complaints.join('  '),
        )}</p></section>`;
  const blank = Array.from({ length: emptyLines }, () => heads('write').map(() => ''));
  const title = t('title', { house: sheet.house });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${plain(`${title} ${when}`)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${plain(title)}</h1>
<p><strong>${plain(when)}</strong> · ${plain(t(`reason.${sheet.reason}`))} · ${plain(
    t('record', { seq: sheet.record.seq, word: sheet.record.word }),
  )}</p>
<p>${plain(t('how'))}</p>
</header>
${section('requests', 2)}
${section('wakeUps', 3)}
${section('messages', 1)}
${section('onDuty', 1)}
${section('rooms', 1)}
${section('keys', 1)}
${section('loans', 1)}
${complaints}
<section class="write">
<h2>${plain(t('section.write'))}</h2>
${table(heads('write'), blank, 2)}
</section>
<footer>${plain(t('foot'))}</footer>
</body>
</html>
`;
};
