/** 停机补录: when the desk was out of use at the left, what was entered of its paper at the right, one line to enter it. */
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutageView } from '../../../shared/outages/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { archiveBooks } from '../archive/books.ts';
import { useIsoMoment } from '../board/time.ts';
import { EnterForm } from './EnterForm.tsx';
import { EnterKeyForm, UndoKeyForm } from './EnterKeyForm.tsx';
import { CorrectForm, OutageForm } from './OutageForm.tsx';
import { OutageRecord } from './OutageRecord.tsx';

const wordsOf = ({ number, from }: OutageView) => findableBy(String(number), from.slice(0, 10));

export const Outages = () => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const { data } = useQuery(orpc.outages.list.queryOptions({ input: {} }));
  const rows = data?.outages;
  const hand = useRegister({
    name: 'archive/outages',
    rows: rows ?? [],
    wordsOf,
    answered: rows !== undefined,
  });
  const act = useAct(hand.id);
  const may = 'requests.late';
  useKeys(
    'row',
    [
      {
        key: 'A',
        text: 'outages.act.enter',
        foot: 24,
        may,
        when: () => hand.selected !== null && hand.selected.withdrawn === null,
        run: () => hand.openForm('enter'),
      },
      { key: 'N', text: 'outages.act.record', foot: 25, may, run: () => hand.openForm('record') },
    ],
    { active: hand.form === null },
  );
  // Without an outage there is nothing to enter into: it is said first.
  const needsOutage =
    hand.form === 'enter' && hand.id === null && rows !== undefined && rows.length === 0;
  const { openForm } = hand;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is led on once, when it is seen.
  useEffect(() => {
    if (needsOutage) openForm('record');
  }, [needsOutage]);
  const outages = (rows ?? []).filter(({ withdrawn }) => withdrawn === null);
  const entered = outages.reduce((sum, outage) => sum + outage.entered, 0);
  return (
    <Register
      hand={hand}
      width="narrow"
      title={t('outages.title')}
      facts={t('outages.counts', { outages: outages.length, entered })}
      tools={<RegisterFilter hand={hand} />}
      above={
        <>
          <archiveBooks.Chips />
          <OutageForm hand={hand} act={act} />
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('outages.title')}
          columns="minmax(0, 1fr) 6rem 6.5rem"
          empty={t('outages.nothing')}
        >
          {(outage) => (
            <>
              <Cell weight="strong">
                {t('outages.span', { from: moment(outage.from), until: moment(outage.until) })}
              </Cell>
              <Cell>{t(`outages.reason.${outage.reason}`)}</Cell>
              <Cell end weight="quiet">
                {outage.withdrawn === null
                  ? t('outages.entered', { count: outage.entered })
                  : t('outages.withdrawn')}
              </Cell>
            </>
          )}
        </RegisterList>
      }
      record={
        hand.selected === null ? (
          <RecordEmpty>{t('outages.nothing')}</RecordEmpty>
        ) : (
          <OutageRecord key={hand.selected.id} hand={hand} act={act} outage={hand.selected}>
            <EnterForm hand={hand} act={act} outage={hand.selected} />
            <EnterKeyForm hand={hand} act={act} outage={hand.selected} />
            <UndoKeyForm hand={hand} act={act} outage={hand.selected} />
            <CorrectForm hand={hand} act={act} outage={hand.selected} />
          </OutageRecord>
        )
      }
    />
  );
};
