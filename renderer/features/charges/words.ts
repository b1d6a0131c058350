/** How charges and their sums are named on screen and paper. */
import { useTranslation } from 'react-i18next';
import type { ChargeTotal, ChargeView } from '../../../shared/charges/contract.ts';
import { amountOf } from '../../../shared/kernel/money.ts';
import { nameIn } from '../../client/texts.ts';
import { sumOf } from './groups.ts';

export const useChargeWords = () => {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const amount = ({ cents, currency }: Pick<ChargeView, 'cents' | 'currency'>): string =>
    amountOf(cents, currency, language);
  const sums = (of: Parameters<typeof sumOf>[0], unpriced: number): string =>
    [
      ...sumOf(of).map(([currency, cents]) => amount({ cents, currency })),
      ...(unpriced > 0 ? [t('charges.unpriced', { count: unpriced })] : []),
    ].join(' · ');
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
    sum: (charges: readonly ChargeView[]): string =>
      sums(charges, charges.filter(({ priceWanted }) => priceWanted).length),
    /** `未入账 1234 · ¥318.00`: of all there are, however many of them are listed. */
    all: (
      state: ChargeView['state'],
      listed: readonly ChargeView[],
      totals: readonly ChargeTotal[],
      unpriced: number,
    ): string => {
      const count = totals.reduce((sum, total) => sum + total.count, 0);
      return [
        `${t(`charges.state.${state}`)} ${count}`,
        sums(totals, unpriced),
        listed.length < count ? t('charges.cut', { count: listed.length }) : '',
      ]
        .filter(Boolean)
        .join(' · ');
    },
  };
};
