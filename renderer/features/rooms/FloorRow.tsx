/** One floor: its code, who serves it and how laden they are, and its rooms as tiles or as a strip. */
// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid of tiles; a table would bind it to columns of text.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus for its rows and cells.
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyView } from '../../../shared/staff/contract.ts';
import { openRegister, openRoom } from '../../app/navigation.ts';
import { useBoard } from '../../client/board.ts';
import { useMoment } from '../board/time.ts';
import { lentRooms } from '../loans/pressing.ts';
import { roomsWithMessage } from '../messages/waiting.ts';
import classes from './Floors.module.css';
import type { FloorLine } from './layout.ts';
import { RoomTile } from './RoomTile.tsx';
import { readMarks } from './work.ts';

type FloorRowProps = {
  line: FloorLine;
  people: readonly DutyView[];
  /** The open work of its rooms, written short: equal marks repaint nothing. */
  marks: string;
  /** The room under the cursor, if it is on this floor. */
  current: string | null;
  strip: boolean;
  columns: number;
};

/** ▣ a desk on the floor, ☎ the centre: drawn so that no font decides how they look. */
const ServesMark = ({ by, label }: { by: 'centre' | 'floor-desk'; label: string }) => (
  <svg className={classes.serves} viewBox="0 0 12 12" role="img" aria-label={label}>
    <title>{label}</title>
    {by === 'floor-desk' ? (
      <>
        <rect x="1" y="1" width="10" height="10" rx="1" fill="none" stroke="currentColor" />
        <rect x="3.5" y="3.5" width="5" height="5" fill="currentColor" />
      </>
    ) : (
      <path
        d="M1 4.6C1 2.7 3.4 2 6 2s5 .7 5 2.6v1H8.6L8 4.2H4l-.6 1.4H1zM3.9 5h4.2l1.7 3.2V10H2.2V8.2z"
        fill="currentColor"
      />
    )}
  </svg>
);

const Cover = ({ people, code }: { people: readonly DutyView[]; code: string }) => {
  const { t } = useTranslation();
  const load = people.reduce((sum, person) => sum + person.load, 0);
  const names = people.map((person) => person.name).join(t('intake.and'));
  const first = people[0];
  if (!first)
    return <span className={`${classes.cover} ${classes.nobody}`}>{t('rooms.nobody')}</span>;
  return (
    <span
      className={classes.cover}
      title={`${t('rooms.floor', { code })} · ${t('rooms.covers', { names, load })}`}
    >
      <span className={classes.coverName}>
        {first.name}
        {people.length > 1 ? ` +${people.length - 1}` : ''}
      </span>{' '}
      {load}
    </span>
  );
};

/** The floor's own keys that are out, and in whose hands: a sign by the name, red when one is lost. */
const FloorKeys = ({ code }: { code: string }) => {
  const { t } = useTranslation();
  const all = useBoard((board) => board.keys);
  const keys = all.filter(({ floors }) => floors.includes(code));
  if (keys.length === 0) return null;
  const away = keys.some(({ state }) => state === 'lost' || state === 'missing');
  const title = keys
    .map((key) => `${key.code} ${key.holderName ?? t(`keyControl.state.${key.state}`)}`)
    .join('\n');
  return (
    <button
      type="button"
      className={classes.keys}
      data-away={away || undefined}
      data-testid="floor-keys"
      title={title}
      aria-label={title}
      tabIndex={-1}
      onClick={() => openRegister('keyControl', keys[0]?.id)}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path
          d="M4 1a3 3 0 1 0 2.2 5L8 7.8V9h1.2v1.2h1.6V8.6L6.9 4.7A3 3 0 0 0 4 1zm-.4 1.6a1 1 0 1 1 0 2 1 1 0 0 1 0-2z"
          fill="currentColor"
        />
      </svg>
    </button>
  );
};

/** How much of the floor's rooms is done: a thin bar under its name, full when nothing is left. */
const Cleaned = ({ code }: { code: string }) => {
  const { t } = useTranslation();
  const own = useBoard((board) => board.cleaning.find(({ floor }) => floor === code));
  if (!own) return null;
  const title = t('housekeeping.board.progress', { done: own.done, of: own.of });
  return (
    <span
      className={classes.cleaned}
      role="img"
      aria-label={title}
      title={title}
      data-testid="floor-cleaned"
      data-left={own.of - own.done || undefined}
    >
      <span style={{ width: `${(100 * own.done) / own.of}%` }} />
    </span>
  );
};

export const FloorRow = memo(({ line, people, marks, current, strip, columns }: FloorRowProps) => {
  const { t } = useTranslation();
  const moment = useMoment();
  const { floor, rooms } = line;
  const work = readMarks(marks);
  const lent = useBoard((board) => lentRooms(board.loans));
  const awaited = useBoard((board) => roomsWithMessage(board.messages));
  const serves = [
    t(`rooms.serves.${floor.servedBy}`),
    floor.untilMs === null ? null : t('rooms.until', { time: moment(floor.untilMs) }),
    floor.exception === null ? null : t('rooms.exception', { reason: floor.exception }),
  ]
    .filter((part) => part !== null)
    .join(' ');
  return (
    <div
      role="row"
      aria-label={t('rooms.floor', { code: floor.code })}
      className={classes.floor}
      data-testid="floor"
      data-floor={floor.code}
      data-strip={strip || undefined}
    >
      <div className={classes.label} role="rowheader">
        <span className={classes.code}>{floor.code}</span>
        <span className={classes.served}>
          <ServesMark by={floor.servedBy} label={serves} />
          {floor.exception === null ? null : (
            <span className={classes.exception} title={serves} data-testid="floor-exception">
              ※
            </span>
          )}
        </span>
        <FloorKeys code={floor.code} />
        {strip ? null : <Cover people={people} code={floor.code} />}
        {strip ? null : <Cleaned code={floor.code} />}
      </div>
      <div
        className={classes.rooms}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {rooms.map((room) => (
          <RoomTile
            key={room.number}
            room={room}
            count={work.get(room.number)?.count ?? 0}
            tone={work.get(room.number)?.tone ?? 'calm'}
            lent={lent.has(room.number)}
            message={awaited.has(room.number)}
            current={room.number === current}
            onOpen={openRoom}
          />
        ))}
      </div>
    </div>
  );
});
