/** The training or the suggestion in hand: what it is, why, until when; what to do next. */
import { useTranslation } from 'react-i18next';
import type { TrainingSuggestion, TrainingView } from '../../../shared/training/contract.ts';
import { suggestion as limits } from '../../../shared/training/model.ts';
import { openBook, openRequest } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useIsoMoment } from '../board/time.ts';
import classes from '../fairness/fairness.module.css';
import type { TrainingLine } from './lines.ts';
import { AcceptForm, TrainingForms } from './TrainingForms.tsx';
import { useCourse, useLeft, useReason } from './words.ts';

type RecordProps = { hand: RegisterHand<TrainingLine>; act: Act };

const openRow = ({ kind, id }: TrainingSuggestion['rows'][number]): void => {
  if (kind === 'request') openRequest(id);
  if (kind === 'call-check') openBook('people', 'quality', id);
  if (kind === 'training') openBook('people', 'training', id);
  if (kind === 'carer') openBook('daily', 'babysitting', null);
};

export const SuggestionRecord = ({
  hand,
  act,
  suggestion,
}: RecordProps & { suggestion: TrainingSuggestion }) => {
  const { t } = useTranslation();
  const reason = useReason();
  const course = useCourse();
  return (
    <RecordPanel title={`${suggestion.code} ${suggestion.name}`} facts={course(suggestion)}>
      <RecordNotice tone="blue" title={reason(suggestion)} />
      {suggestion.rule === 'late-dispatch' || suggestion.rule === 'corrected' ? (
        <p className={classes.rule}>{t('people.training.workRule', limits)}</p>
      ) : null}
      <RecordFacts
        facts={[
          [
            t('people.training.rows'),
            suggestion.rows.slice(0, 12).map((row) => (
              <TextLink key={row.id} onClick={() => openRow(row)}>
                {`${row.label} `}
              </TextLink>
            )),
          ],
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'A',
            text: 'people.training.act.accept',
            primary: true,
            may: 'people.manage',
            foot: 20,
            run: () => hand.openForm('accept'),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <AcceptForm hand={hand} act={act} suggestion={suggestion} />
    </RecordPanel>
  );
};

export const TrainingRecord = ({
  hand,
  act,
  training,
  suggestion,
}: RecordProps & { training: TrainingView; suggestion: TrainingSuggestion | null }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const course = useCourse();
  const left = useLeft();
  const { code, name, state, daysLeft, rule } = training;
  return (
    <RecordPanel title={`${code} ${name}`} facts={course(training)}>
      {daysLeft !== null && daysLeft <= 30 ? (
        <RecordNotice tone={daysLeft < 0 ? 'late' : 'warn'} title={left(training)} />
      ) : null}
      <RecordFacts
        facts={[
          [t('people.training.stateLabel'), t(`people.training.state.${state}`)],
          training.plannedOn ? [t('people.training.plannedOn'), training.plannedOn] : null,
          training.heldOn ? [t('people.training.heldOn'), training.heldOn] : null,
          training.heldOn ? [t('people.training.validUntil'), training.validUntil ?? '–'] : null,
          training.trainer ? [t('people.training.trainer'), training.trainer] : null,
          training.certificate ? [t('people.training.certificate'), training.certificate] : null,
          rule ? [t('people.training.suggestedBy'), t(`people.training.ruleName.${rule}`)] : null,
          training.withdrawal ? [t('people.form.reason'), training.withdrawal] : null,
          [t('people.by'), `${training.by.name} · ${moment(training.at)}`],
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'D',
            text: 'people.training.act.hold',
            primary: true,
            may: 'people.manage',
            when: state === 'planned',
            foot: 20,
            run: () => hand.openForm('hold'),
          },
          {
            key: 'A',
            text: 'people.training.act.accept',
            primary: true,
            may: 'people.manage',
            when: suggestion !== null,
            foot: 20,
            run: () => hand.openForm('accept'),
          },
          {
            key: 'X',
            text: 'people.training.act.withdraw',
            may: 'people.manage',
            when: state !== 'withdrawn',
            run: () => hand.openForm('withdraw'),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <TrainingForms hand={hand} act={act} training={training} />
      {suggestion ? <AcceptForm hand={hand} act={act} suggestion={suggestion} /> : null}
    </RecordPanel>
  );
};
