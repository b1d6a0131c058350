/** The lines of the layout: each floor with its rooms, the areas, what is out of use. Pure. */
import type {
  LayoutArea,
  LayoutRoom,
  LayoutView,
  RetiredRoom,
} from '../../../shared/layout/contract.ts';
import { findableBy } from '../../ui/find.ts';

export type LayoutFloor = LayoutView['floors'][number];
export type LayoutLine = { id: string } & (
  | { kind: 'floor'; floor: LayoutFloor }
  | { kind: 'room'; room: LayoutRoom }
  | { kind: 'area'; area: LayoutArea }
  | { kind: 'retiredRoom'; room: RetiredRoom }
);

const areaLine = (area: LayoutArea): LayoutLine => ({ id: area.code, kind: 'area', area });

export const linesOf = (layout: LayoutView): LayoutLine[] => [
  ...layout.floors.flatMap((floor): LayoutLine[] => [
    { id: `floor ${floor.code}`, kind: 'floor', floor },
    ...floor.rooms.map((room): LayoutLine => ({ id: room.id, kind: 'room', room })),
  ]),
  ...layout.areas.map(areaLine),
  ...layout.retiredAreas.map(areaLine),
  ...layout.retiredRooms.map((room): LayoutLine => ({ id: room.id, kind: 'retiredRoom', room })),
];

export const wordsOf = (line: LayoutLine): readonly string[] => {
  if (line.kind === 'floor') return findableBy(line.floor.code);
  if (line.kind === 'area')
    return findableBy(line.area.zh, line.area.en, line.area.code, ...line.area.aliases);
  const { number, type, wing, formerly } = line.room;
  return findableBy(number, ...formerly, type, wing ?? '');
};

export const kinds = ['floors', 'rooms', 'areas', 'retired'] as const;

export const isOfKind = (line: LayoutLine, kind: string): boolean => {
  const retired =
    line.kind === 'retiredRoom' || (line.kind === 'area' && line.area.retiredAt !== null);
  if (kind === 'retired') return retired;
  if (retired) return false;
  return `${line.kind}s` === kind;
};

/** The heading a line stands under: its floor, or what it is. */
export const groupOf = (line: LayoutLine): string => {
  if (line.kind === 'floor') return `floor ${line.floor.code}`;
  if (line.kind === 'room') return `floor ${line.room.floor}`;
  return isOfKind(line, 'retired') ? 'retired' : 'areas';
};
