/** One quiet line above the foot: what was printed, where the PDF is, or why neither happened. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../app/keys.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { clearPaperNews, type PaperNews, usePaperNews } from './news.ts';
import classes from './PaperLine.module.css';
import { revealPaper } from './print.ts';

/** Long enough to read a path; a refusal stays until it is put away. */
const shownMs = 8_000;

const pathOf = (news: PaperNews | null): string | null =>
  news && 'path' in news ? news.path : null;

const useWords = (): ((news: PaperNews) => string) => {
  const { t } = useTranslation();
  return (news) => {
    const { name } = news;
    if (news.state === 'working')
      return news.to === 'pdf' ? t('paper.saving', { name }) : t('paper.printing', { name });
    if (news.state === 'saved') return t('paper.saved', { path: news.path });
    if (news.state === 'printed') return t('paper.printed', { name });
    // In the language of the screen now, not of when it was refused.
    const { reason, details, message } = news.problem;
    return t(`errors.${reason}`, { ...details, defaultValue: message });
  };
};

export const PaperLine = () => {
  const { t } = useTranslation();
  const words = useWords();
  const news = usePaperNews();
  const path = pathOf(news);
  const passes = news?.state === 'printed' || news?.state === 'saved';
  useEffect(() => {
    if (!passes) return;
    const timer = setTimeout(clearPaperNews, shownMs);
    return () => clearTimeout(timer);
  }, [passes]);
  useKeys(
    'global',
    [
      {
        key: 'Ctrl+Shift+O',
        text: 'paper.keys.reveal',
        run: () => (path === null ? false : revealPaper(path)),
      },
    ],
    { active: path !== null, group: 'paper.keys.group' },
  );
  const refused = news?.state === 'refused';
  // What passes by itself is in nobody's way; a refusal is the first thing Esc puts away.
  const putAway = { key: 'Esc', text: 'keys.close', silent: true, run: clearPaperNews };
  useKeys(refused ? 'field' : 'always', [putAway], { active: news !== null });
  if (!news) return null;
  return (
    <div
      className={classes.line}
      role={refused ? 'alert' : 'status'}
      data-state={news.state}
      data-testid="paper-line"
      data-path={path ?? undefined}
    >
      <span className={classes.words} data-selectable="">
        {refused ? '⚠ ' : ''}
        {words(news)}
      </span>
      {path === null ? null : (
        <button type="button" className={classes.button} onClick={() => revealPaper(path)}>
          <Kbd keys="Ctrl+Shift+O" /> {t('paper.keys.reveal')}
        </button>
      )}
      {refused ? (
        <button type="button" className={classes.button} onClick={clearPaperNews}>
          <Kbd keys="Esc" /> {t('keys.close')}
        </button>
      ) : null}
    </div>
  );
};
