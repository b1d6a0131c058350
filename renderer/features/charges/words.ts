/** How charges and their sums are named on screen and paper. */
import { useTranslation } from 'react-i18next';
import type { ChargeTotal, ChargeView } from '../../../shared/charges/contract.ts';
import { amountOf } from '../../client/money.ts';
import { nameIn } from '../../client/texts.ts';
import { sumOf } from './groups.ts';

export const useChargeWords = () => {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const amount = ({ cents, currency }: Pick<ChargeView, 'cents' | 'currency'>): string =>
    amountOf(cents, currency, language);
  return {
    /** `加床`, `可乐 ×2`; a counter-entry says so. */
    name: (charge: ChargeView): string => {
      const name = nameIn(charge, language);
      const pieces = charge.quantity > 1 ? `${name} ×${charge.quantity}` : name;
      return charge.cents < 0 ? t('charges.counterOf', { name: pieces }) : pieces;
    },
    amount: (charge: ChargeView): string =>
      charge.priceWanted ? t('charges.priceWanted') : amount(charge),
    total: ({ kind, count, ...sum }: ChargeTotal): string =>
      `${t(`charges.kind.${kind}`)} ${count} · ${amount(sum)}`,
    /** `¥318.00`, and how many have no price yet. */
    sum: (charges: readonly ChargeView[]): string => {
      const { sums, unpriced } = sumOf(charges);
      return [
        ...sums.map(([currency, cents]) => amount({ cents, currency })),
        ...(unpriced > 0 ? [t('charges.unpriced', { count: unpriced })] : []),
      ].join(' · ');
    },
  };
};
