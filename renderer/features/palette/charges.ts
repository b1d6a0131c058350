/** What the palette knows of the charges: every open one, by its room, its guest and what it is for. */
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { ChargeView } from '../../../shared/charges/contract.ts';
import { amountOf } from '../../../shared/kernel/money.ts';
import { openRegister } from '../../app/navigation.ts';
import { orpc } from '../../client/desk.ts';
import { nameIn } from '../../client/texts.ts';
import { findableBy } from '../../ui/find.ts';
import type { Entry } from './entries.ts';

const none: readonly ChargeView[] = [];

export const useOpenCharges = (): readonly ChargeView[] =>
  useQuery(orpc.charges.list.queryOptions({ input: { state: 'open' } })).data?.charges ?? none;

export const chargeEntries = (
  charges: readonly ChargeView[],
  t: TFunction,
  language: string,
): Entry[] =>
  charges.map((charge): Entry => {
    const number = t('charges.number', { number: charge.number });
    return {
      id: `charge ${charge.id}`,
      group: 'charges',
      head: charge.place ?? '',
      title: `${nameIn(charge, language)}${charge.quantity > 1 ? ` ×${charge.quantity}` : ''}`,
      detail: `${number} · ${
        charge.priceWanted
          ? t('charges.priceWanted')
          : amountOf(charge.cents, charge.currency, language)
      }`,
      words: findableBy(
        number,
        charge.place,
        charge.zh,
        charge.en,
        t('charges.title'),
        charge.stay?.guest ?? null,
      ),
      run: () => openRegister('charges', charge.id),
    };
  });
