/** The forms of a guest's things: taken and counted, into the store, given back, put right. */
import { useTranslation } from 'react-i18next';
import type { ThingCard } from '../../../shared/guest-things/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import type { ThingLine } from './lines.ts';

type ThingFormsProps = { hand: RegisterHand<ThingLine>; act: Act; thing: ThingCard };

const useCount = ({ count, kind }: ThingCard) => {
  const { t } = useTranslation();
  return {
    kind: 'number',
    name: 'count',
    label: t(`guestThings.form.${kind === 'shoes' ? 'pairs' : 'count'}`),
    min: 1,
    max: 99,
    ...(count === null ? {} : { initial: count }),
  } as const;
};

const useMoment = (name: 'promise' | 'until') => {
  const { t } = useTranslation();
  return {
    kind: 'moment',
    name,
    label: t(`guestThings.form.${name}`),
    hint: t(`guestThings.form.${name}Hint`),
    lean: 'ahead',
    optional: true,
  } as const;
};

const InHand = ({ hand, act, thing }: ThingFormsProps) => {
  const { t } = useTranslation();
  const count = useCount(thing);
  const promise = useMoment('promise');
  const until = useMoment('until');
  const { id } = thing;
  return (
    <>
      <RecordForm
        hand={hand}
        form="take"
        title={t('guestThings.act.take')}
        act={act}
        fields={[count, promise]}
        send={({ count: pieces, promise: by }) =>
          desk.guestThings.take({ id, count: pieces, ...(by === null ? {} : { promise: by }) })
        }
      />
      <RecordForm
        hand={hand}
        form="store"
        title={t('guestThings.act.store')}
        act={act}
        fields={[
          count,
          {
            kind: 'text',
            name: 'shelf',
            label: t('guestThings.form.shelf'),
            initial: thing.shelf,
            maxLength: 80,
          },
          until,
        ]}
        send={({ count: pieces, shelf, until: by }) =>
          desk.guestThings.store({
            id,
            shelf,
            count: pieces,
            ...(by === null ? {} : { until: by }),
          })
        }
      />
      <RecordForm
        hand={hand}
        form="return"
        title={t('guestThings.act.return')}
        act={act}
        fields={[
          {
            kind: 'text',
            name: 'to',
            label: t('guestThings.form.givenTo'),
            initial: thing.to,
            maxLength: 80,
            optional: true,
          },
        ]}
        send={({ to }) => desk.guestThings.return({ id, ...(to === '' ? {} : { to }) })}
      />
    </>
  );
};

export const ThingForms = (props: ThingFormsProps) => {
  const { t } = useTranslation();
  const { hand, act, thing } = props;
  const count = useCount(thing);
  const { id } = thing;
  return (
    <>
      <InHand {...props} />
      <RecordForm
        hand={hand}
        form="change"
        title={t('guestThings.act.change')}
        act={act}
        fields={[
          count,
          {
            kind: 'text',
            name: 'from',
            label: t('guestThings.form.from'),
            initial: thing.from,
            maxLength: 80,
            optional: true,
          },
          {
            kind: 'text',
            name: 'to',
            label: t('guestThings.form.to'),
            initial: thing.to,
            maxLength: 80,
            optional: true,
          },
        ]}
        send={({ count: pieces, from, to }) =>
          desk.guestThings.change({ id, count: pieces, from, to })
        }
      />
      <RecordForm
        hand={hand}
        form="promise"
        title={t('guestThings.act.promise')}
        act={act}
        fields={[
          { kind: 'moment', name: 'by', label: t('guestThings.form.promise'), lean: 'ahead' },
        ]}
        send={({ by }) => desk.guestThings.promise({ id, by })}
      />
      <RecordForm
        hand={hand}
        form="note"
        title={t('guestThings.act.note')}
        act={act}
        fields={[{ kind: 'textarea', name: 'text', label: t('guestThings.form.note') }]}
        send={({ text }) => desk.guestThings.note({ id, text })}
      />
      <RecordForm
        hand={hand}
        form="cancel"
        title={t('guestThings.act.cancel')}
        act={act}
        fields={[{ kind: 'text', name: 'reason', label: t('guestThings.form.reason') }]}
        send={({ reason }) => desk.guestThings.cancel({ id, reason })}
      />
    </>
  );
};
