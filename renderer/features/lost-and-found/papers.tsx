/** What lost and found puts on paper, and by which keys. It must not know how a sheet is drawn. */
import type { FoundItemView } from '../../../shared/lost-and-found/contract.ts';
import { desk } from '../../client/desk.ts';
import { t } from '../../client/texts.ts';
import type { PaperJob } from '../../paper/print.ts';
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
    onOut: () => desk.lostAndFound.labelled({ id }),
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

/** What is signed for it: the list it left on, else the receipt of its return. */
const signed = async (id: string): Promise<PaperJob | null> => {
  const item = await foundOf(id);
  if (!item) return null;
  if (item.batch !== null) return batchList(item.batch);
  return {
    name: `${t('lostAndFound.paper.receipt')} ${item.number}`,
    size: 'A4',
    about: { kind: 'found-item', id },
    sheet: <ReceiptSheet item={item} />,
  };
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
