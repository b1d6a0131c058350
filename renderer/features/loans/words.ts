/** How a loan is named on the screen: kind, unit or number of pieces, place. */
import { useTranslation } from 'react-i18next';
import type { BoardLoan } from '../../../shared/loans/contract.ts';
import { nameIn } from '../../client/texts.ts';

type Named = Pick<BoardLoan, 'zh' | 'en' | 'unit' | 'quantity'>;

/** `吹风机 HD-05`, `转换插头 ×2`. */
export const useLoanName = (): ((loan: Named) => string) => {
  const { i18n } = useTranslation();
  return (loan) => {
    const tag = loan.unit ?? (loan.quantity > 1 ? `×${loan.quantity}` : '');
    return `${nameIn(loan, i18n.language)} ${tag}`.trim();
  };
};
