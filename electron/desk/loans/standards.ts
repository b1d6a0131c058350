/** What a new house lends: the kinds of the catalogue, none of them counted yet. All of it may be changed. */
import type { LoanItemRow } from '../database/schema/index.ts';
import { recordRow } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { recordedItem } from './recorded.ts';

type Kind = Pick<LoanItemRow, 'id' | 'zh' | 'en' | 'par' | 'dueMinutes' | 'lostCents'>;

const kind = (
  id: string,
  zh: string,
  en: string,
  par: number,
  lostCents: number,
  dueMinutes: number | null = null,
): Kind => ({ id, zh, en, par, lostCents, dueMinutes });

/** Each is lent by the catalogue's service `loan-<id>`. */
const kinds: readonly Kind[] = [
  kind('hair-dryer', '吹风机', 'Hair dryer', 3, 20_000),
  kind('iron', '熨斗熨板', 'Iron and board', 2, 30_000, 240),
  kind('adapter', '转换插头', 'Travel adapter', 4, 5_000),
  kind('power-strip', '接线板', 'Power strip', 2, 6_000),
  kind('charger', '充电器', 'Phone charger', 4, 8_000),
  kind('umbrella', '雨伞', 'Umbrella', 10, 10_000),
  kind('cot', '婴儿床', 'Baby cot', 1, 80_000),
  kind('wheelchair', '轮椅', 'Wheelchair', 1, 150_000, 240),
];

/** Writes the kinds of the shipped catalogue, with a stock of nothing until somebody counts. */
export const startLoans = (context: WriteContext): void => {
  kinds.forEach((one, position) => {
    const row: LoanItemRow = {
      ...one,
      service: `loan-${one.id}`,
      position,
      byUnit: false,
      owned: 0,
      cleaning: 0,
      broken: 0,
      lost: 0,
      home: '',
    };
    context.writes.loans.insertItem(row);
    recordRow(context, recordedItem, row, { kind: 'item-added' });
  });
};
