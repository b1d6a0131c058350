/** What a guest asks for at the desk, above the list: shoes or luggage, the room, how many, from where, where to. */
import { useTranslation } from 'react-i18next';
import { type ThingKind, thingKinds } from '../../../shared/guest-things/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import type { ThingLine } from './lines.ts';

export const AddForm = ({ hand, act }: { hand: RegisterHand<ThingLine>; act: Act }) => {
  const { t } = useTranslation();
  return (
    <RecordForm
      hand={hand}
      form="add"
      layout="line"
      title={t('guestThings.act.add')}
      act={act}
      fields={[
        { kind: 'text', name: 'place', label: t('guestThings.form.place'), maxLength: 32 },
        {
          kind: 'choice',
          name: 'kind',
          label: t('guestThings.form.kind'),
          initial: 'luggage',
          choices: thingKinds.map((value) => ({ value, label: t(`guestThings.kinds.${value}`) })),
        },
        {
          kind: 'number',
          name: 'count',
          label: t('guestThings.form.count'),
          min: 1,
          max: 99,
          optional: true,
        },
        {
          kind: 'moment',
          name: 'at',
          label: t('guestThings.form.at'),
          hint: t('guestThings.form.atHint'),
          lean: 'ahead',
          optional: true,
        },
        {
          kind: 'text',
          name: 'from',
          label: t('guestThings.form.from'),
          maxLength: 80,
          optional: true,
        },
        {
          kind: 'text',
          name: 'to',
          label: t('guestThings.form.to'),
          maxLength: 80,
          optional: true,
        },
      ]}
      send={async ({ place, kind, count, at, from, to }) =>
        (
          await desk.guestThings.add({
            place,
            kind: kind as ThingKind,
            ...(count === null ? {} : { count }),
            ...(at === null ? {} : { at }),
            ...(from === '' ? {} : { from }),
            ...(to === '' ? {} : { to }),
          })
        ).id
      }
      onDone={(id) => hand.select(id)}
    />
  );
};
