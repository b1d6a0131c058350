/** 查看记录: who looked at what is personal, for administrators. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Register } from '../../app/register/Register.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useRegister } from '../../app/register/useRegister.ts';
import { houseNow } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { nearAt, useTimeZone } from '../../client/house-time.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { archiveBooks } from './books.ts';
import classes from './Everything.module.css';

const name = 'archive/looks';

export const Looks = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const listed = useQuery(orpc.record.looks.queryOptions({ input: {} })).data;
  const rows = (listed?.looks ?? []).map((one) => ({
    id: `${one.at} ${one.by} ${one.about.id} ${one.deed}`,
    ...one,
  }));
  const hand = useRegister({ name, rows });
  const chosen = hand.selected;
  const at = (moment: string) => nearAt(Date.parse(moment), houseNow(), timeZone);
  return (
    <Register
      hand={hand}
      title={t('archive.looks.title')}
      above={<archiveBooks.Chips />}
      facts={t('archive.looks.facts', { count: rows.length })}
      list={
        <RegisterList
          hand={hand}
          label={t('archive.looks.title')}
          columns="7rem minmax(0, 1fr) 7rem 8rem"
          empty={t('archive.looks.none')}
        >
          {(one) => (
            <>
              <Cell weight="quiet">{at(one.at)}</Cell>
              <Cell weight="strong">{`${one.by} ${one.byName}`}</Cell>
              <Cell>{t(`archive.looks.deed.${one.deed}`)}</Cell>
              <Cell>
                {t(`archive.looks.about.${one.about.kind}`, { defaultValue: one.about.kind })}
              </Cell>
            </>
          )}
        </RegisterList>
      }
      record={
        chosen ? (
          <RecordPanel title={`${chosen.by} ${chosen.byName}`}>
            <RecordFacts
              facts={[
                [t('archive.looks.at'), at(chosen.at)],
                [t('archive.looks.what'), t(`archive.looks.deed.${chosen.deed}`)],
                [t('archive.looks.of'), `${chosen.about.kind} ${chosen.about.id}`],
                [t('archive.looks.station'), chosen.station],
              ]}
            />
            <p className={classes.text}>{t('archive.looks.rule')}</p>
          </RecordPanel>
        ) : (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        )
      }
    />
  );
};
