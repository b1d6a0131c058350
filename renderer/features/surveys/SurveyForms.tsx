/** The forms of the book: a card typed in, a "no" with its reason, how it was settled, cards for who leaves, the rule. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addDays, dateAt } from '../../../shared/kernel/time.ts';
import { surveyAnswers, surveyCauses } from '../../../shared/surveys/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { houseNow } from '../../client/clock.ts';
import { desk, orpc } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import type { SurveyLine } from './lines.ts';

type FormsProps = { hand: RegisterHand<SurveyLine>; act: Act };

/** Why, as it is counted and as the guest said it. */
const useWhyFields = () => {
  const { t } = useTranslation();
  return [
    {
      kind: 'choice',
      name: 'cause',
      label: t('surveys.form.cause'),
      optional: true,
      choices: surveyCauses.map((value) => ({ value, label: t(`surveys.cause.${value}`) })),
    },
    { kind: 'textarea', name: 'why', label: t('surveys.form.why'), optional: true },
  ] as const;
};

export const said = <Cause extends string>({ cause, why }: { cause: Cause | ''; why: string }) => ({
  ...(cause === '' ? {} : { cause: cause as Cause }),
  ...(why === '' ? {} : { why }),
});

/** Of whom the enquiry in hand is, as the desk takes it. */
export const aboutOf = ({ survey, candidate }: SurveyLine) =>
  candidate
    ? candidate.kind === 'request'
      ? { request: candidate.id }
      : { stay: candidate.id }
    : survey?.request
      ? { request: survey.request.id }
      : { stay: survey?.stayId ?? '' };

export const LineForms = ({ hand, act, line }: FormsProps & { line: SurveyLine }) => {
  const { t } = useTranslation();
  const why = useWhyFields();
  return (
    <>
      <RecordForm
        hand={hand}
        form="not"
        title={t('surveys.act.not')}
        act={act}
        fields={why}
        send={(values) => desk.surveys.record({ ...aboutOf(line), answer: 'not', ...said(values) })}
      />
      <RecordForm
        hand={hand}
        form="settle"
        title={t('surveys.act.settle')}
        act={act}
        fields={[{ kind: 'textarea', name: 'reason', label: t('surveys.form.reason') }]}
        send={({ reason }) => desk.surveys.settle({ id: line.id, reason })}
      />
    </>
  );
};

const TypeForm = ({ hand, act }: FormsProps) => {
  const { t } = useTranslation();
  const why = useWhyFields();
  return (
    <RecordForm
      hand={hand}
      form="type"
      layout="line"
      title={t('surveys.act.type')}
      act={act}
      fields={[
        { kind: 'text', name: 'code', label: t('surveys.form.code'), maxLength: 20 },
        {
          kind: 'choice',
          name: 'answer',
          label: t('surveys.form.answer'),
          choices: surveyAnswers.map((value) => ({ value, label: t(`surveys.answer.${value}`) })),
        },
        ...why,
      ]}
      send={({ code, answer, ...reasons }) =>
        desk.surveys.record({ code, answer, ...(answer === 'not' ? said(reasons) : {}) })
      }
      onDone={({ id }) => hand.select(id)}
    />
  );
};

const CardsForm = ({ hand, act }: FormsProps) => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  return (
    <RecordForm
      hand={hand}
      form="cards"
      layout="line"
      title={t('surveys.act.cards')}
      act={act}
      fields={[
        {
          kind: 'date',
          name: 'day',
          label: t('surveys.form.day'),
          initial: addDays(dateAt(houseNow(), timeZone), 1),
        } as const,
      ]}
      send={({ day }) => desk.surveys.cards({ day })}
    />
  );
};

const RuleForm = ({ hand, act }: FormsProps) => {
  const { t } = useTranslation();
  const rule = useQuery(orpc.surveys.settings.queryOptions({ input: {} as never })).data;
  if (!rule) return null;
  const number = <Name extends keyof typeof rule>(name: Name, min: number, max: number) =>
    ({
      kind: 'number',
      name,
      label: t(`surveys.settings.${name}`),
      initial: rule[name],
      min,
      max,
    }) as const;
  return (
    <RecordForm
      hand={hand}
      form="settings"
      layout="line"
      title={t('surveys.settings.title')}
      act={act}
      fields={[
        { ...number('everyNth', 0, 100), hint: t('surveys.settings.everyNthHint') },
        number('restHours', 0, 240),
        number('cardDays', 1, 365),
      ]}
      send={(values) => desk.surveys.set(values)}
    />
  );
};

/** Those above the list, about no line in particular. */
export const BookForms = (props: FormsProps) => (
  <>
    <TypeForm {...props} />
    <CardsForm {...props} />
    <RuleForm {...props} />
  </>
);
