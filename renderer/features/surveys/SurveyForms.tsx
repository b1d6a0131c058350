/** The forms of the book: a card typed in, a "no" with its reason, how it was settled, cards for who leaves, the rule. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  type ComplaintKind,
  complaintKinds,
  type Severity,
  severities,
} from '../../../shared/complaints/model.ts';
import { addDays, dateAt } from '../../../shared/kernel/time.ts';
import {
  type SurveyAnswer,
  type SurveyCause,
  surveyAnswers,
  surveyCauses,
} from '../../../shared/surveys/model.ts';
import { openBook } from '../../app/navigation.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { houseNow } from '../../client/clock.ts';
import { desk, orpc } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { findableBy } from '../../ui/find.ts';
import type { SurveyLine } from './lines.ts';

type FormsProps = { hand: RegisterHand<SurveyLine>; act: Act };

/** Why, as the guest said it, into which the hand goes first, and as it is counted. One of the two is wanted. */
const useWhyFields = () => {
  const { t } = useTranslation();
  return [
    {
      kind: 'textarea',
      name: 'why',
      label: t('surveys.form.why'),
      hint: t('surveys.form.whyHint'),
      optional: true,
    },
    {
      kind: 'choice',
      name: 'cause',
      label: t('surveys.form.cause'),
      optional: true,
      choices: surveyCauses.map((value) => ({ value, label: t(`surveys.cause.${value}`) })),
    },
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
        // What is made of it is next, whatever the list shows; the line that could be rung is gone.
        onDone={({ id }) => openBook('guests', 'satisfaction', id)}
      />
      <RecordForm
        hand={hand}
        form="settle"
        title={t('surveys.act.settle')}
        act={act}
        fields={[{ kind: 'textarea', name: 'reason', label: t('surveys.form.reason') }]}
        send={({ reason }) => desk.surveys.settle({ id: line.id, reason })}
      />
      <ComplainForm hand={hand} act={act} line={line} />
    </>
  );
};

/** A complaint of it: what was answered stands there already. */
const ComplainForm = ({ hand, act, line }: FormsProps & { line: SurveyLine }) => {
  const { t } = useTranslation();
  const kinds = complaintKinds.map((kind) => {
    const title = t(`complaints.kind.${kind}`);
    return { id: kind, title, words: findableBy(title, kind) };
  });
  return (
    <RecordForm
      hand={hand}
      form="complain"
      title={t('surveys.act.complain')}
      act={act}
      fields={[
        {
          kind: 'textarea',
          name: 'what',
          label: t('surveys.form.what'),
          hint: t('surveys.form.whatHint'),
          initial: line.survey?.why ?? '',
          optional: true,
        },
        {
          kind: 'text',
          name: 'wants',
          label: t('complaints.form.wants'),
          maxLength: 2_000,
          optional: true,
        },
        {
          kind: 'choice',
          name: 'severity',
          label: t('complaints.form.severity'),
          optional: true,
          choices: severities.map((one) => ({
            value: String(one),
            label: t(`complaints.severity.${one}`),
          })),
        },
        {
          kind: 'search',
          name: 'kind',
          label: t('complaints.form.kind'),
          hint: t('complaints.form.kindGuess'),
          items: kinds,
          optional: true,
        },
      ]}
      send={({ what, wants, severity, kind }) =>
        desk.surveys.complain({
          id: line.id,
          ...(what === '' ? {} : { what }),
          ...(wants === '' ? {} : { wants }),
          ...(severity ? { severity: Number(severity) as Severity } : {}),
          ...(kind === '' ? {} : { kind: kind as ComplaintKind }),
        })
      }
      // Of what whoever took it may not see they tell the guest the number, and no more.
      said={({ complaint: { number, say } }) =>
        t(say === 'neutral' ? 'complaints.say.neutral' : 'surveys.complaint.said', { number })
      }
    />
  );
};

type Typed = { code: string; answer: SurveyAnswer; why: string; cause?: SurveyCause | '' };

const TypeForm = ({ hand, act }: FormsProps) => {
  const { t } = useTranslation();
  const [why, cause] = useWhyFields();
  return (
    <RecordForm
      hand={hand}
      form="type"
      layout="line"
      title={t('surveys.act.type')}
      act={act}
      fields={(value) => [
        { kind: 'text', name: 'code', label: t('surveys.form.code'), maxLength: 20 },
        {
          kind: 'choice',
          name: 'answer',
          label: t('surveys.form.answer'),
          choices: surveyAnswers.map((value) => ({ value, label: t(`surveys.answer.${value}`) })),
        },
        // A guest who is content may have said something, too; a cause is asked of a "no" alone.
        why,
        ...(value('answer') === 'not' ? ([cause] as const) : []),
      ]}
      send={(values) => {
        const { code, answer, why: words, cause: because = '' } = values as Typed;
        return desk.surveys.record({ code, answer, ...said({ why: words, cause: because }) });
      }}
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
