/** 住客: who comes and who goes today, who is in the house, who comes later; the record right. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StayView } from '../../../shared/stays/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { isSettingsForm } from '../../app/register/settings/lines.ts';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { roomBooks } from '../rooms-register/books.ts';
import { groupOf, isOfKind, kinds, linesOf, wordsOf } from './lines.ts';
import { NewStayForm } from './NewStayForm.tsx';
import { StayRecord } from './StayRecord.tsx';
import { Welcome } from './Welcome.tsx';

const none: readonly StayView[] = [];

const StayCells = ({ stay }: { stay: StayView }) => {
  const { t } = useTranslation();
  return (
    <>
      <Cell weight="strong">{stay.room}</Cell>
      <Cell>{stay.guest ?? t('rooms.card.incognito')}</Cell>
      <Cell weight="quiet">
        {stay.party > 1 ? t('rooms.card.party', { count: stay.party }) : ''}
      </Cell>
      <Cell weight="quiet">
        {t('rooms.card.until', {
          arrival: stay.arrival.slice(5),
          departure: stay.departure.slice(5),
        })}
      </Cell>
      <Cell end>
        {stay.sharesId === null ? null : <Tag>{t('stays.shares')}</Tag>}
        {stay.vipClass ? <Tag>★ {t(`rooms.vipClass.${stay.vipClass}`)}</Tag> : null}
      </Cell>
    </>
  );
};

export const Stays = () => {
  const { t } = useTranslation();
  const asked = useQuery(orpc.stays.list.queryOptions({ input: {} })).data?.stays ?? none;
  const rows = useMemo(() => linesOf(asked), [asked]);
  const hand = useRegister({ name: 'rooms/stays', rows, wordsOf, isOfKind });
  const act = useAct(hand.id);
  useKeys(
    'row',
    [
      {
        key: 'A',
        text: 'stays.act.new',
        may: 'stays.manage',
        foot: 25,
        run: () => hand.openForm('new'),
      },
    ],
    {
      active: hand.form === null,
    },
  );
  // What came of a change of the welcome is about no guest.
  const welcomeAct = useAct();
  useKeys(
    'row',
    [
      {
        key: 'G',
        text: 'stays.welcome.title',
        may: 'rooms.settings',
        foot: 70,
        run: () => hand.openForm('settings'),
      },
    ],
    { active: hand.form === null },
  );
  const count = (kind: string) => rows.filter((row) => isOfKind(row, kind)).length;
  const heading = useCallback(
    (stay: StayView) => {
      const id = groupOf(stay);
      return { id, label: t(id === 'later' ? 'stays.later' : `stays.reservation.${id}`) };
    },
    [t],
  );
  return (
    <Register
      hand={hand}
      title={t('roomBooks.view.stays')}
      facts={t('stays.counts', {
        inHouse: count('in-house'),
        arrival: count('arrival'),
        dueOut: count('due-out'),
      })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({
            kind,
            label: t(kind === 'in-house' ? 'stays.state.in-house' : `stays.reservation.${kind}`),
          }))}
        />
      }
      above={
        <>
          <roomBooks.Chips />
          <NewStayForm hand={hand} act={act} />
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('roomBooks.view.stays')}
          columns="4rem minmax(0, 1fr) 4rem 7.5rem 8rem"
          groupOf={heading}
        >
          {(stay) => <StayCells stay={stay} />}
        </RegisterList>
      }
      record={
        isSettingsForm(hand.form) ? (
          <Welcome hand={hand} act={welcomeAct} />
        ) : hand.id === null ? (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        ) : (
          <StayRecord key={hand.id} hand={hand} act={act} id={hand.id} />
        )
      }
    />
  );
};
