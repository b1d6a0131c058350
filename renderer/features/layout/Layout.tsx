/** 布局: floors, rooms, areas, and what is out of use; drawn by pattern, edited by hand. */
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../app/keys.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { type Act, useAct } from '../../app/register/useAct.ts';
import { type RegisterHand, useRegister } from '../../app/register/useRegister.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { roomBooks } from '../rooms-register/books.ts';
import { AddAreaForm, AreaRecord } from './AreaRecord.tsx';
import { AddFloorForm, AddRoomForm, DrawForm } from './DrawForm.tsx';
import { FloorRecord } from './FloorRecord.tsx';
import { groupOf, isOfKind, kinds, type LayoutLine, linesOf, wordsOf } from './lines.ts';
import { RetiredRecord } from './RetiredRecord.tsx';
import { RoomRecord } from './RoomRecord.tsx';
import { useChoices, useLayout, useTypeName } from './useLayout.ts';

const Cells = ({ line }: { line: LayoutLine }) => {
  const { t } = useTranslation();
  const typeName = useTypeName();
  switch (line.kind) {
    case 'floor':
      return (
        <>
          <Cell weight="strong">{t('rooms.floor', { code: line.floor.code })}</Cell>
          <Cell>{t('layout.roomCount', { count: line.floor.rooms.length })}</Cell>
          <Cell end> </Cell>
        </>
      );
    case 'area':
      return (
        <>
          <Cell weight="strong">{line.area.zh}</Cell>
          <Cell>{line.area.en}</Cell>
          <Cell end>
            {line.area.retiredAt === null ? null : <Tag>{t('layout.kind.retired')}</Tag>}
          </Cell>
        </>
      );
    default: {
      const { number, type, wing } = line.room;
      const connects = line.kind === 'room' ? line.room.connects : [];
      return (
        <>
          <Cell weight="strong">{number}</Cell>
          <Cell>{[typeName(type), wing].filter(Boolean).join(' · ')}</Cell>
          <Cell end weight="quiet">
            {connects.length > 0 ? `⇄ ${connects.join(' ')}` : null}
            {line.kind === 'retiredRoom' ? <Tag>{t('layout.kind.retired')}</Tag> : null}
          </Cell>
        </>
      );
    }
  }
};

const useDrawingKeys = (hand: RegisterHand<LayoutLine>, act: Act) => {
  const open = (form: string) => {
    act.clear();
    hand.openForm(form);
  };
  useKeys(
    'screen',
    [
      {
        key: 'A',
        text: 'layout.act.addRoom',
        may: 'layout.manage',
        foot: 21,
        run: () => open('addRoom'),
      },
      {
        key: 'D',
        text: 'layout.act.draw',
        may: 'layout.manage',
        foot: 22,
        run: () => open('draw'),
      },
      {
        key: 'F',
        text: 'layout.act.addFloor',
        may: 'layout.manage',
        foot: 23,
        run: () => open('addFloor'),
      },
      {
        key: 'O',
        text: 'layout.act.addArea',
        may: 'layout.manage',
        foot: 24,
        run: () => open('addArea'),
      },
    ],
    { active: hand.form === null },
  );
};

export const Layout = () => {
  const { t } = useTranslation();
  const layout = useLayout();
  const choices = useChoices(layout);
  const rows = useMemo(() => linesOf(layout), [layout]);
  const hand = useRegister({ name: 'rooms/layout', rows, wordsOf, isOfKind });
  const act = useAct(hand.id);
  const adding = useAct();
  useDrawingKeys(hand, adding);
  const heading = useCallback(
    (line: LayoutLine) => {
      const id = groupOf(line);
      const [floor, code] = id.split(' ');
      return {
        id,
        label: floor === 'floor' ? t('rooms.floor', { code }) : t(`layout.kind.${id}`),
      };
    },
    [t],
  );
  const line = hand.selected;
  const roomCount = layout.floors.reduce((sum, { rooms }) => sum + rooms.length, 0);
  const forms = { hand, act: adding, choices };
  const record = () => {
    if (line === null) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
    const about = { hand, act, choices };
    switch (line.kind) {
      case 'floor':
        return <FloorRecord key={line.id} {...about} floor={line.floor} layout={layout} />;
      case 'area':
        return <AreaRecord key={line.id} {...about} area={line.area} />;
      case 'retiredRoom':
        return <RetiredRecord key={line.id} {...about} room={line.room} />;
      default:
        return <RoomRecord key={line.id} {...about} room={line.room} />;
    }
  };
  return (
    <Register
      hand={hand}
      title={t('roomBooks.view.layout')}
      facts={t('layout.counts', { floors: layout.floors.length, rooms: roomCount })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({ kind, label: t(`layout.kind.${kind}`) }))}
        />
      }
      above={
        <>
          <roomBooks.Chips />
          <AddRoomForm {...forms} />
          <DrawForm {...forms} />
          <AddFloorForm {...forms} />
          <AddAreaForm {...forms} />
          <ActLine hand={hand} act={adding} undoKey="Shift+Z" />
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('roomBooks.view.layout')}
          columns="6rem minmax(0, 1fr) auto"
          groupOf={heading}
          empty={t('layout.none')}
        >
          {(one) => <Cells line={one} />}
        </RegisterList>
      }
      record={record()}
    />
  );
};
