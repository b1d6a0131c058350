/** A thing found, or one that is missed, in one line above the list; the rest is read from the words. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { LostRow } from '../../../shared/lost-and-found/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';

/** What the desk reads from the words: class, category, colours. */
const ReadWords = ({ words }: { words: string }) => {
  const { t } = useTranslation();
  const what = useDeferredValue(words.trim());
  const { data } = useQuery({
    ...orpc.lostAndFound.read.queryOptions({ input: { what } }),
    enabled: what !== '',
  });
  if (!data || what === '') return null;
  return [t(`lostAndFound.class.${data.class}`), t(`lostAndFound.category.${data.category}`)].join(
    ' · ',
  );
};

const given = <Name extends string>(name: Name, text: string) =>
  (text === '' ? {} : { [name]: text }) as Partial<Record<Name, string>>;

type NewFormsProps = { hand: RegisterHand<LostRow>; act: Act };

export const NewForms = ({ hand, act }: NewFormsProps) => {
  const { t } = useTranslation();
  const text = <Name extends string>(name: Name, hint: string, optional = false) =>
    ({
      kind: 'text',
      name,
      label: t(`lostAndFound.field.${name}`),
      hint,
      maxLength: 500,
      optional,
    }) as const;
  const what = {
    ...text('what', t('lostAndFound.hint.what')),
    meaning: (typed: string) => <ReadWords words={typed} />,
  };
  return (
    <>
      <RecordForm
        hand={hand}
        form="found"
        layout="line"
        title={t('lostAndFound.act.found')}
        act={act}
        fields={[
          what,
          text('place', t('lostAndFound.hint.place'), true),
          text('finder', '', true),
          text('heldBack', '', true),
        ]}
        send={(values) =>
          desk.lostAndFound.found({
            what: values.what,
            ...given('place', values.place),
            ...given('finder', values.finder),
            ...given('heldBack', values.heldBack),
          })
        }
        onDone={({ id }) => hand.select(id)}
      />
      <RecordForm
        hand={hand}
        form="lost"
        layout="line"
        title={t('lostAndFound.act.lost')}
        act={act}
        fields={[
          { ...what, hint: t('lostAndFound.hint.lost') },
          text('place', t('lostAndFound.hint.place'), true),
          text('guest', '', true),
          text('contact', ''),
          {
            kind: 'moment',
            name: 'until',
            label: t('lostAndFound.field.until'),
            lean: 'back',
            optional: true,
          },
        ]}
        send={(values) =>
          desk.lostAndFound.lost({
            what: values.what,
            contact: values.contact,
            ...given('place', values.place),
            ...given('guest', values.guest),
            ...(values.until === null ? {} : { until: values.until }),
          })
        }
        onDone={({ id }) => hand.select(id)}
      />
    </>
  );
};
