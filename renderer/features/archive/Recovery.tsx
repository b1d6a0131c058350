/** The last time the house came back from damage by itself: from what, and each thing that is missing since. */
import { useTranslation } from 'react-i18next';
import type { Recovered } from '../../../shared/backups/contract.ts';
import { useIsoMoment } from '../board/time.ts';
import { useBackupWords } from './backup-words.ts';
import classes from './Everything.module.css';

export const Recovery = ({ recovered }: { recovered: Recovered }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const words = useBackupWords();
  const { at, copyMadeAt, keptIn, missing, missingCount } = recovered;
  return (
    <section data-testid="recovery">
      <h4>{t('archive.recovery.title', { time: moment(at) })}</h4>
      <p className={classes.text}>
        {[
          copyMadeAt === null
            ? t('archive.recovery.alone')
            : t('archive.recovery.from', { time: moment(copyMadeAt) }),
          missingCount === 0
            ? t('archive.recovery.whole')
            : t('archive.recovery.lost', { count: missingCount }),
          t('archive.recovery.kept', { folder: keptIn }),
        ].join(' ')}
      </p>
      {missing.length === 0 ? null : (
        <ol className={classes.lost}>
          {missing.map((event) => (
            <li key={event.seq}>
              {event.at === null || event.about === null
                ? t('archive.recovery.unread', { seq: event.seq })
                : [
                    moment(event.at),
                    [words.kind(event.about), event.number ?? ''].filter(Boolean).join(' '),
                    event.step,
                  ].join(' · ')}
            </li>
          ))}
        </ol>
      )}
      {missingCount > missing.length ? (
        <p className={classes.text}>
          {t('archive.recovery.more', { count: missingCount - missing.length })}
        </p>
      ) : null}
    </section>
  );
};
