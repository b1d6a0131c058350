/** The loan receipt (借物单): what the guest signs for, and what it costs if it is lost. */
import { useTranslation } from 'react-i18next';
import { amountOf } from '../../../shared/kernel/money.ts';
import type { LoanCard } from '../../../shared/loans/contract.ts';
import { nameIn } from '../../client/texts.ts';
import { usePaperMoment } from '../../paper/house.ts';
import { Sheet, SheetFacts, SheetSigns } from '../../paper/Sheet.tsx';
import { usePlaceName } from '../board/names.ts';

type ReceiptSheetProps = { loan: LoanCard; lostCents: number; currency: string };

/** The guest's name stays off: the slip hangs on the thing and is carried about. */
export const ReceiptSheet = ({ loan, lostCents, currency }: ReceiptSheetProps) => {
  const { t, i18n } = useTranslation();
  const moment = usePaperMoment();
  const place = usePlaceName();
  const at = (iso: string | null) => (iso === null ? null : moment(Date.parse(iso)));
  return (
    <Sheet title={t('loans.receipt.title')} mark={t('loans.number', { number: loan.number })}>
      <SheetFacts
        facts={[
          [t('loans.facts.place'), loan.place === null ? null : place(loan.place)],
          [t('loans.facts.item'), nameIn(loan, i18n.language)],
          [t('loans.facts.unit'), loan.unit],
          [t('loans.facts.quantity'), loan.quantity],
          [t('loans.facts.lent'), at(loan.lentAt)],
          [t('loans.facts.due'), at(loan.dueAt)],
        ]}
      />
      <p>{t('loans.receipt.call')}</p>
      {lostCents > 0 ? (
        <p>
          {t('loans.receipt.price', {
            amount: amountOf(lostCents * loan.quantity, currency, i18n.language),
          })}
        </p>
      ) : null}
      <SheetSigns
        who={[t('loans.receipt.guest'), t('loans.receipt.staff'), t('loans.receipt.back')]}
      />
    </Sheet>
  );
};
