/** What is due today leaves together: disposed of by two people with a reason, and its list on paper. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LostRow } from '../../../shared/lost-and-found/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { printSheet } from '../../paper/print.ts';
import { usePeople } from '../board/people.ts';
import { disposalList } from './papers.tsx';

export const BatchForm = ({ hand, act }: { hand: RegisterHand<LostRow>; act: Act }) => {
  const { t } = useTranslation();
  const people = usePeople();
  const due = useQuery(orpc.lostAndFound.due.queryOptions()).data?.dispose ?? [];
  const field = (name: string) => t(`lostAndFound.field.${name}`);
  return (
    <RecordForm
      hand={hand}
      form="batch"
      layout="line"
      title={t('lostAndFound.batch', {
        count: due.length,
        numbers: due.map(({ number }) => number).join(' '),
      })}
      act={act}
      fields={[
        { kind: 'text', name: 'reason', label: field('reason'), maxLength: 500 },
        { kind: 'search', name: 'second', label: field('second'), items: people, free: true },
        { kind: 'pin', name: 'pin', label: field('pin') },
      ]}
      send={({ reason, second, pin }) =>
        desk.lostAndFound.dispose({
          ids: due.map(({ id }) => id),
          reason,
          second: { code: second, pin },
        })
      }
      onDone={({ batch }) => void disposalList(batch).then(printSheet)}
    />
  );
};
