/** What is due leaves together: disposed of or handed to the police by two people, its list on paper. */
import { useTranslation } from 'react-i18next';
import type { LostRow } from '../../../shared/lost-and-found/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { printSheet } from '../../paper/print.ts';
import { useSecond } from './ItemForms.tsx';
import { batchList } from './papers.tsx';

type BatchFormProps = {
  hand: RegisterHand<LostRow>;
  act: Act;
  way: 'dispose' | 'police';
  /** Those that stand in the list: a filter leaves the others out. */
  rows: readonly LostRow[];
};

const mostNamed = 12;

export const BatchForm = ({ hand, act, way, rows }: BatchFormProps) => {
  const { t } = useTranslation();
  const second = useSecond();
  const field = (name: string) => t(`lostAndFound.field.${name}`);
  const ids = rows.map(({ id }) => id);
  const numbers = rows.slice(0, mostNamed).map(({ number }) => number);
  const shared = { hand, act, layout: 'line' } as const;
  const facts = {
    count: rows.length,
    numbers: `${numbers.join(' ')}${rows.length > mostNamed ? ' …' : ''}`,
  };
  const print = ({ batch }: { batch: number }) => void batchList(batch).then(printSheet);
  return way === 'dispose' ? (
    <RecordForm
      {...shared}
      form="batch-dispose"
      title={t('lostAndFound.batch', facts)}
      fields={[{ kind: 'text', name: 'reason', label: field('reason'), maxLength: 500 }, ...second]}
      send={({ reason, second: code, pin }) =>
        desk.lostAndFound.dispose({ ids, reason, second: { code, pin } })
      }
      onDone={print}
    />
  ) : (
    <RecordForm
      {...shared}
      form="batch-police"
      title={t('lostAndFound.batchPolice', facts)}
      fields={[
        { kind: 'text', name: 'officer', label: field('officer'), maxLength: 120 },
        ...second,
      ]}
      send={({ officer, second: code, pin }) =>
        desk.lostAndFound.toPolice({ ids, officer, second: { code, pin } })
      }
      onDone={print}
    />
  );
};
