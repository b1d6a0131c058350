/**
 * The alarm in the top line of every screen: the loudest one in words, whom to ring, how many more. Grey
 * and small while there is none, so that colour there always means something.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlarmView } from '../../../shared/alarms/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { useBoard } from '../../client/board.ts';
import { useNowValue } from '../../client/clock.ts';
import { desk } from '../../client/desk.ts';
import { type Problem, problemOf } from '../../client/errors.ts';
import { useSession } from '../../client/session.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { timeLeft } from '../requests/clock.ts';
import classes from './AlarmLight.module.css';
import { jumpTo } from './jump.ts';
import { asks, loudestFirst } from './order.ts';
import { momentOf } from './said.ts';
import { toggleMuted, useMuted } from './sound.ts';
import { useAlarmTitle } from './useAlarmTitle.ts';
import { useAlarmWork } from './useAlarmWork.ts';
import { useTold } from './useTold.ts';

/** Nobody has read what came up so short a time before the key, in milliseconds. */
const unreadMs = 300;

/** The level without its colour: one, two or three bars that rise. */
const LevelMark = ({ level }: { level: number }) => (
  <svg className={classes.mark} viewBox="0 0 16 16" aria-hidden="true">
    {[1, 2, 3].map((bar) => (
      <rect
        key={bar}
        x={bar * 5 - 4}
        y={14 - bar * 4}
        width="3.6"
        height={bar * 4}
        fill="currentColor"
        opacity={bar <= level ? 1 : 0.25}
      />
    ))}
  </svg>
);

const Clock = ({ alarm }: { alarm: AlarmView }) => {
  const atMs = momentOf(
    alarm,
    useBoard((board) => board.requests.get(alarm.about.id)),
  );
  const left = useNowValue((now) => (atMs === null ? null : timeLeft(atMs, now)));
  return left === null ? null : <span className={classes.clock}>{left}</span>;
};

const Words = ({ alarm }: { alarm: AlarmView }) => {
  const { t } = useTranslation();
  const { head, what } = useAlarmTitle()(alarm);
  const told = useTold();
  return (
    <>
      <strong>{head}</strong>
      <Clock alarm={alarm} />
      <span className={classes.what}>{what}</span>
      <span className={classes.tell} title={t(`alarms.why.${alarm.why}`, { defaultValue: '' })}>
        {told(alarm)}
      </span>
    </>
  );
};

export const AlarmLight = () => {
  const { t } = useTranslation();
  const all = useBoard((board) => board.alarms);
  const muted = useMuted();
  const mayNote = useSession()?.permissions.includes('alarms.acknowledge') ?? false;
  /** Why the alarm it is of could not be noted; of the next one it says nothing. */
  const [refused, setRefused] = useState<{ id: string; problem: Problem } | null>(null);
  const alarms = useMemo(() => all.filter(asks).sort(loudestFirst), [all]);
  const first = alarms[0];
  const onScreen = useMemo(() => alarms.slice(0, 1), [alarms]);
  useAlarmWork(alarms, onScreen);

  const firstId = first?.id;
  const shownAtMs = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another alarm in front is the very trigger.
  useEffect(() => {
    shownAtMs.current = performance.now();
  }, [firstId]);
  const note = () => {
    if (!first || performance.now() - shownAtMs.current < unreadMs) return;
    const { id } = first;
    desk.alarms.acknowledge({ id }).then(
      () => setRefused(null),
      (error: unknown) => setRefused({ id, problem: problemOf(error) }),
    );
  };
  useKeys(
    'global',
    [
      {
        key: 'J',
        text: 'alarms.jump',
        when: () => first !== undefined,
        foot: 6,
        run: () => first && jumpTo(first),
      },
      {
        key: 'M',
        text: 'alarms.acknowledge',
        when: () => first !== undefined && mayNote,
        foot: 7,
        // Held down it is one press: nobody has read the alarm that comes up behind this one.
        run: (event) => event.repeat || note(),
      },
      { key: 'Shift+M', text: 'alarms.mute', run: toggleMuted },
    ],
    { group: 'alarms.label' },
  );

  return (
    <div
      className={classes.light}
      role="alert"
      aria-label={t('alarms.label')}
      data-testid="alarm"
      data-id={first?.id}
      data-level={first?.level ?? 0}
      data-muted={muted || undefined}
    >
      {first ? (
        <>
          <button type="button" className={classes.first} onClick={() => jumpTo(first)}>
            <LevelMark level={first.level} />
            {refused?.id === first.id ? (
              <span className={classes.tell}>{refused.problem.message}</span>
            ) : (
              <Words alarm={first} />
            )}
          </button>
          {alarms.length > 1 ? <span className={classes.more}>+{alarms.length - 1}</span> : null}
          <Kbd keys="J" />
          {mayNote ? (
            <button type="button" className={classes.note} onClick={note}>
              <Kbd keys="M" /> {t('alarms.acknowledge')}
            </button>
          ) : null}
        </>
      ) : null}
      {muted ? (
        <button
          type="button"
          className={classes.muted}
          title={t('alarms.unmute')}
          onClick={toggleMuted}
        >
          {t('alarms.muted')}
        </button>
      ) : null}
    </div>
  );
};
