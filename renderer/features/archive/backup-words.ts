/** How copies of the house are spoken of on the screen. */
import { useTranslation } from 'react-i18next';
import type { BackupCopy, BackupLoss, PapersLeft } from '../../../shared/backups/contract.ts';
import type { desk } from '../../client/desk.ts';

type Rehearsal = Awaited<ReturnType<typeof desk.backups.rehearse>>;
type Made = Awaited<ReturnType<typeof desk.backups.now>>;

/** So many kinds of things are named; the rest is in the number. */
const mostKinds = 6;

export const useBackupWords = () => {
  const { t, i18n } = useTranslation();
  const size = (bytes: number): string =>
    new Intl.NumberFormat(i18n.language, {
      style: 'unit',
      unit: bytes < 1e9 ? 'megabyte' : 'gigabyte',
      maximumSignificantDigits: 3,
    }).format(bytes / (bytes < 1e9 ? 1e6 : 1e9));
  const problem = (reason: string): string =>
    String(t(`errors.${reason}` as 'errors.backups.placeGone'));
  /** What SQLite found stands as it is; what hindered the rehearsal has its sentence. */
  const finding = (found: string): string =>
    i18n.exists(`errors.${found}`) ? problem(found) : found;
  const holds = ({ requests, rows }: BackupCopy): string =>
    t('archive.backups.holds', { requests, rows });
  /** Which paper is not in the copies, why, and what is to be done. */
  const papers = ({ place, about, paper, reason, cause, count }: PapersLeft): string => {
    const which = `archive.backups.${count === 1 ? 'paper' : 'papers'}Of${about === null ? 'None' : ''}`;
    return t(`archive.backups.${reason === 'unread' ? 'paperUnread' : 'paperUnwritten'}`, {
      which: t(which as 'archive.backups.papersOf', { count, paper, about: about ?? '' }),
      where: t(`archive.backups.place.${place}`),
      cause,
    });
  };
  /** Null for what has no register of its own. */
  const kindOf = (kind: string): string | null =>
    i18n.exists(`archive.kind.${kind}`)
      ? t(`archive.kind.${kind}` as 'archive.kind.request')
      : null;
  const rehearsal = (rehearsed: Rehearsal | null): string => {
    if (!rehearsed) return t('archive.backups.notRehearsed');
    return rehearsed.ok
      ? t('archive.backups.rehearsed', {
          events: rehearsed.events,
          seconds: (rehearsed.tookMs / 1_000).toFixed(1),
        })
      : t('archive.backups.rehearsedBad', { finding: finding(rehearsed.findings[0] ?? '') });
  };
  return {
    size,
    kind: kindOf,
    /** What was done to it, where it has a word. */
    step: (kind: string, step: string | null): string =>
      kind === 'request' && step !== null && i18n.exists(`requests.event.${step}`)
        ? t(`requests.event.${step}` as 'requests.event.logged')
        : '',
    problem,
    papers,
    holds,
    free: (bytes: number): string => `${t('archive.backups.free')} ${size(bytes)}`,
    places: ({ places }: BackupCopy): string =>
      places.map((place) => t(`archive.backups.place.${place}`)).join(' + '),
    made: ({ rows, checkWord, places }: Made) => {
      const failed = places.find((one) => one.problem !== null);
      if (failed?.problem)
        return { warning: t('archive.backups.madeBut', { problem: problem(failed.problem) }) };
      const left = places.find((one) => one.papers !== undefined)?.papers;
      if (left) return { warning: papers(left) };
      return t('archive.backups.made', { rows, word: checkWord });
    },
    rehearsal,
    /** Of one just done: what it found is a warning. */
    rehearsed: (done: Rehearsal) => (done.ok ? rehearsal(done) : { warning: rehearsal(done) }),
    loss: (loss: BackupLoss, at: (moment: string) => string): string => {
      if (loss.relation === 'other') return t('archive.backups.lossOther');
      if (loss.events === 0 || loss.from === null || loss.until === null)
        return t('archive.backups.lossNothing');
      const since = { events: loss.events, from: at(loss.from), until: at(loss.until) };
      const named = loss.touched
        .filter(({ kind }) => i18n.exists(`archive.kind.${kind}`))
        .slice(0, mostKinds);
      const touched = named
        .map(({ kind, count }) => `${kindOf(kind)} ${count}`)
        .join(i18n.language === 'en' ? ', ' : '、');
      // Nothing but settings, copies and the like: there is no register to name.
      return touched === ''
        ? t('archive.backups.lossAside', since)
        : t('archive.backups.loss', {
            ...since,
            touched:
              named.length < loss.touched.length
                ? t('archive.backups.andMore', { touched })
                : touched,
          });
    },
  };
};
