/** Measures on the rail of those who answer for them: overdue, or due within days. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { openBook } from '../../app/navigation.ts';
import { useAllowed } from '../../client/allowed.ts';
import { orpc } from '../../client/desk.ts';
import { nameIn } from '../../client/texts.ts';
import classes from '../board/Rail.module.css';
import { RailSection } from '../board/RailSection.tsx';

export const RailMeasures = () => {
  const { t, i18n } = useTranslation();
  const isTheirs = useAllowed()('measures.keep');
  const { data } = useQuery({ ...orpc.measures.due.queryOptions(), enabled: isTheirs });
  const due = data?.measures ?? [];
  if (!isTheirs || due.length === 0) return null;
  return (
    <RailSection name="measures" title={t('measures.title')} items={due} atMost={3}>
      {(measure) => (
        <button
          key={measure.id}
          type="button"
          className={classes.line}
          data-tone={measure.overdue ? 'late' : 'warn'}
          data-testid="rail-measure"
          onClick={() => openBook('reports', 'measures', measure.id)}
        >
          <strong className={classes.place}>{t(`measures.kind.${measure.kind}`)}</strong>
          <span className={classes.what}>{nameIn(measure.title, i18n.language)}</span>
          <span className={classes.time}>{measure.dueOn.slice(5)}</span>
        </button>
      )}
    </RailSection>
  );
};
