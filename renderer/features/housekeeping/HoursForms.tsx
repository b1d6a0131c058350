/** The forms of the cleaning's settings: hours and limits of the two entries, tidy-ups, weights of room types. */
import { useTranslation } from 'react-i18next';
import type { HousekeepingSettings } from '../../../shared/housekeeping/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { settingsForm } from '../../app/register/settings/lines.ts';
import type { SettingsHand } from '../../app/register/settings/SettingsPanel.tsx';
import type { Act } from '../../app/register/useAct.ts';
import { desk } from '../../client/desk.ts';
import { clockOfMinute } from '../../client/house-time.ts';
import { useTypeName } from '../layout/useLayout.ts';
import { minutesOf, timesText } from './words.ts';

/** The two entries a day, and the settings each has. */
export const entries = [
  { part: 'day', from: 'dayFromMinute', until: 'dayUntilMinute', limit: 'dayLimit' },
  {
    part: 'evening',
    from: 'eveningFromMinute',
    until: 'eveningUntilMinute',
    limit: 'eveningLimit',
  },
] as const;

export const tidyClasses = ['key', 'regular', 'potential'] as const;
export const tidyOf = {
  key: 'tidyKey',
  regular: 'tidyRegular',
  potential: 'tidyPotential',
} as const;

type FormsProps = { hand: SettingsHand; act: Act; settings: HousekeepingSettings };

const changeSettings = (wanted: Partial<HousekeepingSettings>) =>
  desk.housekeeping.changeSettings(wanted);

export const HoursForms = ({ hand, act, settings }: FormsProps) => {
  const { t } = useTranslation();
  const word = (name: string, values: Record<string, string | number> = {}) =>
    t(`housekeeping.settings.${name}`, values);
  const clock = <Name extends string>(name: Name, minute: number) =>
    ({ kind: 'clock', name, label: word(name), initial: clockOfMinute(minute) }) as const;
  const undo = (...fields: (keyof HousekeepingSettings)[]) => {
    const before = Object.fromEntries(fields.map((field) => [field, settings[field]]));
    return () => changeSettings(before);
  };
  return (
    <>
      {entries.map(({ part, from, until, limit }) => (
        <div key={part}>
          <RecordForm
            hand={hand}
            form={settingsForm(part)}
            title={`${word('hours')} · ${t(`housekeeping.part.${part}`)}`}
            act={act}
            fields={[clock('from', settings[from]), clock('until', settings[until])]}
            send={(typed) => changeSettings({ [from]: typed.from, [until]: typed.until })}
            undo={undo(from, until)}
          />
          <RecordForm
            hand={hand}
            form={settingsForm(`limit.${part}`)}
            title={word('limitOf', { part: t(`housekeeping.part.${part}`) })}
            act={act}
            fields={[
              {
                kind: 'number',
                name: 'credits',
                label: t('housekeeping.form.credits'),
                hint: word('emptyNoLimit'),
                ...(settings[limit] === null ? {} : { initial: settings[limit] }),
                min: 1,
                max: 999,
                optional: true,
              },
            ]}
            send={({ credits }) => changeSettings({ [limit]: credits })}
            undo={undo(limit)}
          />
        </div>
      ))}
      <RecordForm
        hand={hand}
        form={settingsForm('early')}
        title={word('early')}
        act={act}
        fields={[clock('before', settings.earlyBeforeMinute)]}
        send={({ before }) => changeSettings({ earlyBeforeMinute: before })}
        undo={undo('earlyBeforeMinute')}
      />
      {tidyClasses.map((vipClass) => (
        <RecordForm
          key={vipClass}
          hand={hand}
          form={settingsForm(`tidy.${vipClass}`)}
          title={`${word('tidy')} · ${t(`rooms.vipClass.${vipClass}`)}`}
          act={act}
          fields={[
            {
              kind: 'text',
              name: 'times',
              label: t('housekeeping.form.times'),
              hint: word('emptyNoTidy'),
              initial: timesText(settings[tidyOf[vipClass]]),
              maxLength: 48,
              optional: true,
            },
          ]}
          send={async ({ times }) =>
            changeSettings({ [tidyOf[vipClass]]: times === '' ? [] : minutesOf(times) })
          }
          undo={undo(tidyOf[vipClass])}
        />
      ))}
    </>
  );
};

/** How much more a room of the type weighs. */
export const TypeForm = ({
  hand,
  act,
  settings,
  form,
  type,
}: FormsProps & { form: string; type: string }) => {
  const { t } = useTranslation();
  const typeName = useTypeName();
  const { typePercents } = settings;
  return (
    <RecordForm
      hand={hand}
      form={form}
      title={typeName(type)}
      act={act}
      fields={[
        {
          kind: 'number',
          name: 'percent',
          label: t('housekeeping.settings.percentLabel'),
          initial: typePercents[type] ?? 100,
          min: 10,
          max: 1_000,
        },
      ]}
      send={({ percent }) => changeSettings({ typePercents: { ...typePercents, [type]: percent } })}
      undo={() => changeSettings({ typePercents })}
    />
  );
};
