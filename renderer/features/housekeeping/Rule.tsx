/** The rule rooms are dealt by, in words, and the rooms that are on nobody's list. */
import { useTranslation } from 'react-i18next';
import type { Lists } from '../../../shared/housekeeping/contract.ts';
import classes from './housekeeping.module.css';

const lines = ['one', 'two', 'three', 'four', 'five', 'six'] as const;

export const Rule = ({ lists }: { lists: Lists | undefined }) => {
  const { t } = useTranslation();
  const byWhy = Map.groupBy(lists?.excluded ?? [], ({ why }) => why);
  const rooms = [...byWhy]
    .map(
      ([why, list]) =>
        `${t(`housekeeping.why.${why}`)} ${list.map(({ place }) => place).join(' ')}`,
    )
    .join(' · ');
  return (
    <section data-testid="deal-rule" aria-label={t('housekeeping.rule.title')}>
      <h3 className={classes.ruleTitle}>{t('housekeeping.rule.title')}</h3>
      <ol className={classes.rule}>
        {lines.map((line) => (
          <li key={line}>{t(`housekeeping.rule.lines.${line}`)}</li>
        ))}
      </ol>
      <p className={classes.excluded}>
        {rooms === ''
          ? t('housekeeping.rule.noneExcluded')
          : t('housekeeping.rule.excluded', { rooms })}
      </p>
    </section>
  );
};
