/**
 * One room as a tile that reads without colour: dark and bold when occupied, hatched when dirty, dashed
 * and crossed when out of order, with a mark in each corner. It must not know the board or the desk.
 */
// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid of tiles; a table would bind it to columns of text.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus for its rows and cells.
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRoom } from '../../../shared/board/contract.ts';
import type { Tone } from '../requests/clock.ts';
import { roomCode, shortNumber } from './layout.ts';
import { RoomMark } from './marks.tsx';
import classes from './RoomTile.module.css';

type RoomTileProps = {
  room: BoardRoom;
  count: number;
  tone: Tone;
  /** Something is lent there. */
  lent: boolean;
  /** A message waits for its guest. */
  message: boolean;
  /** The cursor of the grid stands on it. */
  current: boolean;
  onOpen: (number: string) => void;
};

/** What the tile says, in words, for the ear and for the pointer. */
const useWords = ({
  room,
  count,
  tone,
  lent,
  message,
}: Pick<RoomTileProps, 'room' | 'count' | 'tone' | 'lent' | 'message'>): string => {
  const { t } = useTranslation();
  return [
    room.number,
    roomCode(room),
    t(`rooms.occupancy.${room.occupancy}`),
    t(`rooms.housekeeping.${room.housekeeping}`),
    room.vip ? t('rooms.mark.vip') : null,
    room.incognito ? t('rooms.card.incognito') : null,
    ...room.flags.map((flag) => t(`rooms.flag.${flag}`)),
    room.discrepancy ? t(`rooms.discrepancy.${room.discrepancy}`) : null,
    room.dueOut ? t('rooms.mark.due-out') : null,
    room.arriving ? t('rooms.mark.arriving') : null,
    lent ? t('rooms.mark.loan') : null,
    message ? t('rooms.mark.message') : null,
    room.complaint ? t('rooms.mark.complaint') : null,
    count > 0 ? t('rooms.mark.open', { count }) : null,
    tone === 'calm' ? null : t(`rooms.mark.${tone}`),
  ]
    .filter((part) => part !== null)
    .join(' · ');
};

/** One hangs on a door at a time; a refusal of cleaning shows where none does. */
const signs = ['dnd', 'makeUp', 'declined'] as const;

export const RoomTile = memo(
  ({ room, count, tone, lent, message, current, onOpen }: RoomTileProps) => {
    const words = useWords({ room, count, tone, lent, message });
    const sign = signs.find((flag) => room.flags.includes(flag));
    const closed = room.housekeeping === 'out-of-order' || room.housekeeping === 'out-of-service';
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the grid is the key of this click.
      <div
        id={`room-${room.number}`}
        role="gridcell"
        aria-label={words}
        aria-selected={current}
        title={words}
        className={classes.tile}
        data-testid="room-tile"
        data-room={room.number}
        data-occupancy={room.occupancy}
        data-housekeeping={room.housekeeping}
        data-tone={tone}
        data-current={current || undefined}
        onClick={() => onOpen(room.number)}
      >
        {room.vip ? <RoomMark mark="vip" className={classes.topLeft} /> : null}
        {sign ? <RoomMark mark={sign} className={classes.topRight} /> : null}
        {closed ? (
          <span
            className={classes.cross}
            data-half={room.housekeeping === 'out-of-service' || undefined}
          />
        ) : null}
        <span className={classes.number}>{shortNumber(room.number, room.floor)}</span>
        <span className={classes.bottomLeft}>
          {room.housekeeping === 'inspected' ? <RoomMark mark="inspected" /> : null}
          {room.dueOut ? (
            <RoomMark mark="due-out" />
          ) : room.arriving ? (
            <RoomMark mark="arriving" />
          ) : null}
          {lent ? <RoomMark mark="loan" /> : null}
          {room.complaint ? <RoomMark mark="complaint" /> : null}
          {message ? <RoomMark mark="message" /> : null}
          {room.flags.includes('queue') ? <RoomMark mark="queue" /> : null}
          {room.discrepancy ? <RoomMark mark="odd" /> : null}
        </span>
        {count > 0 ? <span className={classes.badge}>{count > 9 ? '9+' : count}</span> : null}
      </div>
    );
  },
);
