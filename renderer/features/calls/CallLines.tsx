/**
 * The calls in hand, in the top line of every screen: one chip a line, the active one framed. Keys
 * switch, begin and end them. It must not know what is typed in them.
 */
import { useQuery } from '@tanstack/react-query';
import { memo, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallView } from '../../../shared/calls/contract.ts';
import { useBoard } from '../../client/board.ts';
import { useNow } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { useSession } from '../../client/session.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { usePlaceName } from '../board/names.ts';
import { adoptCalls, type Draft, useDrafts } from '../intake/drafts.ts';
import { elapsed } from '../requests/clock.ts';
import classes from './CallLines.module.css';
import { goToCall } from './goToCall.ts';
import { useCallKeys } from './useCallKeys.ts';

const Running = ({ since }: { since: number }) => {
  const now = useNow();
  return <span className={classes.time}>{elapsed(since, now)}</span>;
};

const Guest = ({ room }: { room: string }) => {
  const stay = useQuery(orpc.rooms.get.queryOptions({ input: { place: room } })).data?.stays[0];
  if (!stay?.guest) return null;
  return (
    <span className={classes.guest}>
      {stay.guest}
      {stay.vipClass ? ' ★' : ''}
    </span>
  );
};

type CallChipProps = { call: CallView | undefined; draft: Draft; active: boolean };

const CallChip = memo(({ call, draft, active }: CallChipProps) => {
  const { t } = useTranslation();
  const place = usePlaceName();
  const isRoom = useBoard((board) => call?.place != null && board.rooms.has(call.place));
  const waiting = !active && draft.text.trim() !== '';
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
      {call?.place ? <strong className={classes.place}>{place(call.place)}</strong> : null}
      {call?.place && isRoom ? <Guest room={call.place} /> : null}
      {call && (call.place === null || call.caller !== 'guest' || call.channel !== 'phone') ? (
        <span className={classes.kind}>
          {t(`calls.caller.${call.caller}`)}
          {call.channel === 'phone' ? '' : ` · ${t(`calls.channel.${call.channel}`)}`}
        </span>
      ) : null}
      {call && call.said.length > 0 ? (
        <span className={classes.count}>{t('calls.said', { count: call.said.length })}</span>
      ) : null}
      {waiting ? (
        <span
          className={classes.waiting}
          role="img"
          aria-label={t('calls.draft')}
          title={draft.text}
        />
      ) : null}
      {call?.repeatedBack ? <span title={t('calls.repeated')}>✓</span> : null}
      {call ? <Running since={Date.parse(call.beganAt)} /> : null}
    </button>
  );
});

const lines = [1, 2, 3, 4];

export const CallLines = () => {
  const { t } = useTranslation();
  const me = useSession()?.code;
  const calls = useBoard((board) => board.calls);
  const drafts = useDrafts((state) => state.drafts);
  const active = useDrafts((state) => state.active);
  const mine = useMemo(() => calls.filter((call) => call.takenBy === me), [calls, me]);
  useCallKeys();
  // A draft that has got its call, or lost it, changes what there is to adopt.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drafts` is the very trigger.
  useEffect(() => adoptCalls(mine), [mine, drafts]);

  const shown = drafts
    .filter((draft) => draft.line !== null)
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const taken = new Set(
    mine.map((call) => call.line).concat(shown.flatMap(({ line }) => line ?? [])),
  );
  const free = lines.find((line) => !taken.has(line));
  return (
    <nav className={classes.lines} aria-label={t('calls.label')}>
      {shown.map((draft) => (
        <CallChip
          key={draft.key}
          draft={draft}
          call={calls.find((call) => call.id === draft.callId)}
          active={draft.key === active}
        />
      ))}
      {free === undefined ? null : (
        <button
          type="button"
          className={`${classes.call} ${classes.free}`}
          data-testid="call-free"
          onClick={() => goToCall(free)}
        >
          <Kbd keys={`F${free}`} /> + {t('calls.begin')}
        </button>
      )}
    </nav>
  );
};
