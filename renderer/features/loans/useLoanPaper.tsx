/** What the register of loans puts on paper: the day's recall list, and the receipt of the loan in hand. */
import { desk } from '../../client/desk.ts';
import { t } from '../../client/texts.ts';
import type { PaperJob } from '../../paper/print.ts';
import { usePaper } from '../../paper/usePaper.ts';
import { RecallSheet } from './RecallSheet.tsx';
import { ReceiptSheet } from './ReceiptSheet.tsx';

const recall = async (): Promise<PaperJob> => {
  const list = await desk.loans.recall({});
  return {
    name: t('loans.recall.name', { day: list.day }),
    size: 'A4',
    about: { kind: 'loan-item', id: `recall ${list.day}` },
    sheet: <RecallSheet recall={list} />,
  };
};

const receipt = async (id: string): Promise<PaperJob> => {
  const loan = await desk.loans.get({ id });
  const { items, settings } = await desk.loans.stock();
  const lostCents = items.find(({ code }) => code === loan.item)?.lostCents ?? 0;
  return {
    name: t('loans.receipt.name', { number: loan.number }),
    size: 'A4',
    about: { kind: 'loan', id },
    sheet: <ReceiptSheet loan={loan} lostCents={lostCents} currency={settings.currency} />,
  };
};

/** @param loanId the loan in hand; null while it is a kind, or nothing */
export const useLoanPaper = (loanId: string | null): void =>
  usePaper([
    { make: recall, text: { print: 'loans.act.recall', pdf: 'loans.act.recallPdf' }, foot: 60 },
    {
      make: () => (loanId === null ? null : receipt(loanId)),
      when: () => loanId !== null,
      with: 'Alt',
      text: { print: 'loans.act.receipt', pdf: 'loans.act.receiptPdf' },
    },
  ]);
