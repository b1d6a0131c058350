/** The last time the house came back from damage by itself: from what, and each thing that is missing since. */
import { useTranslation } from 'react-i18next';
import type { Recovered } from '../../../shared/backups/contract.ts';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordTimeline } from '../../ui/register/RecordTimeline.tsx';
import { usePlaceName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { useBackupWords } from './backup-words.ts';
import classes from './Everything.module.css';
import { useFindingName } from './finding-words.ts';

type Missing = Recovered['missing'][number];

/** What could not be read stands in one line, however many follow each other. */
const runsOf = (missing: readonly Missing[]): [first: Missing, last: Missing][] => {
  const runs: [Missing, Missing][] = [];
  for (const event of missing) {
    const run = runs.at(-1);
    if (run && run[1].at === null && event.at === null) run[1] = event;
    else runs.push([event, event]);
  }
  return runs;
};

export const Recovery = ({ recovered }: { recovered: Recovered }) => {
  const { t, i18n } = useTranslation();
  const moment = useIsoMoment();
  const words = useBackupWords();
  const place = usePlaceName();
  const register = useFindingName();
  const { at, copyMadeAt, keptIn, onlyCopy, whole, missing, missingCount } = recovered;
  const { fileGone, logCut, partsLost, orphans, unread } = recovered;
  const beyond = onlyCopy ? 'archive.recovery.onlyCopy' : 'archive.recovery.from';
  const from = fileGone ? 'archive.recovery.gone' : beyond;
  return (
    <section className={classes.recovery} data-testid="recovery">
      <RecordNotice
        tone={whole ? 'blue' : 'late'}
        title={t(fileGone ? 'archive.recovery.titleGone' : 'archive.recovery.title', {
          time: moment(at),
        })}
        facts={whole ? t('archive.recovery.whole') : null}
      >
        <p className={classes.text}>
          {[
            copyMadeAt === null
              ? t('archive.recovery.alone')
              : t(from, { time: moment(copyMadeAt) }),
            logCut ? t('archive.recovery.logCut') : '',
            t(fileGone ? 'archive.recovery.keptGone' : 'archive.recovery.kept', { folder: keptIn }),
            unread.length === 0
              ? ''
              : t('archive.recovery.unreadTables', {
                  tables: unread.map(register).join(i18n.language === 'en' ? ', ' : '、'),
                }),
            partsLost === 0 ? '' : t('archive.recovery.partsLost', { count: partsLost }),
            orphans === 0 ? '' : t('archive.recovery.orphans', { count: orphans }),
          ]
            .filter((sentence) => sentence !== '')
            .join(' ')}
        </p>
      </RecordNotice>
      {missingCount === 0 ? null : (
        <RecordTimeline
          title={t('archive.recovery.lost', { count: missingCount })}
          entries={runsOf(missing).map(([first, last]) => {
            const { seq, at: lostAt, about, number, place: where, rings, step } = first;
            if (lostAt === null || about === null)
              return {
                id: seq,
                at: '',
                words:
                  last.seq === seq
                    ? t('archive.recovery.unread', { seq })
                    : t('archive.recovery.unreadRun', { from: seq, until: last.seq }),
              };
            const kind = words.kind(about) ?? t('archive.recovery.other');
            return {
              id: seq,
              at: moment(lostAt),
              who: [kind, number ?? '', where === null ? '' : place(where)]
                .filter((part) => part !== '')
                .join(' '),
              words: rings === null ? words.step(about, step) : moment(rings),
            };
          })}
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
