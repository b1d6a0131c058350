/** 房态: every room by floor, with its state, its guest and its signs; several marked change together. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { isSettingsForm } from '../../app/register/settings/lines.ts';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { useBoard } from '../../client/board.ts';
import { orpc } from '../../client/desk.ts';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { roomBooks } from './books.ts';
import { isOfKind, kinds, linesOf, type RoomLine, wordsOf } from './lines.ts';
import { clearMarked, markAll, toggleMarked, useMarked } from './marked.ts';
import { RoomCells } from './RoomCells.tsx';
import { RoomRecord } from './RoomRecord.tsx';
import { RoomSettings } from './RoomSettings.tsx';

const noStays: never[] = [];

export const Rooms = () => {
  const { t } = useTranslation();
  const rooms = useBoard((board) => board.rooms);
  const stays = useQuery(orpc.stays.list.queryOptions({ input: {} })).data?.stays ?? noStays;
  const rows = useMemo(() => linesOf(rooms.values(), stays), [rooms, stays]);
  const hand = useRegister({ name: 'rooms', rows, wordsOf, isOfKind });
  const marked = useMarked();
  // Whoever comes back later starts with none.
  useEffect(() => clearMarked, []);
  // What came of an act on many is about all of them, whichever line is in hand.
  const act = useAct(marked.size > 0 ? 'marked' : hand.id);
  useKeys(
    'row',
    [
      {
        key: 'V',
        text: 'roomBooks.act.mark',
        foot: 40,
        run: () => hand.id !== null && toggleMarked(hand.id),
      },
      {
        key: 'Shift+V',
        text: 'roomBooks.act.markAll',
        foot: 41,
        run: () => markAll(hand.rows.map(({ id }) => id)),
      },
    ],
    { active: hand.form === null },
  );
  // What came of a change of settings is about no room.
  const settingsAct = useAct();
  useKeys(
    'row',
    [
      {
        key: 'G',
        text: 'roomBooks.settings.title',
        may: 'rooms.settings',
        foot: 70,
        run: () => hand.openForm('settings'),
      },
    ],
    { active: hand.form === null },
  );
  const heading = useCallback(
    ({ room }: RoomLine) => ({ id: room.floor, label: t('rooms.floor', { code: room.floor }) }),
    [t],
  );
  const count = (kind: string) => rows.filter((row) => isOfKind(row, kind)).length;
  return (
    <Register
      hand={hand}
      title={t('roomBooks.view.rooms')}
      facts={t('roomBooks.counts', { dirty: count('dirty'), ready: count('ready') })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({ kind, label: t(`roomBooks.kind.${kind}`) }))}
        />
      }
      above={<roomBooks.Chips />}
      list={
        <RegisterList
          hand={hand}
          label={t('roomBooks.view.rooms')}
          columns="1.25rem 3.75rem 3rem minmax(0, 1fr) auto"
          groupOf={heading}
        >
          {(line) => <RoomCells line={line} marked={marked.has(line.id)} />}
        </RegisterList>
      }
      record={
        isSettingsForm(hand.form) ? (
          <RoomSettings hand={hand} act={settingsAct} />
        ) : hand.id === null ? (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        ) : (
          <RoomRecord key={hand.id} hand={hand} act={act} number={hand.id} marked={marked} />
        )
      }
    />
  );
};
