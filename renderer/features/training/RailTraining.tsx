/** What somebody has learnt and is over, or soon over: on the rail of those who answer for people. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { openBook } from '../../app/navigation.ts';
import { useAllowed } from '../../client/allowed.ts';
import { orpc } from '../../client/desk.ts';
import classes from '../board/Rail.module.css';
import { RailSection } from '../board/RailSection.tsx';
import { linesOf } from './lines.ts';
import { useCourse, useLeft } from './words.ts';

export const RailTraining = () => {
  const { t } = useTranslation();
  const course = useCourse();
  const left = useLeft();
  const isAllowed = useAllowed()('people.manage');
  const trainings = useQuery({
    ...orpc.training.list.queryOptions({ input: {} }),
    enabled: isAllowed,
  }).data?.trainings;
  const over = linesOf(isAllowed ? (trainings ?? []) : [], []).flatMap(({ group, training }) =>
    group === 'expiring' && training ? [training] : [],
  );
  if (over.length === 0) return null;
  return (
    <RailSection name="training" title={t('people.training.rail')} items={over} atMost={2}>
      {(training) => (
        <button
          key={training.id}
          type="button"
          className={classes.line}
          data-tone={(training.daysLeft ?? 0) < 0 ? 'late' : 'warn'}
          data-testid="rail-training"
          onClick={() => openBook('people', 'training', training.id)}
        >
          <strong className={classes.place}>{training.code}</strong>
          <span className={classes.what}>
            {training.name}
            <span className={classes.aside}> · {course(training)}</span>
          </span>
          <span className={classes.time}>{left(training)}</span>
        </button>
      )}
    </RailSection>
  );
};
