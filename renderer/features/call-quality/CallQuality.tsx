/** The book of call quality: checks newest first, a new one with a key; others see their own alone. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CallCheckView } from '../../../shared/call-quality/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { peopleBooks } from '../people/books.ts';
import { useWhose } from '../people/closed.ts';
import { CheckForm } from './CheckForm.tsx';
import { CheckRecord } from './CheckRecord.tsx';
import { wordsOf } from './lines.ts';

const none: readonly CallCheckView[] = [];

export const CallQuality = () => {
  const { t } = useTranslation();
  const rows = useQuery(orpc.callQuality.list.queryOptions({ input: {} })).data?.checks ?? none;
  const hand = useRegister({ name: 'people/quality', rows, wordsOf });
  const act = useAct(hand.id);
  const whose = useWhose('quality.check', t('people.quality.count', { count: rows.length }));
  useKeys(
    'row',
    [
      {
        key: 'W',
        text: 'people.quality.act.check',
        foot: 25,
        may: 'quality.check',
        run: () => hand.openForm('check'),
      },
    ],
    { active: hand.form === null },
  );
  const check = rows.find(({ id }) => id === hand.id);
  return (
    <Register
      hand={hand}
      title={t('people.view.quality')}
      facts={whose}
      tools={<RegisterFilter hand={hand} />}
      above={<peopleBooks.Chips />}
      list={
        <RegisterList
          hand={hand}
          label={t('people.view.quality')}
          columns="6.5rem 7rem 5rem minmax(0, 1fr) 3.5rem"
          empty={t('people.quality.nothing')}
        >
          {(line) => (
            <>
              <Cell>{line.date}</Cell>
              <Cell weight="strong">{`${line.code} ${line.name}`}</Cell>
              <Cell weight="quiet">#{line.call.number}</Cell>
              <Cell weight="quiet">{line.remark ?? line.note}</Cell>
              <Cell end>{line.overall.toFixed(2)}</Cell>
            </>
          )}
        </RegisterList>
      }
      record={
        hand.form === 'check' ? (
          <CheckForm hand={hand} act={act} />
        ) : check ? (
          <CheckRecord key={check.id} hand={hand} act={act} check={check} />
        ) : (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        )
      }
    />
  );
};
