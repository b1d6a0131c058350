/** The last time the house came back from damage by itself: from what, and each thing that is missing since. */
import { useTranslation } from 'react-i18next';
import type { Recovered } from '../../../shared/backups/contract.ts';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordTimeline } from '../../ui/register/RecordTimeline.tsx';
import { useIsoMoment } from '../board/time.ts';
import { useBackupWords } from './backup-words.ts';
import classes from './Everything.module.css';

export const Recovery = ({ recovered }: { recovered: Recovered }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const words = useBackupWords();
  const { at, copyMadeAt, keptIn, missing, missingCount } = recovered;
  const isWhole = missingCount === 0;
  return (
    <section data-testid="recovery">
      <RecordNotice
        tone={isWhole ? 'blue' : 'late'}
        title={t('archive.recovery.title', { time: moment(at) })}
        facts={isWhole ? t('archive.recovery.whole') : null}
      >
        <p className={classes.text}>
          {[
            copyMadeAt === null
              ? t('archive.recovery.alone')
              : t('archive.recovery.from', { time: moment(copyMadeAt) }),
            t('archive.recovery.kept', { folder: keptIn }),
          ].join(' ')}
        </p>
      </RecordNotice>
      {isWhole ? null : (
        <RecordTimeline
          title={t('archive.recovery.lost', { count: missingCount })}
          entries={missing.map(({ seq, at: lostAt, about, number, step }) =>
            lostAt === null || about === null
              ? { id: seq, at: '', words: t('archive.recovery.unread', { seq }) }
              : {
                  id: seq,
                  at: moment(lostAt),
                  who: [words.kind(about), number ?? ''].filter(Boolean).join(' '),
                  words: words.step(about, step),
                },
          )}
        />
      )}
      {missingCount > missing.length ? (
        <p className={classes.text}>
          {t('archive.recovery.more', { count: missingCount - missing.length })}
        </p>
      ) : null}
    </section>
  );
};
