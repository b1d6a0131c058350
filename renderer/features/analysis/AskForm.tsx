/** Which time, floor, type of room, hour and caller are to be looked at. */
import { useTranslation } from 'react-i18next';
import { callerKinds } from '../../../shared/calls/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { ask, useAsked } from './asked.ts';
import type { FindingLine } from './lines.ts';

type AskFormProps = { hand: RegisterHand<FindingLine>; act: Act };

export const AskForm = ({ hand, act }: AskFormProps) => {
  const { t } = useTranslation();
  const asked = useAsked();
  const day = (name: 'from' | 'until') => {
    const initial = asked[name]?.slice(0, 10);
    return {
      kind: 'date',
      name,
      label: t(`analysis.form.${name}`),
      hint: t('analysis.form.lastThirty'),
      lean: 'back',
      optional: true,
      ...(initial === undefined ? {} : { initial }),
    } as const;
  };
  const word = (name: 'floor' | 'roomType') =>
    ({
      kind: 'text',
      name,
      label: t(`analysis.form.${name}`),
      initial: asked[name] ?? '',
      maxLength: 40,
      optional: true,
    }) as const;
  return (
    <RecordForm
      hand={hand}
      form="ask"
      title={t('analysis.act.ask')}
      act={act}
      fields={[
        day('from'),
        day('until'),
        word('floor'),
        word('roomType'),
        {
          kind: 'number',
          name: 'hour',
          label: t('analysis.form.hour'),
          min: 0,
          max: 23,
          optional: true,
          ...(asked.hour === undefined ? {} : { initial: asked.hour }),
        },
        {
          kind: 'choice',
          name: 'caller',
          label: t('analysis.form.caller'),
          initial: asked.caller ?? 'anybody',
          choices: ['anybody', ...callerKinds].map((value) => ({
            value,
            label: t(`analysis.caller.${value}`),
          })),
        },
      ]}
      send={async ({ from, until, floor, roomType, hour, caller }) => {
        const kind = callerKinds.find((one) => one === caller);
        const input = {
          ...(from === null ? {} : { from: from.slice(0, 10) }),
          ...(until === null ? {} : { until: until.slice(0, 10) }),
          ...(floor === '' ? {} : { floor }),
          ...(roomType === '' ? {} : { roomType }),
          ...(hour === null ? {} : { hour }),
          ...(kind === undefined ? {} : { caller: kind }),
        };
        // Asked here once, so that what the desk refuses stands by the field.
        await desk.analysis.run(input);
        ask(input);
      }}
    />
  );
};
