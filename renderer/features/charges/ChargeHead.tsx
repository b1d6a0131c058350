/** What stands above the list of charges: what should be on it and is not, and the totals by kind. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ChargeTotal } from '../../../shared/charges/contract.ts';
import { orpc } from '../../client/desk.ts';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import classes from './Charges.module.css';
import { useChargeWords } from './words.ts';

/** Paid work that is done and not billed: it may not be, so it is said above everything. */
export const MissingCharges = () => {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.charges.missing.queryOptions({ input: {} }));
  const [first] = data?.missing ?? [];
  if (!first) return null;
  return (
    <ProblemLine
      message={t('charges.missing', {
        count: data?.missing.length ?? 0,
        place: first.place ?? '–',
        number: first.source.number ?? '',
      })}
    />
  );
};

export const ChargeTotals = ({ totals }: { totals: readonly ChargeTotal[] }) => {
  const words = useChargeWords();
  if (totals.length === 0) return null;
  return (
    <p className={classes.totals} data-testid="charge-totals">
      {totals.map((total) => (
        <span key={`${total.currency} ${total.kind}`}>{words.total(total)}</span>
      ))}
    </p>
  );
};
