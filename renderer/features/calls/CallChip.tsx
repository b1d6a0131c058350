/** One call as a chip: its key, where it comes from and who that is, how long it runs, what is left to record. */
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallView } from '../../../shared/calls/contract.ts';
import { useBoard } from '../../client/board.ts';
import { useNow } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { usePlaceName } from '../board/names.ts';
import type { Draft } from '../intake/drafts.ts';
import { useReader } from '../intake/reader.ts';
import { elapsed } from '../requests/clock.ts';
import { RoomMark } from '../rooms/marks.tsx';
import classes from './CallLines.module.css';
import { goToCall } from './goToCall.ts';

const Running = ({ since }: { since: number }) => {
  const now = useNow();
  return <span className={classes.time}>{elapsed(since, now)}</span>;
};

const Guest = ({ room }: { room: string }) => {
  const isRoom = useBoard((board) => board.rooms.has(room));
  const card = useQuery(
    orpc.rooms.get.queryOptions({ input: { place: room }, enabled: isRoom }),
  ).data;
  const stay = card?.occupancy === 'occupied' ? card.stays[0] : undefined;
  const { t } = useTranslation();
  if (!stay?.guest) return null;
  return (
    <span className={classes.guest}>
      {stay.guest}
      {stay.vipClass ? ' ★' : ''}
      {card?.complaint ? (
        <span title={t('rooms.mark.complaint')}>
          {' '}
          <RoomMark mark="complaint" />
        </span>
      ) : null}
    </span>
  );
};

type CallChipProps = {
  call: CallView | undefined;
  draft: Draft;
  active: boolean;
};

export const CallChip = memo(({ call, draft, active }: CallChipProps) => {
  const { t } = useTranslation();
  const name = usePlaceName();
  const read = useReader();
  // Before anything is recorded the call is known by the room that is being typed.
  const place = call?.place ?? read(draft.text).place?.code ?? null;
  const waiting = !active && draft.text.trim() !== '';
  // That a guest rings by telephone from a room goes without saying.
  const plain = place !== null && call?.caller === 'guest' && call.channel === 'phone';
  return (
    <button
      type="button"
      className={classes.call}
      data-testid="call-line"
      data-line={draft.line}
      data-active={active || undefined}
      aria-pressed={active}
      title={call?.said.join('\n')}
      onClick={() => draft.line !== null && goToCall(draft.line)}
    >
      <Kbd keys={`F${draft.line ?? ''}`} />
      {place === null ? null : (
        <>
          <strong className={classes.place}>{name(place)}</strong>
          <Guest room={place} />
        </>
      )}
      {call && !plain ? (
        <span className={classes.kind}>
          {t(`calls.caller.${call.caller}`)}
          {call.channel === 'phone' ? '' : ` · ${t(`calls.channel.${call.channel}`)}`}
        </span>
      ) : null}
      {call && call.said.length > 0 ? (
        <span className={classes.count} title={t('calls.said', { count: call.said.length })}>
          ✓{call.said.length}
        </span>
      ) : null}
      {waiting ? (
        <span
          className={classes.waiting}
          role="img"
          aria-label={t('calls.draft')}
          title={draft.text}
        />
      ) : null}
      {call?.repeatedBack ? (
        <span className={classes.repeated}>{t('calls.keys.repeat')}</span>
      ) : null}
      {call ? <Running since={Date.parse(call.beganAt)} /> : null}
    </button>
  );
});
