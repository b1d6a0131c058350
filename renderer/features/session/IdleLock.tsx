/** Locks an empty chair: after the house's idle time, with a warning any key or move takes back. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../../client/board.ts';
import { lock, present } from '../../client/session.ts';
import classes from './IdleLock.module.css';

const warnSeconds = 15;
/** The desk hears of a hand so often at most, milliseconds. */
const tellEveryMs = 20_000;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'input'] as const;

/** Seconds until the lock, once they are few; null while somebody is there. */
const useSecondsLeft = (idleLockMs: number | undefined): number | null => {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (idleLockMs === undefined) return;
    let lastSign = performance.now();
    let told = lastSign;
    const here = () => {
      lastSign = performance.now();
      setLeft(null);
      if (lastSign - told < tellEveryMs) return;
      told = lastSign;
      void present().catch(() => undefined);
    };
    const timer = setInterval(() => {
      const seconds = Math.ceil((idleLockMs - (performance.now() - lastSign)) / 1_000);
      if (seconds <= 0) void lock().catch(() => undefined);
      setLeft(seconds <= warnSeconds ? Math.max(0, seconds) : null);
    }, 1_000);
    for (const sign of signs) window.addEventListener(sign, here, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, here, { capture: true });
    };
  }, [idleLockMs]);
  return left;
};

export const IdleLock = () => {
  const { t } = useTranslation();
  const left = useSecondsLeft(useBoard((board) => board.house?.idleLockMs));
  if (left === null) return null;
  return (
    <div className={classes.warning} role="status">
      {t('session.lockSoon', { seconds: left })}
    </div>
  );
};
