/** 记录查验: what was found changed behind the desk's back, until an administrator has settled it. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import { Register } from '../../app/register/Register.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { useBoard } from '../../client/board.ts';
import { houseNow } from '../../client/clock.ts';
import { desk, orpc } from '../../client/desk.ts';
import { emptyWords } from '../../client/errors.ts';
import { nearAt, useTimeZone } from '../../client/house-time.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { archiveBooks } from './books.ts';
import classes from './Everything.module.css';
import { useFindingDetail, useFindingName } from './finding-words.ts';

const name = 'archive/evidence';

export const Evidence = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const nameOf = useFindingName();
  const detailOf = useFindingDetail();
  const queries = useQueryClient();
  const asked = useQuery(orpc.record.findings.queryOptions());
  const listed = asked.data;
  const hand = useRegister({ name, rows: listed?.findings ?? [] });
  const act = useAct(hand.id);
  const chosen = hand.selected;
  const skewMs = useBoard((board) => board.house?.clockSkewMs ?? 0);
  const again = () => queries.invalidateQueries({ queryKey: orpc.record.key() });
  const at = (moment: string | null | undefined) =>
    moment == null
      ? t('archive.evidence.notKnown')
      : nearAt(Date.parse(moment), houseNow(), timeZone);
  return (
    <Register
      hand={hand}
      title={t('archive.evidence.title')}
      above={<archiveBooks.Chips />}
      facts={t('archive.evidence.facts', { count: listed?.open ?? 0 })}
      list={
        <RegisterList
          hand={hand}
          label={t('archive.evidence.title')}
          columns="11rem minmax(0, 1fr) 6rem 6rem"
          empty={emptyWords(asked, t('archive.evidence.none'))}
        >
          {(one) => (
            <>
              <Cell weight="strong">{t(`archive.evidence.kind.${one.kind}`)}</Cell>
              <Cell>
                {[one.table && nameOf(one.table), one.number ?? one.key, one.seq]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </Cell>
              <Cell weight="quiet">{at(one.foundAt)}</Cell>
              <Cell end>
                {one.settledAt === null ? (
                  <Tag tone="late">{t('archive.evidence.open')}</Tag>
                ) : null}
              </Cell>
            </>
          )}
        </RegisterList>
      }
      record={
        <RecordPanel
          title={chosen ? t(`archive.evidence.kind.${chosen.kind}`) : t('archive.evidence.title')}
        >
          <RecordFacts
            facts={[
              chosen?.table
                ? [t('archive.evidence.table'), `${nameOf(chosen.table)} · ${chosen.table}`]
                : null,
              chosen?.key ? [t('archive.evidence.row'), chosen.key] : null,
              chosen?.number == null ? null : [t('archive.evidence.number'), String(chosen.number)],
              chosen?.seq == null ? null : [t('archive.evidence.event'), String(chosen.seq)],
              chosen ? [t('archive.evidence.what'), detailOf(chosen.detail)] : null,
              chosen ? [t('archive.evidence.since'), at(chosen.since)] : null,
              chosen ? [t('archive.evidence.found'), at(chosen.foundAt)] : null,
              chosen?.settledAt
                ? [
                    t('archive.evidence.settled'),
                    `${at(chosen.settledAt)} · ${chosen.settledBy} · ${chosen.reason}`,
                  ]
                : null,
              [t('archive.evidence.whole'), at(listed?.wholeAt)],
              [t('archive.evidence.witnessed'), at(listed?.witnessedAt)],
            ]}
          />
          <p className={classes.text}>{t('archive.evidence.rule')}</p>
          <RecordActions
            hand={hand}
            actions={[
              {
                key: 'S',
                text: 'archive.evidence.settle',
                primary: true,
                may: 'house.manage',
                when: chosen?.settledAt === null,
                foot: 30,
                run: () => hand.openForm('settle'),
              },
              {
                key: 'K',
                text: 'archive.evidence.check',
                may: 'house.manage',
                foot: 31,
                run: () =>
                  act.run(() => desk.record.check({}), {
                    said: ({ events, findings }) => {
                      const checked = t('archive.evidence.checked', { events, findings });
                      return findings > 0 ? { warning: checked } : checked;
                    },
                    onDone: again,
                  }),
              },
              {
                key: 'T',
                text: 'archive.evidence.followClock',
                may: 'house.manage',
                when: skewMs > 0,
                foot: 32,
                run: () => hand.openForm('follow-clock'),
              },
            ]}
          />
          <ActLine hand={hand} act={act} />
          <RecordForm
            hand={hand}
            form="settle"
            title={t('archive.evidence.settle')}
            act={act}
            fields={[
              {
                kind: 'text',
                name: 'reason',
                label: t('archive.evidence.reason'),
                hint: t('archive.evidence.reasonHint'),
              },
            ]}
            send={({ reason }) => desk.record.settle({ id: chosen?.id ?? '', reason })}
            onDone={again}
          />
          <RecordForm
            hand={hand}
            form="follow-clock"
            title={t('archive.evidence.followClock')}
            act={act}
            fields={[
              {
                kind: 'moment',
                name: 'at',
                label: t('archive.evidence.watch'),
                hint: t('archive.evidence.watchHint'),
                lean: 'this',
                // Read as the PC would read it: the house is ahead.
                asOfMs: houseNow() - skewMs,
              },
            ]}
            send={({ at }) => desk.house.followClock({ at })}
          />
        </RecordPanel>
      }
    />
  );
};
