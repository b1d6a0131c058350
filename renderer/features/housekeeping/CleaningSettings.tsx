/**
 * What the house sets for its cleaning: the hours of the two entries, the limits of a share, tidy-ups by
 * class, what work weighs, what rooms of a type weigh.
 */
import { useTranslation } from 'react-i18next';
import type { HousekeepingSettings, WorkType } from '../../../shared/housekeeping/contract.ts';
import { isCare } from '../../../shared/housekeeping/model.ts';
import { type SettingsLine, settingsForm } from '../../app/register/settings/lines.ts';
import { SettingsPanel } from '../../app/register/settings/SettingsPanel.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { clockOfMinute } from '../../client/house-time.ts';
import { useLayout, useTypeName } from '../layout/useLayout.ts';
import { entries, HoursForms, TypeForm, tidyClasses, tidyOf } from './HoursForms.tsx';
import { useWorkTypeLines, WorkTypeForm } from './WorkTypes.tsx';
import { timesText } from './words.ts';

type CleaningSettingsProps = {
  hand: Pick<RegisterHand<{ id: string }>, 'name' | 'form' | 'openForm'>;
  act: Act;
  types: readonly WorkType[];
  settings: HousekeepingSettings;
};

const of = (field: keyof HousekeepingSettings) =>
  ({ kind: 'housekeeping', id: 'settings', step: 'settings-changed', field }) as const;

export const CleaningSettings = ({ hand, act, types, settings }: CleaningSettingsProps) => {
  const { t } = useTranslation();
  const typeName = useTypeName();
  const roomTypes = useLayout().types;
  const workLines = useWorkTypeLines();
  const word = (name: string, values: Record<string, string | number> = {}) =>
    t(`housekeeping.settings.${name}`, values);
  const daily = types.filter(({ kind }) => !isCare(kind) && kind !== 'public-area');
  const hours: SettingsLine[] = entries.map(({ part, from, until }) => ({
    id: part,
    form: part,
    group: word('hours'),
    name: t(`housekeeping.part.${part}`),
    value: `${clockOfMinute(settings[from])}–${clockOfMinute(settings[until])}`,
    of: of(from),
  }));
  const limits: SettingsLine[] = entries.map(({ part, limit }) => ({
    id: `limit.${part}`,
    form: `limit.${part}`,
    group: word('limits'),
    name: word('limitOf', { part: t(`housekeeping.part.${part}`) }),
    value:
      settings[limit] === null
        ? word('noLimit')
        : t('housekeeping.credits', { count: settings[limit] }),
    of: of(limit),
  }));
  const tidy: SettingsLine[] = tidyClasses.map((vipClass) => ({
    id: `tidy.${vipClass}`,
    form: `tidy.${vipClass}`,
    group: word('tidy'),
    name: t(`rooms.vipClass.${vipClass}`),
    value: timesText(settings[tidyOf[vipClass]]) || word('noTidy'),
    of: of(tidyOf[vipClass]),
  }));
  const weights: SettingsLine[] = roomTypes.map((type) => ({
    id: `type.${type}`,
    form: `type.${type}`,
    group: word('weights'),
    name: typeName(type),
    value: word('percent', { percent: settings.typePercents[type] ?? 100 }),
    of: of('typePercents'),
  }));
  return (
    <SettingsPanel
      hand={hand}
      act={act}
      title={t('housekeeping.act.settings')}
      note={word('note')}
      stale={orpc.housekeeping.key()}
      lines={[
        ...hours,
        {
          id: 'early',
          form: 'early',
          group: word('hours'),
          name: word('early'),
          value: clockOfMinute(settings.earlyBeforeMinute),
          of: of('earlyBeforeMinute'),
        },
        ...limits,
        ...workLines(daily, word('work')),
        ...weights,
        ...tidy,
      ]}
    >
      {(inner) => (
        <>
          <HoursForms hand={inner} act={act} settings={settings} />
          {daily.map((type) => (
            <WorkTypeForm key={type.kind} hand={inner} act={act} type={type} />
          ))}
          {roomTypes.map((type) => (
            <TypeForm
              key={type}
              hand={inner}
              form={settingsForm(`type.${type}`)}
              act={act}
              type={type}
              settings={settings}
            />
          ))}
        </>
      )}
    </SettingsPanel>
  );
};
