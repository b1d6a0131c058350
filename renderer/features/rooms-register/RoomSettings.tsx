/**
 * What the house sets for its rooms: when occupied ones turn dirty, the times of a
 * do-not-disturb sign, and when guests usually come.
 */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { settingsForm } from '../../app/register/settings/lines.ts';
import { SettingsPanel } from '../../app/register/settings/SettingsPanel.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { clockOfMinute } from '../../client/house-time.ts';

type RoomSettingsProps = { hand: RegisterHand<{ id: string }>; act: Act };

/** The names the settings are recorded by. */
const fieldOf = {
  dirty: 'dirtyMinute',
  recheck: 'recheckMinutes',
  welfare: 'welfareHours',
  arrival: 'arrivalMinute',
} as const;

export const RoomSettings = ({ hand, act }: RoomSettingsProps) => {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.rooms.settings.queryOptions());
  const word = (name: string, values: Record<string, string | number> = {}) =>
    t(`roomBooks.settings.${name}`, values);
  const line = (form: keyof typeof fieldOf, value: string) => ({
    id: form,
    form,
    name: word(form),
    value,
    of: { kind: 'house', step: 'room-settings-changed', field: fieldOf[form] } as const,
  });
  return (
    <SettingsPanel
      hand={hand}
      act={act}
      title={word('title')}
      note={word('note')}
      stale={orpc.rooms.settings.key()}
      lines={
        data === undefined
          ? []
          : [
              line(
                'dirty',
                data.dirtyMinute === null ? word('never') : clockOfMinute(data.dirtyMinute),
              ),
              line('recheck', word('minutes', { count: data.recheckMinutes })),
              line(
                'welfare',
                data.welfareHours === null
                  ? word('never')
                  : word('hours', { count: data.welfareHours }),
              ),
              line('arrival', clockOfMinute(data.arrivalMinute)),
            ]
      }
    >
      {(inner) =>
        data === undefined ? null : (
          <>
            <RecordForm
              hand={inner}
              form={settingsForm('dirty')}
              title={word('dirty')}
              act={act}
              fields={[
                {
                  kind: 'clock',
                  name: 'at',
                  label: word('at'),
                  hint: word('emptyNever'),
                  ...(data.dirtyMinute === null
                    ? {}
                    : { initial: clockOfMinute(data.dirtyMinute) }),
                  optional: true,
                },
              ]}
              send={({ at }) => desk.rooms.changeSettings({ dirtyMinute: at })}
            />
            <RecordForm
              hand={inner}
              form={settingsForm('recheck')}
              title={word('recheck')}
              act={act}
              fields={[
                {
                  kind: 'number',
                  name: 'minutes',
                  label: word('afterMinutes'),
                  initial: data.recheckMinutes,
                  min: 5,
                  max: 720,
                },
              ]}
              send={({ minutes }) => desk.rooms.changeSettings({ recheckMinutes: minutes })}
            />
            <RecordForm
              hand={inner}
              form={settingsForm('welfare')}
              title={word('welfare')}
              act={act}
              fields={[
                {
                  kind: 'number',
                  name: 'hours',
                  label: word('afterHours'),
                  hint: word('emptyNever'),
                  ...(data.welfareHours === null ? {} : { initial: data.welfareHours }),
                  min: 1,
                  max: 96,
                  optional: true,
                },
              ]}
              send={({ hours }) => desk.rooms.changeSettings({ welfareHours: hours })}
            />
            <RecordForm
              hand={inner}
              form={settingsForm('arrival')}
              title={word('arrival')}
              act={act}
              fields={[
                {
                  kind: 'clock',
                  name: 'at',
                  label: word('at'),
                  initial: clockOfMinute(data.arrivalMinute),
                },
              ]}
              send={({ at }) => desk.rooms.changeSettings({ arrivalMinute: at })}
            />
          </>
        )
      }
    </SettingsPanel>
  );
};
