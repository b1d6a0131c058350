/** After how many minutes a tray is fetched, for whoever manages. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import type { OrderLineRow } from './lines.ts';

export const SettingsForm = ({ hand, act }: { hand: RegisterHand<OrderLineRow>; act: Act }) => {
  const { t } = useTranslation();
  const settings = useQuery(orpc.roomService.settings.queryOptions()).data;
  if (!settings) return null;
  return (
    <RecordForm
      hand={hand}
      form="settings"
      layout="line"
      title={t('roomService.act.settings')}
      act={act}
      fields={[
        {
          kind: 'number',
          name: 'trayMinutes',
          label: t('roomService.form.trayMinutes'),
          initial: settings.trayMinutes,
          min: 10,
          max: 1_440,
        },
      ]}
      send={({ trayMinutes }) => desk.roomService.changeSettings({ trayMinutes })}
    />
  );
};
