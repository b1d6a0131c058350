/** The cells of a room's line: marked or not, number, code, guest, what hangs on its door. */
import { useTranslation } from 'react-i18next';
import { roomCodeOf } from '../../../shared/rooms/model.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { Tag } from '../../ui/Tag.tsx';
import type { RoomLine } from './lines.ts';

/** Flags that want a hand stand out; the others only say. */
const tones = { dnd: 'warn', queue: 'warn' } as const;

export const RoomCells = ({ line, marked }: { line: RoomLine; marked: boolean }) => {
  const { t } = useTranslation();
  const { room, stay } = line;
  const code = roomCodeOf(room.occupancy, room.housekeeping);
  return (
    <>
      <Cell weight="strong">{marked ? '●' : ''}</Cell>
      <Cell weight="strong">{room.number}</Cell>
      <Cell title={t(`rooms.code.${code}`)}>{code}</Cell>
      <Cell weight={stay?.state === 'in-house' ? 'plain' : 'quiet'}>
        {stay === null
          ? ''
          : `${stay.guest ?? t('rooms.card.incognito')} ${t('rooms.card.until', {
              arrival: stay.arrival.slice(5),
              departure: stay.departure.slice(5),
            })}`}
      </Cell>
      <Cell end>
        {room.discrepancy ? <Tag tone="late">{t('rooms.mark.odd')}</Tag> : null}
        {room.flags.map((flag) => (
          <Tag key={flag} tone={flag in tones ? 'warn' : 'plain'}>
            {t(`rooms.flag.${flag}`)}
          </Tag>
        ))}
        {room.dueOut ? <Tag>{t('rooms.mark.due-out')}</Tag> : null}
        {room.arriving ? <Tag tone="blue">{t('rooms.mark.arriving')}</Tag> : null}
      </Cell>
    </>
  );
};
