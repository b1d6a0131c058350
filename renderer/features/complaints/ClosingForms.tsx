/** How a complaint ends: the solution, what the guest thinks, the measure, the cause; and putting it right. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  type ComplaintKind,
  guestViews,
  rootCauses,
  type Severity,
} from '../../../shared/complaints/model.ts';
import { hourMs } from '../../../shared/kernel/durations.ts';
import { afterRest, nightRest } from '../../../shared/kernel/rest-hours.ts';
import { measureKinds } from '../../../shared/measures/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { houseNow } from '../../client/clock.ts';
import { desk, orpc } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { findableBy } from '../../ui/find.ts';
import { useMoment } from '../board/time.ts';
import { useKinds } from './OpenForm.tsx';
import type { ComplaintFormsProps } from './props.ts';

const Ending = ({ hand, act, complaint: { id } }: ComplaintFormsProps) => {
  const { t } = useTranslation();
  const hours = useQuery(orpc.complaints.settings.queryOptions()).data?.followUpHours ?? 4;
  const timeZone = useTimeZone();
  const moment = useMoment();
  const laterMs = houseNow() + hours * hourMs;
  const standardMs = afterRest(laterMs, timeZone, nightRest);
  return (
    <>
      <RecordForm
        hand={hand}
        form="resolve"
        title={t('complaints.act.resolve')}
        act={act}
        fields={[
          { kind: 'text', name: 'text', label: t('complaints.form.resolution'), maxLength: 2_000 },
          {
            kind: 'text',
            name: 'told',
            label: t('complaints.form.told'),
            hint: t('complaints.form.toldHint'),
            maxLength: 2_000,
            optional: true,
          },
          {
            kind: 'moment',
            name: 'first',
            label: t('complaints.form.first'),
            hint: t(
              `complaints.form.${standardMs === laterMs ? 'firstHint' : 'firstHintMorning'}`,
              {
                hours,
                time: moment(standardMs),
              },
            ),
            lean: 'ahead',
            optional: true,
          },
        ]}
        send={({ text, told, first }) =>
          desk.complaints.resolve({
            id,
            text,
            ...(told === '' ? {} : { told }),
            ...(first === null ? {} : { followUps: [first] }),
          })
        }
      />
      <RecordForm
        hand={hand}
        form="followUp"
        title={t('complaints.act.followUp')}
        act={act}
        fields={[
          {
            kind: 'choice',
            name: 'view',
            label: t('complaints.form.view'),
            choices: guestViews.map((view) => ({
              value: view,
              label: t(`complaints.view.${view}`),
            })),
          },
          {
            kind: 'text',
            name: 'text',
            label: t('complaints.form.words'),
            maxLength: 2_000,
            optional: true,
          },
        ]}
        send={({ view, text }) =>
          desk.complaints.followUp({ id, view, ...(text === '' ? {} : { text }) })
        }
      />
      <RecordForm
        hand={hand}
        form="planFollowUp"
        title={t('complaints.act.planFollowUp')}
        act={act}
        fields={[{ kind: 'moment', name: 'due', label: t('complaints.form.due'), lean: 'ahead' }]}
        send={({ due }) => desk.complaints.followUp({ id, due })}
      />
    </>
  );
};

const Learning = ({ hand, act, complaint: { id, measures } }: ComplaintFormsProps) => {
  const { t } = useTranslation();
  const causes = rootCauses.map((cause) => {
    const title = t(`complaints.cause.${cause}`);
    return { id: cause, title, words: findableBy(title, cause) };
  });
  return (
    <>
      <RecordForm
        hand={hand}
        form="measure"
        title={t('complaints.act.measure')}
        act={act}
        fields={[
          { kind: 'text', name: 'title', label: t('complaints.form.measure'), maxLength: 200 },
          {
            kind: 'choice',
            name: 'kind',
            label: t('complaints.form.measureKind'),
            initial: 'other',
            choices: measureKinds.map((kind) => ({
              value: kind,
              label: t(`complaints.measure.kind.${kind}`),
            })),
          },
          { kind: 'date', name: 'due', label: t('complaints.form.dueOn'), lean: 'ahead' },
          {
            kind: 'text',
            name: 'owner',
            label: t('complaints.form.owner'),
            hint: t('complaints.form.ownerHint'),
            maxLength: 16,
            optional: true,
          },
        ]}
        send={({ title, kind, due, owner }) =>
          desk.complaints.measure({
            id,
            title,
            kind,
            due: due.slice(0, 10),
            ...(owner === '' ? {} : { owner }),
          })
        }
      />
      <RecordForm
        hand={hand}
        form="close"
        title={t('complaints.act.close')}
        act={act}
        fields={[
          { kind: 'search', name: 'cause', label: t('complaints.form.cause'), items: causes },
          {
            kind: 'text',
            name: 'causeWords',
            label: t('complaints.form.causeWords'),
            maxLength: 2_000,
          },
          {
            kind: 'text',
            name: 'noMeasure',
            label: t('complaints.form.noMeasure'),
            ...(measures.length > 0 ? { hint: t('complaints.form.noMeasureHint') } : {}),
            maxLength: 500,
            optional: true,
          },
        ]}
        send={({ cause, causeWords, noMeasure }) =>
          desk.complaints.close({
            id,
            cause: cause as (typeof rootCauses)[number],
            causeWords,
            ...(noMeasure === '' ? {} : { noMeasure }),
          })
        }
      />
    </>
  );
};

const Change = ({ hand, act, complaint }: ComplaintFormsProps) => {
  const { t } = useTranslation();
  const kinds = useKinds();
  const { id } = complaint;
  return (
    <RecordForm
      hand={hand}
      form="change"
      title={t('complaints.act.change')}
      act={act}
      fields={[
        {
          kind: 'text',
          name: 'place',
          label: t('complaints.form.place'),
          maxLength: 32,
          optional: true,
          initial: complaint.place ?? '',
        },
        {
          kind: 'text',
          name: 'what',
          label: t('complaints.form.what'),
          maxLength: 2_000,
          initial: complaint.words,
        },
        {
          kind: 'text',
          name: 'wants',
          label: t('complaints.form.wants'),
          maxLength: 2_000,
          optional: true,
          initial: complaint.wants ?? '',
        },
        {
          kind: 'choice',
          name: 'severity',
          label: t('complaints.form.severity'),
          initial: String(complaint.severity),
          choices: ([1, 2, 3] as const).map((one) => ({
            value: String(one),
            label: t(`complaints.severity.${one}`),
          })),
        },
        {
          kind: 'choice',
          name: 'repeatedBack',
          label: t('complaints.form.repeatedBack'),
          initial: complaint.repeatedBack ? 'yes' : 'no',
          choices: [
            { value: 'yes', label: t('complaints.form.yes') },
            { value: 'no', label: t('complaints.form.no') },
          ],
        },
        {
          kind: 'search',
          name: 'kind',
          label: t('complaints.form.kind'),
          items: kinds,
          initial: complaint.kind,
        },
      ]}
      send={({ place, what, wants, severity, repeatedBack, kind }) =>
        desk.complaints.change({
          id,
          what,
          severity: Number(severity) as Severity,
          repeatedBack: repeatedBack === 'yes',
          kind: kind as ComplaintKind,
          ...(place === '' || place === complaint.place ? {} : { place }),
          ...(wants === '' ? {} : { wants }),
        })
      }
    />
  );
};

export const ClosingForms = (props: ComplaintFormsProps) => (
  <>
    <Ending {...props} />
    <Learning {...props} />
    <Change {...props} />
  </>
);
