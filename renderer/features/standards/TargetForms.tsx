/** Setting the targets of a service with the effect shown first, undoing what is set apart, re-timing. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  type TargetPeriod,
  type TargetPriority,
  targetPeriods,
  targetPriorities,
} from '../../../shared/standards/model.ts';
import type { Slot } from '../../app/register/form/fields.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { usePlaceName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { Effect } from './Effect.tsx';
import type { StandardLine } from './lines.ts';
import classes from './standards.module.css';
import { useSlotName } from './words.ts';

export type FormsProps = { hand: RegisterHand<StandardLine>; act: Act; line: StandardLine };

const most = 10_080;
const minutes = (value: unknown): { given: number } | null =>
  /^\d{1,5}$/.test(String(value ?? '').trim()) ? { given: Number(value) } : null;

const SetForm = ({ hand, act, line }: FormsProps) => {
  const { t } = useTranslation();
  const { id: service, standard } = line;
  return (
    <RecordForm
      hand={hand}
      form="targets"
      title={t('standards.act.set')}
      act={act}
      fields={(value) => [
        {
          kind: 'number',
          name: 'acknowledge',
          label: t('standards.field.acknowledge'),
          initial: standard.acknowledgeMinutes,
          min: 0,
          max: most,
        },
        {
          kind: 'number',
          name: 'complete',
          label: t('standards.field.complete'),
          initial: standard.completeMinutes,
          min: 0,
          max: most,
        },
        {
          kind: 'choice',
          name: 'priority',
          label: t('standards.field.priority'),
          initial: 'any',
          choices: targetPriorities.map((one) => ({
            value: one,
            label: t(`standards.priority.${one}`),
          })),
        },
        {
          kind: 'choice',
          name: 'period',
          label: t('standards.field.period'),
          initial: 'any',
          choices: targetPeriods.map((one) => ({
            value: one,
            label: t(`standards.period.${one}`),
          })),
        },
        {
          kind: 'custom',
          name: 'effect',
          label: t('standards.field.effect'),
          optional: true,
          render: (slot: Slot) => {
            const acknowledge = minutes(value('acknowledge'));
            const complete = minutes(value('complete'));
            return (
              <Effect
                slot={slot}
                wanted={{
                  service,
                  priority: (value('priority') || 'any') as TargetPriority,
                  period: (value('period') || 'any') as TargetPeriod,
                  ...(acknowledge ? { acknowledgeMinutes: acknowledge.given } : {}),
                  ...(complete ? { completeMinutes: complete.given } : {}),
                }}
              />
            );
          },
        },
      ]}
      send={({ acknowledge, complete, priority, period }) =>
        desk.standards.set({
          service,
          priority: priority as TargetPriority,
          period: period as TargetPeriod,
          acknowledgeMinutes: acknowledge,
          completeMinutes: complete,
        })
      }
      undo={() => desk.catalogue.undo({ service })}
    />
  );
};

const ClearForm = ({ hand, act, line }: FormsProps) => {
  const { t } = useTranslation();
  const slotName = useSlotName();
  const { id: service, standard } = line;
  return (
    <RecordForm
      hand={hand}
      form="clear"
      title={t('standards.act.clear')}
      act={act}
      fields={[
        {
          kind: 'choice',
          name: 'slot',
          label: t('standards.field.slot'),
          ...(standard.special[0]
            ? { initial: `${standard.special[0].priority} ${standard.special[0].period}` }
            : {}),
          choices: standard.special.map((one) => ({
            value: `${one.priority} ${one.period}`,
            label: slotName(one),
          })),
        },
      ]}
      send={({ slot }) => {
        const [priority, period] = slot.split(' ');
        return desk.standards.clear({
          service,
          priority: priority as TargetPriority,
          period: period as TargetPeriod,
        });
      }}
      undo={() => desk.catalogue.undo({ service })}
    />
  );
};

const ToRetime = ({ slot, service }: { slot: Slot; service: string }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const place = usePlaceName();
  const named = useQuery({
    ...orpc.standards.retimePreview.queryOptions({ input: { service } }),
    staleTime: 0,
  }).data;
  return (
    <output
      className={classes.effect}
      data-field={slot.name}
      data-testid="to-retime"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is read before Enter re-times them.
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey) return;
        event.preventDefault();
        slot.next();
      }}
    >
      {named?.requests.map((one) => (
        <p key={one.id}>
          {t('standards.retime.line', {
            number: one.number,
            place: one.place === null ? '' : place(one.place),
            was: moment(one.wasDueAt),
            now: moment(one.dueAt),
          })}
          {one.lateAtOnce ? ` · ${t('standards.retime.late')}` : ''}
        </p>
      ))}
      {named ? (
        <p data-weight="strong">
          {t('standards.retime.count', {
            count: named.requests.length,
            late: named.lateAtOnce,
          })}
        </p>
      ) : (
        <p>{t('standards.effect.counting')}</p>
      )}
    </output>
  );
};

const RetimeForm = ({ hand, act, line }: FormsProps) => {
  const { t } = useTranslation();
  return (
    <RecordForm
      hand={hand}
      form="retime"
      title={t('standards.act.retime')}
      act={act}
      fields={[
        {
          kind: 'custom',
          name: 'named',
          label: t('standards.field.toRetime'),
          optional: true,
          render: (slot: Slot) => <ToRetime slot={slot} service={line.id} />,
        },
      ]}
      send={() => desk.standards.retime({ service: line.id })}
      said={({ requests }) => t('standards.retime.done', { count: requests.length })}
    />
  );
};

export const TargetForms = (props: FormsProps) => (
  <>
    <SetForm {...props} />
    <ClearForm {...props} />
    <RetimeForm {...props} />
  </>
);
