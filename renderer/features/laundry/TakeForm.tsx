/** A bag that is in somebody's hands already, above the list: room, how urgent, pieces as said. */
import { useTranslation } from 'react-i18next';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import type { BagRow } from './lines.ts';

export const TakeForm = ({ hand, act }: { hand: RegisterHand<BagRow>; act: Act }) => {
  const { t } = useTranslation();
  return (
    <RecordForm
      hand={hand}
      form="take"
      layout="line"
      title={t('laundry.act.take')}
      act={act}
      fields={[
        { kind: 'text', name: 'place', label: t('laundry.form.place'), maxLength: 32 },
        {
          kind: 'choice',
          name: 'express',
          label: t('laundry.form.express'),
          initial: 'usual',
          choices: [
            { value: 'usual', label: t('laundry.form.usual') },
            { value: 'express', label: t('laundry.form.express') },
          ],
        },
        {
          kind: 'number',
          name: 'pieces',
          label: t('laundry.form.pieces'),
          min: 1,
          max: 999,
          optional: true,
        },
      ]}
      send={async ({ place, express, pieces }) =>
        (
          await desk.laundry.take({
            place,
            express: express === 'express',
            ...(pieces === null ? {} : { pieces }),
          })
        ).id
      }
      onDone={(id) => hand.select(id)}
    />
  );
};
