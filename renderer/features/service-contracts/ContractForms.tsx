/** The forms of contracts: terms, renewal, notice given and taken back, notes, a paper taken out. */
import { useTranslation } from 'react-i18next';
import { dateAt } from '../../../shared/kernel/time.ts';
import type { ContractCard, ContractFile } from '../../../shared/service-contracts/contract.ts';
import { type NoteTone, noteTones } from '../../../shared/service-contracts/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { useNowValue } from '../../client/clock.ts';
import { desk } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { useVocabulary } from '../../client/queries.ts';
import { type ContractLine, contactLines, contactsFrom, servicesFrom } from './lines.ts';

type FormsProps = { hand: RegisterHand<ContractLine>; act: Act };

/** A date that may be left out. */
const useDate = (name: 'endsOn' | 'noticeOn', initial: string | null) => {
  const { t } = useTranslation();
  return {
    kind: 'date',
    name,
    label: t(`contracts.form.${name}`),
    hint: t(`contracts.form.${name}Hint`),
    initial: initial ?? '',
    lean: 'ahead',
    optional: true,
  } as const;
};

const useTerms = (card: ContractCard | null) => {
  const { t } = useTranslation();
  const endsOn = useDate('endsOn', card?.endsOn ?? null);
  const noticeOn = useDate('noticeOn', card?.noticeOn ?? null);
  return [
    {
      kind: 'text',
      name: 'supplier',
      label: t('contracts.form.supplier'),
      initial: card?.supplier ?? '',
      maxLength: 160,
    },
    {
      kind: 'textarea',
      name: 'scope',
      label: t('contracts.form.scope'),
      initial: card?.scope ?? '',
      maxLength: 2_000,
    },
    {
      kind: 'text',
      name: 'services',
      label: t('contracts.form.services'),
      hint: t('contracts.form.servicesHint'),
      initial: (card?.services ?? []).join('，'),
      optional: true,
    },
    {
      kind: 'date',
      name: 'startsOn',
      label: t('contracts.form.startsOn'),
      initial: card?.startsOn ?? '',
    },
    endsOn,
    noticeOn,
    {
      kind: 'text',
      name: 'price',
      label: t('contracts.form.price'),
      initial: card?.price ?? '',
      maxLength: 500,
      optional: true,
    },
    {
      kind: 'textarea',
      name: 'contacts',
      label: t('contracts.form.contacts'),
      hint: t('contracts.form.contactsHint'),
      initial: contactLines(card?.contacts ?? []),
      optional: true,
    },
  ] as const;
};

export const AddContract = ({ hand, act }: FormsProps) => {
  const { t } = useTranslation();
  const fields = useTerms(null);
  const words = useVocabulary();
  return (
    <RecordForm
      hand={hand}
      form="add"
      about=""
      title={t('contracts.act.add')}
      act={act}
      fields={fields}
      send={({ services, contacts, ...plain }) =>
        desk.contracts.add({
          ...plain,
          services: servicesFrom(services, words),
          contacts: contactsFrom(contacts),
        })
      }
      onDone={({ id }) => hand.select(id)}
    />
  );
};

type CardProps = FormsProps & { contract: ContractCard; paper: ContractFile | null };

const NoteForms = ({ hand, act, contract: { id }, paper }: CardProps) => {
  const { t } = useTranslation();
  return (
    <>
      <RecordForm
        hand={hand}
        form="note"
        title={t('contracts.act.note')}
        act={act}
        fields={[
          { kind: 'textarea', name: 'words', label: t('contracts.form.note'), maxLength: 2_000 },
          {
            kind: 'choice',
            name: 'tone',
            label: t('contracts.form.tone'),
            initial: 'plain',
            choices: noteTones.map((value) => ({ value, label: t(`contracts.tone.${value}`) })),
          },
          {
            kind: 'number',
            name: 'request',
            label: t('contracts.form.request'),
            min: 1,
            optional: true,
          },
        ]}
        send={({ words, tone, request }) =>
          desk.contracts.note({
            id,
            words,
            tone: tone as NoteTone,
            ...(request === null ? {} : { request }),
          })
        }
      />
      <RecordForm
        hand={hand}
        form="detach"
        title={`${t('contracts.act.detach')} · ${paper?.name ?? ''}`}
        act={act}
        fields={[{ kind: 'text', name: 'reason', label: t('contracts.form.reason') }]}
        send={({ reason }) => desk.contracts.detach({ file: paper?.id ?? '-', reason })}
      />
    </>
  );
};

export const ContractForms = (props: CardProps) => {
  const { t } = useTranslation();
  const { hand, act, contract } = props;
  const { id } = contract;
  const fields = useTerms(contract);
  const endsOn = useDate('endsOn', contract.endsOn);
  const timeZone = useTimeZone();
  const today = useNowValue((now) => dateAt(now, timeZone));
  // One that has come was for the term that ends: the next is named, or none.
  const ahead = contract.noticeOn !== null && contract.noticeOn > today;
  const noticeOn = useDate('noticeOn', ahead ? contract.noticeOn : null);
  const words = useVocabulary();
  const reason = { kind: 'text', name: 'reason', label: t('contracts.form.reason') } as const;
  return (
    <>
      <RecordForm
        hand={hand}
        form="change"
        title={t('contracts.act.change')}
        act={act}
        fields={fields}
        send={({ services, contacts, ...plain }) =>
          desk.contracts.change({
            id,
            ...plain,
            services: servicesFrom(services, words),
            contacts: contactsFrom(contacts),
          })
        }
      />
      <RecordForm
        hand={hand}
        form="renew"
        title={t('contracts.act.renew')}
        act={act}
        fields={[
          endsOn,
          noticeOn,
          {
            kind: 'text',
            name: 'words',
            label: t('contracts.form.words'),
            maxLength: 500,
            optional: true,
          },
        ]}
        send={({ words: said, ...dates }) =>
          desk.contracts.renew({ id, ...dates, ...(said === '' ? {} : { words: said }) })
        }
      />
      <RecordForm
        hand={hand}
        form="terminate"
        title={t('contracts.act.terminate')}
        act={act}
        fields={[
          {
            kind: 'date',
            name: 'endsOn',
            label: t('contracts.form.lastDay'),
            initial: contract.endsOn ?? '',
            lean: 'ahead',
          },
          reason,
        ]}
        send={(typed) => desk.contracts.terminate({ id, ...typed })}
      />
      <RecordForm
        hand={hand}
        form="reinstate"
        title={t('contracts.act.reinstate')}
        act={act}
        fields={[reason]}
        send={(typed) => desk.contracts.reinstate({ id, ...typed })}
      />
      <NoteForms {...props} />
    </>
  );
};
