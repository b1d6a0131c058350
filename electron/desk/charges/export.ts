/** The list of charges as a table for a spreadsheet, in the reader's language, with its totals below. */
import { isPriceWanted } from '../../../shared/charges/model.ts';
import { tabledAmount } from '../../../shared/kernel/money.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { ReadContext } from '../kernel/context.ts';
import { say } from '../kernel/sentences.ts';
import type { SaveOut } from '../paper/index.ts';
import { writeCsv, writeXlsx } from '../tables/index.ts';
import { rowsOf, totalsOf, viewCharge } from './views.ts';

const columns = [
  'number',
  'at',
  'place',
  'guest',
  'kind',
  'what',
  'quantity',
  'amount',
  'currency',
  'state',
  'closedAt',
  'closedBy',
  'reason',
] as const;

const clock = (ms: number | null, timeZone: string): string =>
  ms === null ? '' : isoAt(ms, timeZone).slice(0, 16).replace('T', ' ');

type Wanted = Parameters<typeof rowsOf>[1] & { format: 'csv' | 'xlsx' };

const mostRows = 20_000;

export const exportCharges = async (
  context: ReadContext,
  saveOut: SaveOut,
  { format, ...wanted }: Wanted,
): Promise<{ name: string; path: string }> => {
  const { language, timeZone } = context;
  const t = (key: string) => say(language, `charges.${key}`);
  const found = rowsOf(context, wanted, mostRows + 1);
  const rows = found.slice(0, mostRows);
  const lines = rows.map((row) => {
    const view = viewCharge(context, row);
    return [
      String(row.number),
      clock(row.atMs, timeZone),
      row.place ?? '',
      view.stay?.guest ?? '',
      t(`kind.${row.kind}`),
      language === 'en' ? row.en : row.zh,
      String(row.quantity),
      isPriceWanted(row) ? '' : tabledAmount(row.cents),
      row.currency,
      isPriceWanted(row) ? t('priceWanted') : t(`state.${row.state}`),
      clock(row.closedAtMs, timeZone),
      view.closedBy ?? '',
      row.reason ?? '',
    ];
  });
  const totals = totalsOf(context, wanted).map(({ currency, kind, count, cents }) => [
    t('sheet.total'),
    '',
    '',
    '',
    t(`kind.${kind}`),
    '',
    String(count),
    tabledAmount(cents),
    currency,
    ...Array.from({ length: 4 }, () => ''),
  ]);
  const cut = found.length > mostRows ? [[say(language, 'charges.cut', { count: mostRows })]] : [];
  const table = [columns.map((name) => t(`sheet.${name}`)), ...lines, ...cut, ...totals];
  const name = `${t('sheet.title')} ${isoAt(context.nowMs, timeZone).slice(0, 10)}`;
  const bytes =
    format === 'csv' ? writeCsv(table) : await writeXlsx([{ name: t('sheet.title'), rows: table }]);
  return { name, path: await saveOut(context, name, `.${format}`, bytes) };
};
