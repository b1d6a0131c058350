/** Taking a message above the list: the room or the name, who left it, the words. */
import { useTranslation } from 'react-i18next';
import type { Saying } from '../../../shared/messages/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import type { MessageLine } from './lines.ts';

type TakeFormProps = {
  hand: RegisterHand<MessageLine>;
  act: Act;
  onTaken: (id: string, say: Saying) => void;
};

/** Only what was said is sent. */
export const spoken = <K extends string>(values: Record<K, string>): Partial<Record<K, string>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Partial<
    Record<K, string>
  >;

export const TakeForm = ({ hand, act, onTaken }: TakeFormProps) => {
  const { t } = useTranslation();
  return (
    <RecordForm
      hand={hand}
      form="take"
      layout="line"
      title={t('messages.act.take')}
      act={act}
      fields={[
        {
          kind: 'text',
          name: 'place',
          label: t('messages.form.place'),
          hint: t('messages.form.placeHint'),
          maxLength: 32,
          optional: true,
        },
        {
          kind: 'text',
          name: 'for',
          label: t('messages.form.for'),
          maxLength: 120,
          optional: true,
        },
        {
          kind: 'text',
          name: 'from',
          label: t('messages.form.from'),
          maxLength: 120,
          optional: true,
        },
        {
          kind: 'text',
          name: 'contact',
          label: t('messages.form.contact'),
          maxLength: 120,
          optional: true,
        },
        { kind: 'textarea', name: 'text', label: t('messages.form.text') },
      ]}
      send={({ text, ...others }) => desk.messages.take({ ...spoken(others), text })}
      onDone={({ message, say }) => onTaken(message.id, say)}
    />
  );
};
