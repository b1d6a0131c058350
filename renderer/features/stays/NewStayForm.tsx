/** A guest by hand, above the list: who has come or will come, into which room, until when. */
import { useTranslation } from 'react-i18next';
import type { StayView } from '../../../shared/stays/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';

type Props = { hand: RegisterHand<StayView>; act: Act };

const yesNo = (t: (key: string) => string) => [
  { value: 'no', label: t('stays.form.no') },
  { value: 'yes', label: t('stays.form.yes') },
];

export const NewStayForm = ({ hand, act }: Props) => {
  const { t } = useTranslation();
  return (
    <RecordForm
      hand={hand}
      form="new"
      layout="line"
      title={t('stays.act.new')}
      act={act}
      fields={[
        { kind: 'text', name: 'guest', label: t('stays.form.guest'), maxLength: 80 },
        { kind: 'text', name: 'place', label: t('stays.form.room'), maxLength: 32 },
        { kind: 'date', name: 'departure', label: t('stays.form.departure'), lean: 'ahead' },
        {
          kind: 'date',
          name: 'arrival',
          label: t('stays.form.arrival'),
          hint: t('stays.form.arrivalHint'),
          optional: true,
        },
        {
          kind: 'number',
          name: 'party',
          label: t('stays.form.party'),
          initial: 1,
          min: 1,
          max: 99,
        },
        {
          kind: 'text',
          name: 'phone',
          label: t('stays.form.phone'),
          maxLength: 32,
          optional: true,
        },
        {
          kind: 'choice',
          name: 'here',
          label: t('stays.form.here'),
          initial: 'yes',
          choices: yesNo(t),
        },
        {
          kind: 'choice',
          name: 'share',
          label: t('stays.form.share'),
          initial: 'no',
          choices: yesNo(t),
        },
        {
          kind: 'choice',
          name: 'incognito',
          label: t('stays.form.incognito'),
          initial: 'no',
          choices: yesNo(t),
        },
      ]}
      send={({ guest, place, departure, arrival, party, phone, here, share, incognito }) => {
        const stay = {
          guest,
          place,
          departure: departure.slice(0, 10),
          party,
          share: share === 'yes',
          // Where nobody says so it is as the guest's file has it.
          ...(incognito === 'yes' ? { incognito: true } : {}),
          ...(arrival === null ? {} : { arrival: arrival.slice(0, 10) }),
          ...(phone === '' ? {} : { phone }),
        };
        return here === 'yes' && arrival === null
          ? desk.stays.checkIn(stay)
          : desk.stays.expect(stay);
      }}
      said={({ stay, notices }) =>
        [
          t(`stays.state.${stay.state}`),
          ...(stay.earlier > 0 ? [t('stays.again', { count: stay.earlier })] : []),
          ...notices.map((notice) => t(`stays.notice.${notice}`)),
        ].join(' · ')
      }
      onDone={({ stay }) => hand.select(stay.id)}
    />
  );
};
