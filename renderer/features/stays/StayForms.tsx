/** The forms of a stay: another room, another departure, what is known of the guest, called off. */

import { useTranslation } from 'react-i18next';
import type { StayCard, StayView } from '../../../shared/stays/contract.ts';
import { vipClasses } from '../../../shared/stays/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { listed } from '../../client/texts.ts';

type FormsProps = { hand: RegisterHand<StayView>; act: Act; card: StayCard };

/** Several in one field, by any comma. */
const several = (text: string): string[] =>
  text
    .split(/[,，、;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const ChangeForm = ({ hand, act, card }: FormsProps) => {
  const { t } = useTranslation();
  const text = (name: string, initial: string | null) =>
    ({
      kind: 'text',
      name,
      label: t(`stays.facts.${name}`),
      initial: initial ?? '',
      optional: true,
    }) as const;
  // Whoever may not see the name leaves it as it is.
  const named = card.guest !== null;
  return (
    <RecordForm
      hand={hand}
      form="change"
      title={t('stays.act.change')}
      act={act}
      fields={[
        ...(named
          ? [
              text('guest', card.guest),
              text('phone', card.phone),
              text('company', card.company),
              text('companions', listed(card.companions)),
            ]
          : []),
        {
          kind: 'number',
          name: 'party',
          label: t('stays.facts.party'),
          initial: card.party,
          min: 1,
          max: 99,
        },
        {
          kind: 'choice',
          name: 'vipClass',
          label: t('stays.facts.vipClass'),
          initial: card.vipClass ?? 'none',
          choices: [
            { value: 'none', label: t('stays.form.noClass') },
            ...vipClasses.map((value) => ({ value, label: t(`rooms.vipClass.${value}`) })),
          ],
        },
        {
          kind: 'choice',
          name: 'incognito',
          label: t('stays.form.incognito'),
          initial: card.incognito ? 'yes' : 'no',
          choices: [
            { value: 'no', label: t('stays.form.no') },
            { value: 'yes', label: t('stays.form.yes') },
          ],
        },
        text('preferences', listed(card.preferences)),
        text('notes', card.notes),
      ]}
      send={(values) => {
        const said = values as Record<string, string> & { party: number };
        const classed = vipClasses.find((one) => one === said.vipClass) ?? null;
        return desk.stays.change({
          id: card.id,
          party: Number(said.party),
          vipClass: classed,
          incognito: said.incognito === 'yes',
          preferences: several(said.preferences ?? ''),
          notes: orNull(said.notes ?? ''),
          ...(named
            ? {
                ...(orNull(said.guest ?? '') === null ? {} : { guest: said.guest }),
                phone: orNull(said.phone ?? ''),
                company: orNull(said.company ?? ''),
                companions: several(said.companions ?? ''),
              }
            : {}),
        });
      }}
    />
  );
};

export const StayForms = (props: FormsProps) => {
  const { t } = useTranslation();
  const { hand, act, card } = props;
  const { id } = card;
  return (
    <>
      <ChangeForm {...props} />
      <RecordForm
        hand={hand}
        form="move"
        title={t('stays.act.move')}
        act={act}
        fields={[
          { kind: 'text', name: 'to', label: t('stays.form.to'), maxLength: 32 },
          {
            kind: 'choice',
            name: 'who',
            label: t('stays.form.who'),
            initial: card.state === 'in-house' ? 'room' : 'guest',
            choices: [
              ...(card.state === 'in-house'
                ? [{ value: 'room', label: t('stays.form.wholeRoom') }]
                : []),
              { value: 'guest', label: t('stays.form.thisGuest') },
            ],
          },
          { kind: 'text', name: 'reason', label: t('stays.form.reason'), optional: true },
        ]}
        send={({ to, who, reason }) =>
          desk.stays.move({
            ...(who === 'room' ? { place: card.room } : { id }),
            to,
            ...(reason === '' ? {} : { reason }),
          })
        }
        said={({ stays, notices }) =>
          [stays[0]?.room ?? '', ...notices.map((notice) => t(`stays.notice.${notice}`))].join(
            ' · ',
          )
        }
      />
      <RecordForm
        hand={hand}
        form="extend"
        title={t('stays.act.extend')}
        act={act}
        fields={[
          { kind: 'date', name: 'departure', label: t('stays.form.departure'), lean: 'ahead' },
        ]}
        send={({ departure }) => desk.stays.extend({ id, departure: departure.slice(0, 10) })}
      />
      <RecordForm
        hand={hand}
        form="cancel"
        title={t('stays.act.cancel')}
        act={act}
        fields={[
          {
            kind: 'choice',
            name: 'how',
            label: t('stays.form.how'),
            choices: [
              { value: 'cancelled', label: t('stays.state.cancelled') },
              { value: 'no-show', label: t('stays.state.no-show') },
            ],
          },
          { kind: 'text', name: 'reason', label: t('stays.form.reason') },
        ]}
        send={({ how, reason }) => desk.stays.cancel({ id, reason, noShow: how === 'no-show' })}
      />
    </>
  );
};
