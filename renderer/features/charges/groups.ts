/** The charges by room and guest: who has gone first, then who leaves today. Pure. */
import type { ChargeTotal, ChargeView } from '../../../shared/charges/contract.ts';
import { chargeKinds } from '../../../shared/charges/model.ts';

/** `gone` the guest has left, and what is open now is a bill nobody pays by itself. */
export type Leaving = 'gone' | 'today' | 'stays' | 'nobody';

export type ChargeGroup = {
  /** Of one guest in one room. */
  id: string;
  place: string | null;
  guest: string | null;
  leaving: Leaving;
  charges: ChargeView[];
};

const leavingOf = ({ stay }: ChargeView, today: string): Leaving => {
  if (!stay) return 'nobody';
  if (stay.state === 'departed') return 'gone';
  return stay.departure <= today ? 'today' : 'stays';
};
const order: readonly Leaving[] = ['gone', 'today', 'nobody', 'stays'];

export const groupIdOf = ({ place, stay }: ChargeView): string =>
  `${place ?? ''}/${stay?.id ?? ''}`;

/** @param today the house's calendar day */
export const groupsOf = (charges: readonly ChargeView[], today: string): ChargeGroup[] =>
  [...Map.groupBy(charges, groupIdOf)]
    .flatMap(([id, of]): ChargeGroup[] => {
      const [first] = of;
      if (!first) return [];
      const guest = first.stay?.guest ?? null;
      return [{ id, place: first.place, guest, leaving: leavingOf(first, today), charges: of }];
    })
    .sort(
      (one, other) =>
        order.indexOf(one.leaving) - order.indexOf(other.leaving) ||
        (one.place ?? '').localeCompare(other.place ?? ''),
    );

/** What they come to, by currency and kind. */
export const totalsOf = (charges: readonly ChargeView[]): ChargeTotal[] => {
  const place = ({ kind }: ChargeTotal): number => chargeKinds.indexOf(kind);
  return [...Map.groupBy(charges, ({ currency, kind }) => `${currency} ${kind}`).values()]
    .flatMap((of): ChargeTotal[] => {
      const [first] = of;
      if (!first) return [];
      const { currency, kind } = first;
      const cents = of.reduce((sum, charge) => sum + charge.cents, 0);
      return [{ currency, kind, count: of.length, cents }];
    })
    .sort((one, other) => one.currency.localeCompare(other.currency) || place(one) - place(other));
};

/** What they come to, by currency. */
export const sumOf = (sums: readonly { currency: string; cents: number }[]): [string, number][] => {
  const all = new Map<string, number>();
  for (const { currency, cents } of sums) all.set(currency, (all.get(currency) ?? 0) + cents);
  return [...all];
};
