/** Setting wake-ups above the list: rooms, hour; what else was wished for is behind them. */
import { useTranslation } from 'react-i18next';
import { againMinutesUsual } from '../../../shared/wake-ups/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import type { WakeUpLine } from './lines.ts';

type SetFormProps = { hand: RegisterHand<WakeUpLine>; act: Act };

const roomsOf = (typed: string): string[] =>
  typed
    .normalize('NFKC')
    .split(/[\s,、，]+/)
    .filter((room) => room !== '');

export const SetForm = ({ hand, act }: SetFormProps) => {
  const { t } = useTranslation();
  return (
    <RecordForm
      hand={hand}
      form="set"
      layout="line"
      title={t('wakeUps.act.set')}
      act={act}
      fields={[
        {
          kind: 'text',
          name: 'places',
          label: t('wakeUps.form.places'),
          hint: t('wakeUps.form.placesHint'),
          maxLength: 800,
        },
        {
          kind: 'moment',
          name: 'at',
          label: t('wakeUps.form.at'),
          hint: t('wakeUps.form.atHint'),
          lean: 'ahead',
          sends: true,
        },
        {
          kind: 'choice',
          name: 'repeat',
          label: t('wakeUps.form.repeat'),
          initial: 'none',
          choices: [
            { value: 'none', label: t('wakeUps.form.once') },
            { value: 'daily', label: t('wakeUps.form.daily') },
          ],
        },
        {
          kind: 'choice',
          name: 'rings',
          label: t('wakeUps.form.rings'),
          initial: 'once',
          choices: [
            { value: 'once', label: t('wakeUps.form.ringOnce') },
            { value: 'twice', label: t('wakeUps.form.ringTwice') },
          ],
        },
        {
          kind: 'number',
          name: 'againMinutes',
          label: t('wakeUps.form.minutes'),
          initial: againMinutesUsual,
          min: 1,
          max: 60,
        },
        { kind: 'text', name: 'words', label: t('wakeUps.form.words'), optional: true },
      ]}
      send={async ({ places, at, repeat, rings, againMinutes, words }) => {
        const { wakeUps } = await desk.wakeUps.setMany({
          places: roomsOf(places),
          at,
          repeat: repeat as 'none' | 'daily',
          twice: rings === 'twice',
          againMinutes,
          words,
        });
        return wakeUps[0]?.id ?? null;
      }}
      onDone={(id) => hand.select(id)}
    />
  );
};
