/** The forms of a guest's file: who the guest is, a like or an aversion, one that goes, care, another file put in. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { GuestCard } from '../../../shared/guests/contract.ts';
import { kindOfWords, preferenceKinds } from '../../../shared/guests/model.ts';
import { vipClasses } from '../../../shared/stays/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import { useOwners } from '../care-plans/owners.ts';
import { GuestData } from './GuestData.tsx';
import type { FileLine } from './lines.ts';

type FormsProps = { hand: RegisterHand<FileLine>; act: Act; card: GuestCard };

const orNull = (text: unknown): string | null =>
  typeof text !== 'string' || text.trim() === '' ? null : text.trim();

const ChangeForm = ({ hand, act, card }: FormsProps) => {
  const { t } = useTranslation();
  const text = (name: string, initial: string | null, hint?: string) =>
    ({
      kind: 'text',
      name,
      label: t(`guests.facts.${name}`),
      initial: initial ?? '',
      optional: true,
      ...(hint ? { hint } : {}),
    }) as const;
  const named = card.name !== null;
  return (
    <RecordForm
      hand={hand}
      form="change"
      title={t('guests.act.change')}
      act={act}
      fields={[
        {
          kind: 'choice',
          name: 'vipClass',
          label: t('guests.facts.class'),
          initial: card.vipClass ?? 'none',
          choices: [
            { value: 'none', label: t('guests.form.none') },
            ...vipClasses.map((value) => ({ value, label: t(`rooms.vipClass.${value}`) })),
          ],
        },
        text('language', card.language),
        ...(named
          ? [
              {
                kind: 'text',
                name: 'name',
                label: t('guests.form.name'),
                initial: card.name ?? '',
              } as const,
              text('phone', card.phone),
              text('company', card.company),
              text('document', card.document),
              text('birthday', card.birthday, t('guests.form.day')),
              text('wedding', card.wedding, t('guests.form.day')),
              text('notes', card.notes),
            ]
          : []),
      ]}
      send={(values) => {
        const said = values as Record<string, string>;
        return desk.guests.change({
          id: card.id,
          vipClass: vipClasses.find((one) => one === said.vipClass) ?? null,
          language: orNull(said.language),
          ...(named
            ? {
                name: said.name ?? '',
                phone: orNull(said.phone),
                company: orNull(said.company),
                document: orNull(said.document),
                birthday: orNull(said.birthday),
                wedding: orNull(said.wedding),
                notes: orNull(said.notes),
              }
            : {}),
        });
      }}
    />
  );
};

const PreferenceForms = ({ hand, act, card }: FormsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <RecordForm
        hand={hand}
        form="preference"
        title={t('guests.act.preference')}
        act={act}
        // Said first, as it is heard; which of the two it is is read from the words, and shown.
        fields={(value) => [
          { kind: 'text', name: 'text', label: t('guests.form.text'), maxLength: 200 },
          {
            kind: 'choice',
            name: 'kind',
            label: t('guests.form.kind'),
            initial: kindOfWords(String(value('text') ?? '')),
            choices: preferenceKinds.map((value) => ({ value, label: t(`guests.kind.${value}`) })),
          },
          {
            kind: 'choice',
            name: 'source',
            label: t('guests.form.source'),
            initial: 'said',
            choices: (['said', 'observed'] as const).map((value) => ({
              value,
              label: t(`guests.source.${value}`),
            })),
          },
        ]}
        send={({ kind, text, source }) =>
          desk.guests.addPreference({ id: card.id, kind, text, source })
        }
      />
      <RecordForm
        hand={hand}
        form="drop"
        title={t('guests.act.drop')}
        act={act}
        fields={[
          {
            kind: 'search',
            name: 'which',
            label: t('guests.form.which'),
            items: card.preferenceList.map(({ id, kind, text }) => ({
              id,
              title: text,
              detail: t(`guests.kind.${kind}`),
              words: findableBy(text),
            })),
          },
          { kind: 'text', name: 'reason', label: t('guests.form.reason'), optional: true },
        ]}
        send={({ which, reason }) =>
          desk.guests.dropPreference({
            preference: which,
            ...(reason === '' ? {} : { reason }),
          })
        }
      />
    </>
  );
};

const CareForm = ({ hand, act, card }: FormsProps) => {
  const { t } = useTranslation();
  const owners = useOwners();
  return (
    <RecordForm
      hand={hand}
      form="care"
      title={t('guests.act.care')}
      act={act}
      fields={[
        { kind: 'text', name: 'title', label: t('guests.form.title'), maxLength: 200 },
        { kind: 'moment', name: 'due', label: t('guests.form.due'), lean: 'ahead' },
        { kind: 'search', name: 'owner', label: t('guests.form.owner'), items: owners },
      ]}
      send={({ title, due, owner }) => desk.carePlans.add({ guest: card.id, title, due, owner })}
      undo={({ id }) => desk.carePlans.withdraw({ id, reason: t('guests.act.withdraw') })}
    />
  );
};

const MergeForm = ({ hand, act, card }: FormsProps) => {
  const { t } = useTranslation();
  const all = useQuery(
    orpc.guests.list.queryOptions({
      input: { show: 'all', limit: 1_000 },
      enabled: hand.form === 'merge',
    }),
  ).data?.guests;
  return (
    <RecordForm
      hand={hand}
      form="merge"
      title={t('guests.act.merge')}
      act={act}
      fields={[
        {
          kind: 'search',
          name: 'gone',
          label: t('guests.form.with'),
          hint: t('guests.form.withHint'),
          items: (all ?? [])
            .filter(({ id, name }) => id !== card.id && name !== null)
            .map(({ id, name, room, stays, company }) => ({
              id,
              title: name ?? '',
              detail: [room, t('guests.stays', { count: stays }), company]
                .filter(Boolean)
                .join(' · '),
              words: findableBy(name, room, company),
            })),
        },
        { kind: 'text', name: 'reason', label: t('guests.form.reason'), optional: true },
      ]}
      send={({ gone, reason }) =>
        desk.guests
          .merge({ keep: card.id, gone, ...(reason === '' ? {} : { reason }) })
          .then(() => gone)
      }
      undo={(gone) => desk.guests.unmerge({ id: gone })}
    />
  );
};

export const FileForms = (props: FormsProps) => (
  <>
    <ChangeForm {...props} />
    <PreferenceForms {...props} />
    <CareForm {...props} />
    <MergeForm {...props} />
    <GuestData hand={props.hand} act={props.act} guest={props.card.id} />
  </>
);
