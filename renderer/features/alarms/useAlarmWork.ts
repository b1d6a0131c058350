/**
 * What an alarm does when it comes: it sounds once, tells the desktop when the window is behind, and is
 * reported as shown once it has stood on this screen. It must not know how it is drawn.
 */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlarmView } from '../../../shared/alarms/contract.ts';
import { desk } from '../../client/desk.ts';
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

const notify = (alarm: AlarmView, title: string, body: string): void => {
  if (!('Notification' in window) || Notification.permission === 'denied') return;
  const note = new Notification(title, { body, tag: alarm.id, silent: true });
  note.onclick = () => {
    window.focus();
    jumpTo(alarm);
  };
};

export const useAlarmWork = (
  alarms: readonly AlarmView[],
  onScreen: readonly AlarmView[],
): void => {
  const { t } = useTranslation();
  const words = useAlarmWords();
  const heard = useRef(new Set<string>());
  const told = useRef(new Set<string>());

  useEffect(() => {
    const fresh = alarms.filter(({ id }) => !heard.current.has(id));
    if (fresh.length === 0) return;
    for (const { id } of fresh) heard.current.add(id);
    // Several at once sound as one: the loudest.
    play(Math.max(...fresh.map(({ level }) => level)));
    if (document.visibilityState === 'visible' && document.hasFocus()) return;
    for (const alarm of fresh) notify(alarm, t(`alarms.level.${alarm.level}`), words(alarm));
  }, [alarms, t, words]);

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
