/** Taking a sitting above the list: room and times; of the child as much as was said. */
import { useTranslation } from 'react-i18next';
import type { ChildDetails } from '../../../shared/babysitting/model.ts';
import type { Field } from '../../app/register/form/fields.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { detailsOf, typedOf } from './details.ts';
import type { SittingLine } from './lines.ts';

/**
 * The fields of the child's details, for taking and for putting them right.
 * @param known what stands in them at the beginning
 */
export const useChildFields = (known: ChildDetails | null = null) => {
  const { t } = useTranslation();
  const start = known && typedOf(known);
  return ({ isNameOptional }: { isNameOptional: boolean }) =>
    [
      {
        kind: 'text',
        name: 'child',
        label: t('babysitting.form.child'),
        maxLength: 80,
        ...(isNameOptional ? { optional: true } : {}),
        ...(start ? { initial: start.child } : {}),
      },
      {
        kind: 'number',
        name: 'age',
        label: t('babysitting.form.age'),
        min: 0,
        max: 17,
        optional: true,
        ...(start && start.age !== null ? { initial: start.age } : {}),
      },
      {
        kind: 'text',
        name: 'notes',
        label: t('babysitting.form.notes'),
        optional: true,
        ...(start ? { initial: start.notes } : {}),
      },
      {
        kind: 'text',
        name: 'contact',
        label: t('babysitting.form.contact'),
        optional: true,
        ...(start ? { initial: start.contact } : {}),
      },
    ] as const satisfies readonly Field[];
};

export const AskForm = ({ hand, act }: { hand: RegisterHand<SittingLine>; act: Act }) => {
  const { t } = useTranslation();
  const childFields = useChildFields();
  return (
    <RecordForm
      hand={hand}
      form="ask"
      layout="line"
      title={t('babysitting.act.ask')}
      act={act}
      fields={(value) => [
        { kind: 'text', name: 'place', label: t('babysitting.form.place'), maxLength: 32 },
        { kind: 'moment', name: 'from', label: t('babysitting.form.from'), lean: 'ahead' },
        { kind: 'moment', name: 'until', label: t('babysitting.form.until'), lean: 'ahead' },
        // Nothing said of a child is lost: it belongs to a name.
        ...childFields({
          isNameOptional: ['age', 'notes', 'contact'].every((name) => value(name) === undefined),
        }),
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
