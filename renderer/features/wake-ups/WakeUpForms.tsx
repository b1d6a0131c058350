/** The forms of a wake-up: what was found at the door, how the guest is, other wishes, a note, cancelled. */
import { useTranslation } from 'react-i18next';
import { clockAt } from '../../../shared/kernel/time.ts';
import type { WakeUpCard } from '../../../shared/wake-ups/contract.ts';
import { knockResults } from '../../../shared/wake-ups/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import type { WakeUpLine } from './lines.ts';

type WakeUpFormsProps = { hand: RegisterHand<WakeUpLine>; act: Act; wakeUp: WakeUpCard };

const AtTheDoor = ({ hand, act, wakeUp: { id } }: WakeUpFormsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <RecordForm
        hand={hand}
        form="knock"
        title={t('wakeUps.act.knock')}
        act={act}
        fields={[
          {
            kind: 'choice',
            name: 'result',
            label: t('wakeUps.form.result'),
            choices: knockResults.map((value) => ({ value, label: t(`wakeUps.result.${value}`) })),
          },
          { kind: 'text', name: 'note', label: t('wakeUps.form.note'), optional: true },
        ]}
        send={({ result, note }) =>
          desk.wakeUps.knock({
            id,
            result: result as (typeof knockResults)[number],
            ...(note === '' ? {} : { note }),
          })
        }
      />
      <RecordForm
        hand={hand}
        form="resolve"
        title={t('wakeUps.act.resolve')}
        act={act}
        fields={[{ kind: 'textarea', name: 'text', label: t('wakeUps.form.found') }]}
        send={({ text }) => desk.wakeUps.resolve({ id, text })}
      />
    </>
  );
};

const Change = ({ hand, act, wakeUp }: WakeUpFormsProps) => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const { id, repeat, until: lastDay, twice, againMinutes, words, at } = wakeUp;
  const clock = clockAt(Date.parse(at), timeZone);
  return (
    <RecordForm
      hand={hand}
      form="change"
      title={t('wakeUps.act.change')}
      act={act}
      fields={(value) => [
        {
          kind: 'moment',
          name: 'at',
          label: t('wakeUps.form.at'),
          hint: `${clock} · ${t('wakeUps.form.unchanged')}`,
          lean: 'ahead',
          optional: true,
        },
        {
          kind: 'choice',
          name: 'repeat',
          label: t('wakeUps.form.repeat'),
          initial: repeat,
          choices: [
            { value: 'none', label: t('wakeUps.form.once') },
            { value: 'daily', label: t('wakeUps.form.daily') },
          ],
        },
        ...((value('repeat') ?? repeat) === 'daily'
          ? ([
              {
                kind: 'date',
                name: 'until',
                label: t('wakeUps.form.until'),
                hint: t('wakeUps.form.untilHint'),
                lean: 'ahead',
                optional: true,
                // Left empty it would take the day off again.
                ...(lastDay === null ? {} : { initial: lastDay }),
              },
            ] as const)
          : []),
        {
          kind: 'choice',
          name: 'rings',
          label: t('wakeUps.form.rings'),
          initial: twice ? 'twice' : 'once',
          choices: [
            { value: 'once', label: t('wakeUps.form.ringOnce') },
            { value: 'twice', label: t('wakeUps.form.ringTwice') },
          ],
        },
        {
          kind: 'number',
          name: 'againMinutes',
          label: t('wakeUps.form.minutes'),
          initial: againMinutes,
          min: 1,
          max: 60,
        },
        {
          kind: 'text',
          name: 'words',
          label: t('wakeUps.form.words'),
          initial: words,
          optional: true,
        },
      ]}
      send={(values) => {
        const {
          at: next,
          rings,
          until,
          ...others
        } = values as {
          at: string | null;
          repeat: 'none' | 'daily';
          until?: string | null;
          rings: string;
          againMinutes: number;
          words: string;
        };
        return desk.wakeUps.change({
          id,
          ...others,
          twice: rings === 'twice',
          ...(next === null ? {} : { at: next }),
          ...(until === undefined ? {} : { until }),
        });
      }}
    />
  );
};

export const WakeUpForms = (props: WakeUpFormsProps) => {
  const { t } = useTranslation();
  const { hand, act, wakeUp } = props;
  const { id } = wakeUp;
  return (
    <>
      <AtTheDoor {...props} />
      <Change {...props} />
      <RecordForm
        hand={hand}
        form="note"
        title={t('wakeUps.act.note')}
        act={act}
        fields={[{ kind: 'textarea', name: 'text', label: t('wakeUps.form.note') }]}
        send={({ text }) => desk.wakeUps.note({ id, text })}
      />
      <RecordForm
        hand={hand}
        form="cancel"
        title={t('wakeUps.act.cancel')}
        act={act}
        fields={[
          { kind: 'text', name: 'reason', label: t('wakeUps.form.reason') },
          ...(wakeUp.repeat === 'daily'
            ? ([
                {
                  kind: 'choice',
                  name: 'which',
                  label: t('wakeUps.form.which'),
                  initial: 'today',
                  choices: [
                    { value: 'today', label: t('wakeUps.form.today') },
                    { value: 'all', label: t('wakeUps.form.all') },
                  ],
                },
              ] as const)
            : []),
        ]}
        send={(values) => {
          const { reason, which } = values as { reason: string; which?: string };
          return desk.wakeUps.cancel({ id, reason, all: which !== 'today' });
        }}
      />
    </>
  );
};
