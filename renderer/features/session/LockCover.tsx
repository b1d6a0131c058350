/**
 * The cover of a locked console: no guest, no room, no name of a caller can be read through it, yet
 * it goes on counting what shouts. The PIN of the person, or of whoever takes over, opens it.
 */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseStatus } from '../../../shared/house/contract.ts';
import { clockAt } from '../../../shared/kernel/time.ts';
import type { SessionView } from '../../../shared/session/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { useBoard } from '../../client/board.ts';
import { useNow } from '../../client/clock.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { nameIn } from '../../client/texts.ts';
import { Tag } from '../../ui/Tag.tsx';
import { asks } from '../alarms/order.ts';
import classes from './LockCover.module.css';
import { PinForm } from './PinForm.tsx';

/** What shouts, by level, and how many are on the line: as it was when the cover came, until the desk tells more. */
const useCounts = () => {
  const board = useBoard(({ alarms }) => alarms);
  const lines = useBoard(({ calls }) => calls.length);
  const covered = useBoard((state) => state.covered);
  return useMemo(() => {
    const waiting = covered?.alarms ?? board.filter(asks);
    return {
      alarms: waiting.filter(({ level }) => level === 3).length,
      warnings: waiting.filter(({ level }) => level < 3).length,
      calls: covered?.calls ?? lines,
    };
  }, [board, lines, covered]);
};

export const LockCover = ({ status, session }: { status: HouseStatus; session: SessionView }) => {
  const { t, i18n } = useTranslation();
  const clock = clockAt(useNow(), useTimeZone());
  const { alarms, warnings, calls } = useCounts();
  useKeys('cover', []);
  return (
    <div className={classes.cover} role="dialog" aria-modal="true" aria-label={t('session.locked')}>
      <header className={classes.top}>
        <b>{status.name ? nameIn(status.name, i18n.language) : null}</b>
        <span>{t('app.centre')}</span>
        {status.demo ? <Tag tone="warn">{t('app.demo')}</Tag> : null}
      </header>
      <section className={classes.middle}>
        <time className={classes.clock}>{clock}</time>
        <p className={classes.counts} role="status">
          {alarms > 0 ? <Tag tone="late">⚠ {t('session.alarms', { count: alarms })}</Tag> : null}
          {warnings > 0 ? (
            <Tag tone="warn">{t('session.warnings', { count: warnings })}</Tag>
          ) : null}
          {calls > 0 ? <Tag>☎ {t('session.calls', { count: calls })}</Tag> : null}
          {alarms + warnings + calls === 0 ? t('session.quiet') : null}
        </p>
        <div className={classes.card}>
          <p className={classes.who}>{t('session.lockedBy', { name: session.name })}</p>
          <PinForm key={session.code} code={session.code} action={t('session.unlock')} />
          <p className={classes.hint}>{t('session.takeOver')}</p>
        </div>
      </section>
    </div>
  );
};
