/** Says that the desk is out of reach, or kept by its disk, and for a moment that it is back. It covers nothing. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../client/desk.ts';
import { useBusy } from '../client/patience.ts';
import classes from './ConnectionLine.module.css';

const goodNewsMs = 3_000;

export const ConnectionLine = () => {
  const { t } = useTranslation();
  const connection = useConnection();
  const busy = useBusy();
  const wasLost = useRef(false);
  const [back, setBack] = useState(false);
  useEffect(() => {
    if (connection === 'lost') wasLost.current = true;
    if (connection !== 'open' || !wasLost.current) return;
    wasLost.current = false;
    setBack(true);
    const timer = setTimeout(() => setBack(false), goodNewsMs);
    return () => clearTimeout(timer);
  }, [connection]);
  if (connection === 'lost') {
    return (
      <div className={classes.line} data-tone="late" role="alert">
        ⚠ {t('app.lost')}
      </div>
    );
  }
  if (busy) {
    return (
      <div className={classes.line} data-tone="wait" role="status">
        ⧗ {t('app.busy')}
      </div>
    );
  }
  return back ? (
    <div className={classes.line} data-tone="good" role="status">
      ✓ {t('app.back')}
    </div>
  ) : null;
};
