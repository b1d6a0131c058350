/** The forms of a message: who took it, by whom the note was left, passed on, put right, closed, brought again. */
import { useTranslation } from 'react-i18next';
import type { MessageCard } from '../../../shared/messages/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import type { MessageLine } from './lines.ts';
import { spoken } from './TakeForm.tsx';

type MessageFormsProps = { hand: RegisterHand<MessageLine>; act: Act; message: MessageCard };

const Bring = ({ hand, act, message: { id } }: MessageFormsProps) => {
  const { t } = useTranslation();
  const to = {
    kind: 'text',
    name: 'to',
    label: t('messages.form.to'),
    hint: t('messages.form.toHint'),
    maxLength: 120,
    optional: true,
  } as const;
  const by = {
    kind: 'text',
    name: 'by',
    label: t('messages.form.by'),
    hint: t('messages.form.byHint'),
    maxLength: 16,
    optional: true,
  } as const;
  return (
    <>
      <RecordForm
        hand={hand}
        form="phone"
        title={t('messages.act.deliverPhone')}
        act={act}
        fields={[to]}
        send={(values) => desk.messages.deliver({ id, how: 'phone', ...spoken(values) })}
      />
      <RecordForm
        hand={hand}
        form="hand"
        title={t('messages.act.deliverHand')}
        act={act}
        fields={[to, by]}
        send={(values) => desk.messages.deliver({ id, how: 'hand', ...spoken(values) })}
      />
      <RecordForm
        hand={hand}
        form="leave"
        title={t('messages.act.leave')}
        act={act}
        fields={[by]}
        send={(values) => desk.messages.leave({ id, ...spoken(values) })}
      />
      <RecordForm
        hand={hand}
        form="passOn"
        title={t('messages.act.passOn')}
        act={act}
        fields={[{ kind: 'text', name: 'to', label: t('messages.form.contactTo'), maxLength: 120 }]}
        send={({ to: where }) => desk.messages.passOn({ id, to: where })}
      />
    </>
  );
};

const Change = ({ hand, act, message }: MessageFormsProps) => {
  const { t } = useTranslation();
  const { id } = message;
  const line = (name: string, label: string, initial: string | null, hint?: string) =>
    ({
      kind: 'text',
      name,
      label,
      maxLength: 120,
      optional: true,
      ...(initial === null ? {} : { initial }),
      ...(hint === undefined ? {} : { hint }),
    }) as const;
  return (
    <RecordForm
      hand={hand}
      form="change"
      title={t('messages.act.change')}
      act={act}
      fields={[
        line('place', t('messages.form.place'), null, t('messages.form.unchanged')),
        line('for', t('messages.form.for'), null, t('messages.form.unchanged')),
        line('from', t('messages.form.from'), message.from),
        line('contact', t('messages.form.contact'), message.contact),
        { kind: 'textarea', name: 'text', label: t('messages.form.text'), initial: message.text },
      ]}
      send={(values) => {
        const { from, contact, ...others } = values as Record<
          'place' | 'for' | 'from' | 'contact' | 'text',
          string
        >;
        // These two hold what the book has: emptied, it is wrong and nothing better is known.
        return desk.messages.change({
          id,
          ...spoken(others),
          from: from || null,
          contact: contact || null,
        });
      }}
    />
  );
};

export const MessageForms = (props: MessageFormsProps) => {
  const { t } = useTranslation();
  const { hand, act, message } = props;
  const { id } = message;
  const reason = { kind: 'text', name: 'reason', label: t('messages.form.reason') } as const;
  return (
    <>
      <Bring {...props} />
      <Change {...props} />
      <RecordForm
        hand={hand}
        form="note"
        title={t('messages.act.note')}
        act={act}
        fields={[{ kind: 'textarea', name: 'text', label: t('messages.form.note') }]}
        send={({ text }) => desk.messages.note({ id, text })}
      />
      <RecordForm
        hand={hand}
        form="close"
        title={t('messages.act.close')}
        act={act}
        fields={[reason]}
        send={(values) => desk.messages.close({ id, reason: values.reason })}
      />
      <RecordForm
        hand={hand}
        form="reopen"
        title={t('messages.act.reopen')}
        act={act}
        fields={[reason]}
        send={(values) => desk.messages.reopen({ id, reason: values.reason })}
      />
    </>
  );
};
