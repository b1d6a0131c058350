/** What a kind of work weighs, how long it may take, after how many nights it comes round: lines and their forms. */
import { useTranslation } from 'react-i18next';
import type { WorkType } from '../../../shared/housekeeping/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { type SettingsLine, settingsForm } from '../../app/register/settings/lines.ts';
import type { SettingsHand } from '../../app/register/settings/SettingsPanel.tsx';
import type { Act } from '../../app/register/useAct.ts';
import { desk } from '../../client/desk.ts';

const formOf = (kind: WorkType['kind']): string => `work.${kind}`;

export const useWorkTypeLines = (): ((
  types: readonly WorkType[],
  group?: string,
) => SettingsLine[]) => {
  const { t } = useTranslation();
  return (types, group) =>
    types.map(({ kind, credits, minutes, everyNights }) => ({
      id: formOf(kind),
      form: formOf(kind),
      ...(group === undefined ? {} : { group }),
      name: t(`housekeeping.kind.${kind}`),
      value: [
        everyNights === null ? null : t('housekeeping.settings.nights', { count: everyNights }),
        t('housekeeping.credits', { count: credits }),
        t('housekeeping.minutes', { minutes }),
      ]
        .filter(Boolean)
        .join(' · '),
      of: { kind: 'housekeeping', id: kind, step: 'work-type-changed' },
    }));
};

type WorkTypeFormProps = { hand: SettingsHand; act: Act; type: WorkType };

export const WorkTypeForm = ({ hand, act, type }: WorkTypeFormProps) => {
  const { t } = useTranslation();
  const { kind, credits, minutes, everyNights } = type;
  const number = <Name extends 'credits' | 'minutes' | 'every'>(
    name: Name,
    initial: number,
    max: number,
  ) =>
    ({
      kind: 'number',
      name,
      label: t(`housekeeping.form.${name}`),
      initial,
      min: 1,
      max,
    }) as const;
  const title = t(`housekeeping.kind.${kind}`);
  const form = settingsForm(formOf(kind));
  const undo = () =>
    desk.housekeeping.changeType({
      kind,
      credits,
      minutes,
      ...(everyNights === null ? {} : { everyNights }),
    });
  const daily = [number('credits', credits, 999), number('minutes', minutes, 1_439)] as const;
  if (everyNights === null)
    return (
      <RecordForm
        hand={hand}
        form={form}
        title={title}
        act={act}
        fields={daily}
        send={(values) => desk.housekeeping.changeType({ kind, ...values })}
        undo={undo}
      />
    );
  return (
    <RecordForm
      hand={hand}
      form={form}
      title={title}
      act={act}
      fields={[number('every', everyNights, 9_999), ...daily] as const}
      send={({ every, ...values }) =>
        desk.housekeeping.changeType({ kind, everyNights: every, ...values })
      }
      undo={undo}
    />
  );
};
