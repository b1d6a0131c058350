/** The forms of care: a new one for a guest of the house, another time or owner, withdrawn. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CareAction, CareCard } from '../../../shared/care-plans/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import { useOwners } from './owners.ts';

type Hand = { hand: RegisterHand<CareAction>; act: Act };

export const NewCareForm = ({ hand, act }: Hand) => {
  const { t } = useTranslation();
  const owners = useOwners();
  const here = useQuery(
    orpc.guests.list.queryOptions({
      input: { show: 'here', limit: 1_000 },
      enabled: hand.form === 'new',
    }),
  ).data?.guests;
  return (
    <RecordForm
      hand={hand}
      form="new"
      title={t('guests.act.care')}
      act={act}
      layout="line"
      fields={[
        {
          kind: 'search',
          name: 'guest',
          label: t('stays.form.guest'),
          items: (here ?? []).map(({ id, name, room, vipClass }) => ({
            id,
            head: room ?? '',
            title: name ?? t('rooms.card.incognito'),
            detail: vipClass ? `★ ${t(`rooms.vipClass.${vipClass}`)}` : '',
            words: findableBy(room, name),
          })),
        },
        { kind: 'text', name: 'title', label: t('guests.form.title'), maxLength: 200 },
        { kind: 'moment', name: 'due', label: t('guests.form.due'), lean: 'ahead' },
        { kind: 'search', name: 'owner', label: t('guests.form.owner'), items: owners },
      ]}
      send={(values) => desk.carePlans.add(values)}
      onDone={({ id }) => hand.select(id)}
    />
  );
};

export const CareForms = ({ hand, act, card }: Hand & { card: CareCard }) => {
  const { t } = useTranslation();
  const owners = useOwners();
  const { id } = card;
  return (
    <>
      <RecordForm
        hand={hand}
        form="edit"
        title={t('guests.act.edit')}
        act={act}
        fields={[
          { kind: 'text', name: 'title', label: t('guests.form.title'), initial: card.title },
          {
            kind: 'moment',
            name: 'due',
            label: t('guests.form.due'),
            lean: 'ahead',
            optional: true,
          },
          {
            kind: 'search',
            name: 'owner',
            label: t('guests.form.owner'),
            items: owners,
            initial: card.owner,
          },
        ]}
        send={({ title, due, owner }) =>
          desk.carePlans.change({ id, title, owner, ...(due === null ? {} : { due }) })
        }
      />
      <RecordForm
        hand={hand}
        form="withdraw"
        title={t('guests.act.withdraw')}
        act={act}
        fields={[{ kind: 'text', name: 'reason', label: t('guests.form.reason') }]}
        send={({ reason }) => desk.carePlans.withdraw({ id, reason })}
      />
    </>
  );
};
