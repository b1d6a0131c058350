/** One quiet line above the foot: what was printed, where the PDF is, or why neither happened. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../app/keys.ts';
import { Kbd } from '../ui/Kbd.tsx';
import classes from './PaperLine.module.css';
import { clearPaperNews, type PaperNews, revealPaper, usePaperNews } from './print.ts';

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
    return news.state === 'printed' ? t('paper.printed', { name }) : news.problem.message;
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
  // The line is the last thing Esc puts away: rows, cards and fields go first.
  useKeys('always', [{ key: 'Esc', text: 'keys.close', silent: true, run: clearPaperNews }], {
    active: news !== null,
  });
  if (!news) return null;
  const refused = news.state === 'refused';
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
    </div>
  );
};
