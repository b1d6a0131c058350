/** 差异: where the front office and housekeeping do not agree, each to be explained. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DiscrepancyView } from '../../../shared/rooms/contract.ts';
import { openRegister } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { type Act, useAct } from '../../app/register/useAct.ts';
import { type RegisterHand, useRegister } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { roomBooks } from './books.ts';

const none: readonly DiscrepancyView[] = [];
const wordsOf = ({ place }: DiscrepancyView) => findableBy(place);
const isOfKind = ({ ended }: DiscrepancyView, kind: string) => (kind === 'open' ? !ended : ended);

type RecordProps = { hand: RegisterHand<DiscrepancyView>; act: Act; row: DiscrepancyView };

const DiscrepancyRecord = ({ hand, act, row }: RecordProps) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  const heads = (count: number | null) => (count === null ? '–' : t('rooms.card.party', { count }));
  return (
    <RecordPanel
      title={row.place}
      facts={t(`rooms.discrepancy.${row.kind}`)}
      tools={
        <Tag tone={row.ended ? 'good' : 'late'}>
          {t(`roomBooks.discrepancy.${row.ended ? 'over' : 'open'}`)}
        </Tag>
      }
    >
      <RecordFacts
        facts={[
          [
            t('roomBooks.discrepancy.found'),
            `${t(`rooms.occupancy.${row.found}`)} · ${heads(row.foundPersons)}`,
          ],
          [t('roomBooks.discrepancy.books'), heads(row.expectedPersons)],
          [t('roomBooks.discrepancy.by'), `${moment(row.at)} · ${person(row.by)}`],
          row.explanation === null
            ? null
            : [
                t('roomBooks.discrepancy.explanation'),
                `${row.explanation} · ${row.explainedBy === null ? '' : person(row.explainedBy)}`,
              ],
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'E',
            text: 'roomBooks.act.explain',
            primary: true,
            foot: 30,
            when: !row.ended,
            run: () => hand.openForm('explain'),
          },
          { key: 'B', text: 'roomBooks.act.room', run: () => openRegister('rooms', row.place) },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <RecordForm
        hand={hand}
        form="explain"
        title={t('roomBooks.act.explain')}
        act={act}
        fields={[
          { kind: 'text', name: 'explanation', label: t('roomBooks.discrepancy.explanation') },
        ]}
        send={({ explanation }) => desk.rooms.explain({ id: row.id, explanation })}
      />
    </RecordPanel>
  );
};

export const Discrepancies = () => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const rows =
    useQuery(orpc.rooms.discrepancies.queryOptions({ input: { past: true } })).data
      ?.discrepancies ?? none;
  const hand = useRegister({ name: 'rooms/discrepancies', rows, wordsOf, isOfKind });
  const act = useAct(hand.id);
  return (
    <Register
      hand={hand}
      title={t('roomBooks.view.discrepancies')}
      facts={t('roomBooks.discrepancy.count', { count: rows.filter(({ ended }) => !ended).length })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={(['open', 'over'] as const).map((kind) => ({
            kind,
            label: t(`roomBooks.discrepancy.${kind}`),
          }))}
        />
      }
      above={<roomBooks.Chips />}
      list={
        <RegisterList
          hand={hand}
          label={t('roomBooks.view.discrepancies')}
          columns="4.5rem minmax(0, 1fr) 6rem 5rem"
          empty={t('roomBooks.discrepancy.none')}
        >
          {(row) => (
            <>
              <Cell weight="strong">{row.place}</Cell>
              <Cell>{t(`rooms.discrepancy.${row.kind}`)}</Cell>
              <Cell weight="quiet">{moment(row.at)}</Cell>
              <Cell end>
                <Tag tone={row.ended ? 'plain' : 'late'}>
                  {t(`roomBooks.discrepancy.${row.ended ? 'over' : 'open'}`)}
                </Tag>
              </Cell>
            </>
          )}
        </RegisterList>
      }
      record={
        hand.selected ? (
          <DiscrepancyRecord key={hand.selected.id} hand={hand} act={act} row={hand.selected} />
        ) : (
          <RecordEmpty>{t('roomBooks.discrepancy.none')}</RecordEmpty>
        )
      }
    />
  );
};
