/** The forms of training: planned, recorded as held, held, withdrawn, a suggestion accepted. */
import { useTranslation } from 'react-i18next';
import type { TrainingSuggestion, TrainingView } from '../../../shared/training/contract.ts';
import { type Course, courses } from '../../../shared/training/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { usePeople } from '../board/people.ts';
import type { TrainingLine } from './lines.ts';

type FormProps = { hand: RegisterHand<TrainingLine>; act: Act };

const useHeldFields = () => {
  const { t } = useTranslation();
  return [
    { kind: 'date', name: 'heldOn', label: t('people.training.heldOn'), lean: 'back' },
    {
      kind: 'date',
      name: 'validUntil',
      label: t('people.training.validUntil'),
      lean: 'ahead',
      optional: true,
    },
    { kind: 'text', name: 'trainer', label: t('people.training.trainer'), optional: true },
    { kind: 'text', name: 'certificate', label: t('people.training.certificate'), optional: true },
  ] as const;
};

const useWho = () => {
  const { t } = useTranslation();
  const people = usePeople();
  return [
    { kind: 'search', name: 'code', label: t('people.form.person'), items: people },
    {
      kind: 'choice',
      name: 'course',
      label: t('people.training.courseLabel'),
      choices: courses.map((value) => ({ value, label: t(`people.training.course.${value}`) })),
      initial: 'induction',
    },
    { kind: 'text', name: 'title', label: t('people.training.title'), optional: true },
  ] as const;
};

type Held = { heldOn: string; validUntil: string | null; trainer: string; certificate: string };
const heldIn = ({ heldOn, validUntil, trainer, certificate }: Held) => ({
  heldOn,
  trainer,
  certificate,
  ...(validUntil === null ? {} : { validUntil }),
});

export const NewForms = ({ hand, act }: FormProps) => {
  const { t } = useTranslation();
  const who = useWho();
  const held = useHeldFields();
  return (
    <>
      <RecordForm
        hand={hand}
        form="plan"
        layout="line"
        title={t('people.training.act.plan')}
        act={act}
        fields={[...who, { kind: 'date', name: 'on', label: t('people.form.on'), lean: 'ahead' }]}
        send={({ course, ...values }) =>
          desk.training.plan({ ...values, course: course as Course })
        }
        onDone={({ id }) => hand.select(id)}
      />
      <RecordForm
        hand={hand}
        form="record"
        layout="line"
        title={t('people.training.act.record')}
        act={act}
        fields={[...who, ...held]}
        send={({ code, course, title, ...values }) =>
          desk.training.record({
            code,
            course: course as Course,
            title,
            ...heldIn(values as Held),
          })
        }
        onDone={({ id }) => hand.select(id)}
      />
    </>
  );
};

export const TrainingForms = ({ hand, act, training }: FormProps & { training: TrainingView }) => {
  const { t } = useTranslation();
  const { id } = training;
  return (
    <>
      <RecordForm
        hand={hand}
        form="hold"
        title={t('people.training.act.hold')}
        act={act}
        fields={useHeldFields()}
        send={(values) => desk.training.hold({ id, ...heldIn(values as Held) })}
      />
      <RecordForm
        hand={hand}
        form="withdraw"
        title={t('people.training.act.withdraw')}
        act={act}
        fields={[{ kind: 'text', name: 'reason', label: t('people.form.reason'), maxLength: 500 }]}
        send={({ reason }) => desk.training.withdraw({ id, reason })}
      />
    </>
  );
};

export const AcceptForm = ({
  hand,
  act,
  suggestion,
}: FormProps & { suggestion: TrainingSuggestion }) => {
  const { t } = useTranslation();
  return (
    <RecordForm
      hand={hand}
      form="accept"
      title={t('people.training.act.accept')}
      act={act}
      fields={[{ kind: 'date', name: 'on', label: t('people.form.on'), lean: 'ahead' }]}
      send={({ on }) => desk.training.accept({ key: suggestion.key, on })}
      onDone={({ id }) => hand.select(id)}
    />
  );
};
