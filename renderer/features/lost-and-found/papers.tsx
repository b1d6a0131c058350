/** What lost and found puts on paper, and by which keys. It must not know how a sheet is drawn. */
import type { FoundItemView, Release } from '../../../shared/lost-and-found/contract.ts';
import { namesPerson } from '../../../shared/lost-and-found/numbers.ts';
import { houseNow } from '../../client/clock.ts';
import { desk } from '../../client/desk.ts';
import { WindowError } from '../../client/errors.ts';
import { readSession } from '../../client/session.ts';
import { t } from '../../client/texts.ts';
import { type PaperJob, printSheet } from '../../paper/print.ts';
import { usePaper } from '../../paper/usePaper.ts';
import { BatchSheet, DueSheet, ItemLabel, ReceiptSheet } from './sheets.tsx';

const foundOf = async (id: string): Promise<FoundItemView | null> => {
  const { record } = await desk.lostAndFound.get({ id });
  return record.kind === 'found-item' ? record : null;
};

/** The label of a thing; null: a loss has none. */
export const label = async (id: string): Promise<PaperJob | null> => {
  const item = await foundOf(id);
  if (!item) return null;
  return {
    name: t('lostAndFound.paper.label', { number: item.number }),
    size: 'label',
    about: { kind: 'found-item', id },
    sheet: <ItemLabel item={item} />,
    onPrinted: () => desk.lostAndFound.labelled({ id }),
  };
};

const dueList = async (): Promise<PaperJob> => {
  const due = await desk.lostAndFound.due();
  return {
    name: `${t('lostAndFound.paper.due')} ${due.date}`,
    size: 'A4',
    sheet: <DueSheet due={due} />,
  };
};

/** What left together, with the reason or the officer and both names. */
export const batchList = async (number: number): Promise<PaperJob> => {
  const { batch, items } = await desk.lostAndFound.batch({ batch: number });
  const isPolice = items[0]?.state === 'police';
  return {
    name: t(`lostAndFound.paper.${isPolice ? 'police' : 'disposal'}`, { batch }),
    size: 'A4',
    sheet: <BatchSheet batch={batch} items={items} />,
  };
};

const receipt = (item: FoundItemView): PaperJob => ({
  name: `${t('lostAndFound.paper.receipt')} ${item.number}`,
  size: 'A4',
  about: { kind: 'found-item', id: item.id },
  sheet: <ReceiptSheet item={item} />,
});

/** What is signed for it: the list it left on, else the receipt of its return. */
const signed = async (id: string): Promise<PaperJob | null> => {
  const item = await foundOf(id);
  if (!item) return null;
  return item.batch === null ? receipt(item) : batchList(item.batch);
};

/**
 * The receipt of a return that is about to be recorded: it is on paper before the register says so.
 * @throws WindowError for a full document number, or when the printer did not take it
 */
export const printReceipt = async (
  item: FoundItemView,
  { to, check }: { to: string; check: NonNullable<Release['check']> },
): Promise<void> => {
  // The desk refuses it too, but a receipt would be out by then with the number on it.
  if ([to, ...('facts' in check ? check.facts : [])].some(namesPerson))
    throw new WindowError('INVALID_INPUT', 'lostAndFound.documentNumber', {});
  const release: Release = {
    way: 'handed',
    at: new Date(houseNow()).toISOString(),
    to,
    by: readSession()?.code ?? '',
    second: null,
    check,
    signature: null,
    receipt: true,
    courier: null,
    reason: null,
  };
  const { state } = await printSheet(receipt({ ...item, release }));
  if (state !== 'printed')
    throw new WindowError('WRONG_STATE', 'lostAndFound.receiptNotPrinted', { number: item.number });
};

/** @param id the thing in hand; null: none @param isDueList the list of what is due is open: it goes on paper */
export const useLostPapers = (id: string | null, isDueList: boolean): void =>
  usePaper([
    {
      make: () => (id === null || isDueList ? dueList() : label(id)),
      text: isDueList
        ? { print: 'lostAndFound.act.duePaper', pdf: 'lostAndFound.act.duePaper' }
        : { print: 'lostAndFound.act.label', pdf: 'lostAndFound.act.label' },
      foot: 60,
    },
    {
      make: () => (id === null ? dueList() : signed(id)),
      with: 'Alt',
      text: { print: 'lostAndFound.act.receipt', pdf: 'lostAndFound.act.receipt' },
    },
  ]);
