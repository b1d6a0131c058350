/** After how many nights lived in each kind of planned cleaning comes round, what it weighs, how long it takes. */
import { useTranslation } from 'react-i18next';
import type { WorkType } from '../../../shared/housekeeping/contract.ts';
import { isCare } from '../../../shared/housekeeping/model.ts';
import { SettingsPanel } from '../../app/register/settings/SettingsPanel.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { useWorkTypeLines, WorkTypeForm } from './WorkTypes.tsx';

type CareSettingsProps = {
  hand: Pick<RegisterHand<{ id: string }>, 'name' | 'form' | 'openForm'>;
  act: Act;
  types: readonly WorkType[];
};

export const CareSettings = ({ hand, act, types }: CareSettingsProps) => {
  const { t } = useTranslation();
  const linesOf = useWorkTypeLines();
  const own = types.filter(({ kind }) => isCare(kind));
  return (
    <SettingsPanel
      hand={hand}
      act={act}
      title={t('housekeeping.settings.careTitle')}
      note={t('housekeeping.settings.careNote')}
      lines={linesOf(own)}
      stale={orpc.housekeeping.key()}
    >
      {(inner) =>
        own.map((type) => <WorkTypeForm key={type.kind} hand={inner} act={act} type={type} />)
      }
    </SettingsPanel>
  );
};
