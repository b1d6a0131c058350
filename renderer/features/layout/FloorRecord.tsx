/** A floor: its rooms, its place among the others; removed once it is empty. */
import { useTranslation } from 'react-i18next';
import type { LayoutView } from '../../../shared/layout/contract.ts';
import { openBook } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { listed, nameIn } from '../../client/texts.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import type { LayoutFloor, LayoutLine } from './lines.ts';

type RecordProps = {
  hand: RegisterHand<LayoutLine>;
  act: Act;
  floor: LayoutFloor;
  layout: LayoutView;
};

const moved = (codes: readonly string[], code: string, by: number): string[] | null => {
  const at = codes.indexOf(code);
  const to = at + by;
  if (at < 0 || to < 0 || to >= codes.length) return null;
  const others = codes.filter((one) => one !== code);
  return [...others.slice(0, to), code, ...others.slice(to)];
};

export const FloorRecord = ({ hand, act, floor, layout }: RecordProps) => {
  const { t, i18n } = useTranslation();
  const { code, rooms } = floor;
  const codes = layout.floors.map((one) => one.code);
  const areas = layout.areas.filter((area) => area.floor === code);
  const order = (by: number) => {
    const next = moved(codes, code, by);
    if (!next) return undefined;
    return act.run(() => desk.layout.orderFloors({ codes: next }), {
      undo: () => desk.layout.orderFloors({ codes }),
    });
  };
  return (
    <RecordPanel
      title={t('rooms.floor', { code })}
      facts={t('layout.roomCount', { count: rooms.length })}
    >
      <RecordFacts
        facts={[
          rooms.length === 0
            ? null
            : [t('layout.kind.rooms'), rooms.map((room) => room.number).join(' ')],
          areas.length === 0
            ? null
            : [t('layout.kind.areas'), listed(areas.map((area) => nameIn(area, i18n.language)))],
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          { key: 'U', text: 'layout.act.up', may: 'layout.manage', foot: 30, run: () => order(-1) },
          {
            key: 'Shift+U',
            text: 'layout.act.down',
            may: 'layout.manage',
            foot: 31,
            run: () => order(1),
          },
          {
            key: 'X',
            text: 'layout.act.removeFloor',
            may: 'layout.manage',
            run: () =>
              act.run(() => desk.layout.removeFloor({ code }), {
                said: t('layout.said.floorRemoved'),
                undo: () => desk.layout.addFloor({ code }),
              }),
          },
          {
            key: 'B',
            text: 'layout.act.model',
            run: () => openBook('rooms', 'serviceModel', code),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
    </RecordPanel>
  );
};
