/** 关照计划: what is done for guests, what is due first on top; the one in hand at the right. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CareAction } from '../../../shared/care-plans/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister, useRegisterFilter } from '../../app/register/useRegister.ts';
import { useNowValue } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import { guestsBooks } from '../guests/books.ts';
import { NewCareForm } from './CareForms.tsx';
import { CareRecord } from './CareRecord.tsx';
import { useIsLate } from './late.ts';

const none: readonly CareAction[] = [];
const name = 'guests/carePlans';
const kinds = ['late', 'done', 'all'] as const;
const showOf = (kind: string | null) => kinds.find((one) => one === kind) ?? 'open';

const wordsOf = ({ guest, room, title, ownerName, owner }: CareAction): readonly string[] =>
  findableBy(guest, room, title, ownerName, owner);

const Cells = ({ action }: { action: CareAction }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const late = useIsLate(action);
  return (
    <>
      <Cell weight="strong">{action.room ?? ''}</Cell>
      <Cell>
        {action.guest ?? t('rooms.card.incognito')} · {action.title}
      </Cell>
      <Cell weight="quiet">{action.ownerName}</Cell>
      <Cell weight="quiet">{moment(action.due)}</Cell>
      <Cell end>
        {late ? (
          <Tag tone="late">{t('guests.care.overdue')}</Tag>
        ) : action.state === 'open' ? null : (
          <Tag>{t(`guests.care.state.${action.state}`)}</Tag>
        )}
      </Cell>
    </>
  );
};

export const CarePlans = () => {
  const { t } = useTranslation();
  const { kind } = useRegisterFilter(name);
  const rows =
    useQuery(orpc.carePlans.list.queryOptions({ input: { show: showOf(kind), limit: 1_000 } })).data
      ?.actions ?? none;
  const hand = useRegister({ name, rows, wordsOf });
  const act = useAct(hand.id);
  useKeys(
    'row',
    [
      {
        key: 'A',
        text: 'guests.act.care',
        may: 'guests.keep',
        foot: 25,
        run: () => hand.openForm('new'),
      },
    ],
    { active: hand.form === null },
  );
  const late = useNowValue(
    (now) => rows.filter(({ state, due }) => state === 'open' && Date.parse(due) <= now).length,
  );
  const open = useMemo(() => rows.filter(({ state }) => state === 'open').length, [rows]);
  return (
    <Register
      hand={hand}
      title={t('guests.view.carePlans')}
      facts={t('guests.care.counts', { open, late })}
      tools={
        <RegisterFilter
          hand={hand}
          keyed
          kinds={kinds.map((one) => ({ kind: one, label: t(`guests.care.chip.${one}`) }))}
        />
      }
      above={
        <>
          <guestsBooks.Chips />
          <NewCareForm hand={hand} act={act} />
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('guests.view.carePlans')}
          columns="4rem minmax(0, 1fr) 5rem 7rem 5rem"
          empty={t('guests.care.none')}
        >
          {(action) => <Cells action={action} />}
        </RegisterList>
      }
      record={
        hand.id === null ? (
          <RecordEmpty>{t('guests.care.none')}</RecordEmpty>
        ) : (
          <CareRecord key={hand.id} hand={hand} act={act} id={hand.id} />
        )
      }
    />
  );
};
