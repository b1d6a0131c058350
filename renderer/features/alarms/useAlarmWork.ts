/**
 * What an alarm does when it comes: it sounds once, tells the desktop when the window is behind, and is
 * reported as shown once it has stood on this screen. It must not know how it is drawn.
 */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlarmView } from '../../../shared/alarms/contract.ts';
import { useBoard } from '../../client/board.ts';
import { desk } from '../../client/desk.ts';
import { useSession } from '../../client/session.ts';
import { jumpTo } from './jump.ts';
import { play } from './sound.ts';
import { useAlarmTitle } from './useAlarmTitle.ts';
import { useTold } from './useTold.ts';

export const useAlarmWords = (): ((alarm: AlarmView) => string) => {
  const title = useAlarmTitle();
  const told = useTold();
  return (alarm) => {
    const { head, what } = title(alarm);
    return [head, what, told(alarm)].join(' · ');
  };
};

type Note = { id: string; title: string; body: string; open?: () => void };

const notify = ({ id, title, body, open }: Note): void => {
  if (!('Notification' in window) || Notification.permission === 'denied') return;
  const note = new Notification(title, { body, tag: id, silent: true });
  note.onclick = () => {
    window.focus();
    open?.();
  };
};

export const useAlarmWork = (
  alarms: readonly AlarmView[],
  onScreen: readonly AlarmView[],
): void => {
  const { t } = useTranslation();
  const words = useAlarmWords();
  const covered = useBoard((board) => board.covered);
  const isLocked = useSession()?.locked ?? false;
  const heard = useRef(new Set<string>());
  const told = useRef(new Set<string>());

  useEffect(() => {
    const asking: readonly Pick<AlarmView, 'id' | 'level'>[] = covered?.alarms ?? alarms;
    const fresh = asking.filter(({ id }) => !heard.current.has(id));
    if (fresh.length === 0) return;
    for (const { id } of fresh) heard.current.add(id);
    // Several at once sound as one: the loudest.
    play(Math.max(...fresh.map(({ level }) => level)));
    if (document.visibilityState === 'visible' && document.hasFocus()) return;
    for (const { id, level } of fresh) {
      const title = t(`alarms.level.${level}`);
      const alarm = alarms.find((one) => one.id === id);
      // What the cover hides, the desktop beside it does not tell.
      if (isLocked || !alarm) notify({ id, title, body: t('session.locked') });
      else notify({ id, title, body: words(alarm), open: () => jumpTo(alarm) });
    }
  }, [alarms, covered, isLocked, t, words]);

  useEffect(() => {
    if (document.visibilityState !== 'visible') return;
    const ids = onScreen
      .filter(({ id, shownAt }) => shownAt === null && !told.current.has(id))
      .map(({ id }) => id);
    if (ids.length === 0) return;
    for (const id of ids) told.current.add(id);
    desk.alarms.shown({ ids }).catch(() => {
      for (const id of ids) told.current.delete(id);
    });
  }, [onScreen]);
};
