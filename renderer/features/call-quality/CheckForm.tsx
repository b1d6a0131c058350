/** A call listened to: which, the seven points from 1 to 5, what was said, a note. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CallCheckView } from '../../../shared/call-quality/contract.ts';
import {
  type ContentAnswers,
  contentAnswers,
  contentPoints,
  type VoiceScores,
  voicePoints,
} from '../../../shared/call-quality/model.ts';
import type { Field } from '../../app/register/form/fields.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { useIsoMoment } from '../board/time.ts';

type FormProps = { hand: RegisterHand<CallCheckView>; act: Act };

const useHeard = (check: CallCheckView | null): Field[] => {
  const { t } = useTranslation();
  return [
    ...voicePoints.map(
      (point): Field => ({
        kind: 'number',
        name: point,
        label: t(`people.quality.point.${point}`),
        min: 1,
        max: 5,
        ...(check ? { initial: check.points[point] } : {}),
      }),
    ),
    ...contentPoints.map(
      (point): Field => ({
        kind: 'choice',
        name: point,
        label: t(`people.quality.content.${point}`),
        choices: contentAnswers.map((value) => ({
          value,
          label: t(`people.quality.answer.${value}`),
        })),
        initial: check?.content[point] ?? 'yes',
      }),
    ),
    {
      kind: 'textarea',
      name: 'note',
      label: t('people.quality.note'),
      optional: true,
      ...(check ? { initial: check.note } : {}),
    },
  ];
};

const heardIn = (values: Record<string, unknown>) => ({
  points: Object.fromEntries(voicePoints.map((point) => [point, values[point]])) as VoiceScores,
  content: Object.fromEntries(
    contentPoints.map((point) => [point, values[point]]),
  ) as ContentAnswers,
  note: String(values.note ?? ''),
});

/** In the place of the record: it is about a call, not about the line in hand. */
export const CheckForm = ({ hand, act }: FormProps) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const calls =
    useQuery(orpc.callQuality.calls.queryOptions({ input: { limit: 200 } })).data?.calls ?? [];
  const heard = useHeard(null);
  return (
    <RecordPanel title={t('people.quality.act.check')}>
      <RecordForm
        hand={hand}
        form="check"
        about=""
        title={t('people.quality.act.check')}
        act={act}
        fields={[
          {
            kind: 'search',
            name: 'call',
            label: t('people.quality.call'),
            items: calls.map(({ number, code, name, at, seconds, place }) => ({
              id: String(number),
              head: `#${number}`,
              title: `${name} · ${place ?? '–'}`,
              detail: `${moment(at)} · ${t('people.quality.seconds', { seconds })}`,
              words: findableBy(String(number), code, name, place),
            })),
          },
          ...heard,
        ]}
        send={(values) => {
          const { call } = values as { call: string };
          return desk.callQuality.check({ call: Number(call), ...heardIn(values) });
        }}
        onDone={({ id }) => hand.select(id)}
      />
    </RecordPanel>
  );
};

export const CorrectForm = ({ hand, act, check }: FormProps & { check: CallCheckView }) => {
  const { t } = useTranslation();
  const { id, points, content, note } = check;
  return (
    <RecordForm
      hand={hand}
      form="correct"
      title={t('people.quality.act.correct')}
      act={act}
      fields={useHeard(check)}
      send={(values) => desk.callQuality.correct({ id, ...heardIn(values) })}
      undo={() => desk.callQuality.correct({ id, points, content, note })}
    />
  );
};

export const RemarkForm = ({ hand, act, check }: FormProps & { check: CallCheckView }) => {
  const { t } = useTranslation();
  return (
    <RecordForm
      hand={hand}
      form="remark"
      title={t('people.quality.act.remark')}
      act={act}
      fields={[
        {
          kind: 'textarea',
          name: 'text',
          label: t('people.quality.remark'),
          ...(check.remark === null ? {} : { initial: check.remark }),
        },
      ]}
      send={({ text }) => desk.callQuality.remark({ id: check.id, text })}
    />
  );
};
