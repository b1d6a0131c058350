/** Taking a sitting above the list: room and times; of the child as much as was said. */
import { useTranslation } from 'react-i18next';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import type { SittingLine } from './lines.ts';

/** The fields of the child's details, for taking and for putting them right. */
export const useChildFields = () => {
  const { t } = useTranslation();
  return [
    {
      kind: 'text',
      name: 'child',
      label: t('babysitting.form.child'),
      maxLength: 80,
      optional: true,
    },
    {
      kind: 'number',
      name: 'age',
      label: t('babysitting.form.age'),
      min: 0,
      max: 17,
      optional: true,
    },
    { kind: 'text', name: 'notes', label: t('babysitting.form.notes'), optional: true },
    { kind: 'text', name: 'contact', label: t('babysitting.form.contact'), optional: true },
  ] as const;
};

type Child = { child: string; age: number | null; notes: string; contact: string };

/** Several children with the same notes are named with commas. */
export const detailsOf = ({ child, age, notes, contact }: Child) =>
  child === ''
    ? undefined
    : {
        children: child
          .split(/[,，、]/)
          .map((name) => name.trim())
          .filter((name) => name !== '')
          .map((name) => ({ name, age, notes })),
        contact,
      };

export const AskForm = ({ hand, act }: { hand: RegisterHand<SittingLine>; act: Act }) => {
  const { t } = useTranslation();
  const child = useChildFields();
  return (
    <RecordForm
      hand={hand}
      form="ask"
      layout="line"
      title={t('babysitting.act.ask')}
      act={act}
      fields={[
        { kind: 'text', name: 'place', label: t('babysitting.form.place'), maxLength: 32 },
        { kind: 'moment', name: 'from', label: t('babysitting.form.from'), lean: 'ahead' },
        { kind: 'moment', name: 'until', label: t('babysitting.form.until'), lean: 'ahead' },
        ...child,
        { kind: 'text', name: 'words', label: t('babysitting.form.words'), optional: true },
      ]}
      send={async ({ place, from, until, words, ...said }) => {
        const details = detailsOf(said);
        return (
          await desk.babysitting.ask({ place, from, until, words, ...(details ? { details } : {}) })
        ).id;
      }}
      onDone={(id) => hand.select(id)}
    />
  );
};
