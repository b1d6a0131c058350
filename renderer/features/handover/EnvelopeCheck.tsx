/**
 * The sealed envelopes looked at for this handover, each answered for itself: its digit says how the seal
 * is and goes on to the next. A seal found broken once is not asked whether it is whole.
 */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnvelopeView } from '../../../shared/keys/contract.ts';
import { envelopeName } from '../../../shared/keys/model.ts';
import type { Field } from '../../app/register/form/fields.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { RecordPanel } from '../../ui/register/RecordPanel.tsx';

type EnvelopeCheckProps = {
  hand: RegisterHand<{ id: string }>;
  act: Act;
  unchecked: readonly number[];
  onDone: () => void;
};

const none: readonly EnvelopeView[] = [];
const seals = ['intact', 'broken'] as const;

export const EnvelopeCheck = ({ hand, act, unchecked, onDone }: EnvelopeCheckProps) => {
  const { t } = useTranslation();
  // The sheet drops each as it is checked: those asked about stay until all are answered.
  const [numbers] = useState(unchecked);
  const envelopes = useQuery(orpc.keys.envelopes.queryOptions()).data?.envelopes ?? none;
  const fields = numbers.map((number): Field => {
    const envelope = envelopes.find((one) => one.number === number);
    const wasBroken = envelope?.intact === false;
    return {
      kind: 'choice',
      name: String(number),
      label: [envelopeName(number), envelope?.keptAt].filter(Boolean).join(' '),
      choices: (wasBroken ? (['broken'] as const) : seals).map((value) => ({
        value,
        label: t(`handover.envelopes.${wasBroken ? 'stillBroken' : value}`),
      })),
    };
  });
  return (
    <RecordPanel fills={false} title={t('handover.envelopes.title')}>
      <RecordForm
        hand={hand}
        form="envelopes"
        title={t('handover.envelopes.each')}
        act={act}
        fields={fields}
        send={async (values) => {
          for (const number of numbers) {
            const intact = values[String(number)] === 'intact';
            await desk.keys.checkEnvelope({ number, intact });
          }
        }}
        onDone={onDone}
      />
    </RecordPanel>
  );
};
