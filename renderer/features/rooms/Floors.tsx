/**
 * Floors and rooms: a row for each floor, a tile for each room, quiet floors folded to a strip where the
 * house is taller than the screen. It must not know what a room's card holds.
 */
// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid of tiles; a table would bind it to columns of text.
import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyView } from '../../../shared/staff/contract.ts';
import { useBoard } from '../../client/board.ts';
import { useRem } from '../../client/useRem.ts';
import { Panel } from '../../ui/Panel.tsx';
import { FloorRow } from './FloorRow.tsx';
import classes from './Floors.module.css';
import { focusGrid, useCursor } from './gridCursor.ts';
import { countRooms, type FloorLine, floorLines } from './layout.ts';
import { useGridKeys } from './useGridKeys.ts';
import { marksOf, type RoomWork, useRoomWork } from './work.ts';

/** The lowest a floor of tiles may be before quiet floors are folded, in rem. */
const lowestRem = 2;

/** Who answers for a floor: its own people, or whoever covers the whole house. */
const covering = (duty: readonly DutyView[]): ((floor: string) => readonly DutyView[]) => {
  const attendants = duty.filter(
    (person) => person.role === 'attendant' && person.department === 'housekeeping',
  );
  const everywhere = attendants.filter((person) => person.floors.includes('*'));
  const byFloor = new Map<string, DutyView[]>();
  for (const person of attendants)
    for (const floor of person.floors) byFloor.set(floor, [...(byFloor.get(floor) ?? []), person]);
  return (floor) => byFloor.get(floor) ?? everywhere;
};

const isQuiet = ({ rooms }: FloorLine, work: ReadonlyMap<string, RoomWork>): boolean =>
  rooms.every((room) => !work.has(room.number));

const Counts = () => {
  const { t } = useTranslation();
  const rooms = useBoard((board) => board.rooms);
  const counts = useMemo(() => countRooms(rooms.values()), [rooms]);
  return (['occupied', 'vacantClean', 'toClean', 'outOfOrder'] as const)
    .map((name) => t(`rooms.count.${name}`, { count: counts[name] }))
    .join(' · ');
};

const Typed = () => {
  const { t } = useTranslation();
  const typed = useCursor((cursor) => cursor.typed);
  return typed === '' ? null : (
    <span className={classes.typed}>{t('rooms.search', { typed })}</span>
  );
};

export const Floors = () => {
  const { t } = useTranslation();
  const floors = useBoard((board) => board.floors);
  const rooms = useBoard((board) => board.rooms);
  const duty = useBoard((board) => board.duty);
  const work = useRoomWork();
  const grid = useRef<HTMLDivElement>(null);
  const { ref: box, height } = useElementSize();
  const focused = useCursor((cursor) => cursor.focused);
  const room = useCursor((cursor) => cursor.room);

  const lines = useMemo(() => floorLines(floors, rooms.values()), [floors, rooms]);
  const cover = useMemo(() => covering(duty), [duty]);
  const columns = Math.max(1, ...lines.map((line) => line.rooms.length));
  const remPx = useRem();
  const crowded = height > 0 && lines.length * lowestRem * remPx > height;
  useGridKeys(grid, lines);
  // What is taken off the screen is not told that it lost the focus.
  useEffect(() => () => focusGrid(false), []);
  useEffect(() => {
    if (focused && room !== null)
      document.getElementById(`room-${room}`)?.scrollIntoView({ block: 'nearest' });
  }, [focused, room]);

  return (
    <Panel title={t('rooms.title')} facts={<Counts />} tools={<Typed />}>
      <div ref={box} className={classes.box}>
        <div
          ref={grid}
          className={classes.floors}
          role="grid"
          tabIndex={0}
          aria-label={t('rooms.label')}
          aria-activedescendant={focused && room !== null ? `room-${room}` : undefined}
          data-testid="floors"
          data-dense={columns > 24 || undefined}
          data-crowded={crowded || undefined}
          onFocus={() => focusGrid(true)}
          onBlur={() => focusGrid(false)}
        >
          {lines.map((line) => {
            const here = focused && line.rooms.some(({ number }) => number === room);
            return (
              <FloorRow
                key={line.floor.code}
                line={line}
                people={cover(line.floor.code)}
                marks={marksOf(line, work)}
                current={here ? room : null}
                strip={crowded && !here && isQuiet(line, work)}
                columns={columns}
              />
            );
          })}
        </div>
      </div>
    </Panel>
  );
};
