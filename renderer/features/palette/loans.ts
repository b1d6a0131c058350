/** What the palette knows of the things lent: every kind, and every unit by its tag. */
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import type { BoardLoan, LoanItemView, LoanUnitView } from '../../../shared/loans/contract.ts';
import { openRegister } from '../../app/navigation.ts';
import { orpc } from '../../client/desk.ts';
import { nameIn } from '../../client/texts.ts';
import { findableBy } from '../../ui/find.ts';
import type { Entry } from './entries.ts';

type Lendable = { items: readonly LoanItemView[]; units: readonly LoanUnitView[] };

const noItems: readonly LoanItemView[] = [];
const noUnits: readonly LoanUnitView[] = [];

export const useLendable = (): Lendable => {
  const items = useQuery(orpc.loans.stock.queryOptions()).data?.items ?? noItems;
  const units = useQuery(orpc.loans.units.queryOptions({ input: {} })).data?.units ?? noUnits;
  return useMemo(() => ({ items, units }), [items, units]);
};

export const loanEntries = (
  { items, units }: Lendable,
  open: readonly BoardLoan[],
  t: TFunction,
  language: string,
): Entry[] => {
  const names = new Map(items.map((item) => [item.code, nameIn(item, language)]));
  const kinds = items.map(
    ({ code, zh, en, free, owned }): Entry => ({
      id: `loans ${code}`,
      group: 'loans',
      head: '',
      title: names.get(code) ?? code,
      detail: t('loans.tag.free', { free, owned }),
      words: findableBy(code, zh, en),
      run: () => openRegister('loans', code),
    }),
  );
  const tagged = units.map(
    (unit): Entry => ({
      id: `loans ${unit.id}`,
      group: 'loans',
      head: unit.serial,
      title: names.get(unit.item) ?? unit.item,
      detail: [t(`loans.unit.${unit.state}`), unit.place ?? ''].filter(Boolean).join(' '),
      words: findableBy(unit.serial),
      run: () => openRegister('loans', unit.loan ?? unit.item),
    }),
  );
  // By its number and by the room it is in; a unit is found by its tag already.
  const lent = open.map(
    (loan): Entry => ({
      id: `loans ${loan.id}`,
      group: 'loans',
      head: t('loans.number', { number: loan.number }),
      title: [names.get(loan.item) ?? loan.item, loan.place ?? ''].filter(Boolean).join(' '),
      detail: t(`loans.state.${loan.state}`),
      words: findableBy(t('loans.number', { number: loan.number }), loan.place, loan.zh, loan.en),
      run: () => openRegister('loans', loan.id),
    }),
  );
  return [...kinds, ...tagged, ...lent];
};
