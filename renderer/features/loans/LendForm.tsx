/** Lending at the desk, above the list: what, where to, how many; or a place in the line instead. */
import { useTranslation } from 'react-i18next';
import type { LoanItemView } from '../../../shared/loans/contract.ts';
import type { FormItem } from '../../app/register/form/fields.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { nameIn } from '../../client/texts.ts';
import { findableBy } from '../../ui/find.ts';
import type { LoanLine } from './lines.ts';

type LendFormProps = {
  hand: RegisterHand<LoanLine>;
  act: Act;
  items: readonly LoanItemView[];
  /** The kind in hand. */
  initial: string | null;
};

export const LendForm = ({ hand, act, items, initial }: LendFormProps) => {
  const { t, i18n } = useTranslation();
  const things: FormItem[] = items.map((item) => ({
    id: item.code,
    title: nameIn(item, i18n.language),
    detail: t('loans.tag.free', { free: item.free, owned: item.owned }),
    words: findableBy(item.code, item.zh, item.en),
  }));
  return (
    <RecordForm
      hand={hand}
      form="lend"
      layout="line"
      about={initial ?? ''}
      title={t('loans.act.lend')}
      act={act}
      fields={[
        {
          kind: 'search',
          name: 'item',
          label: t('loans.form.item'),
          items: things,
          free: true,
          ...(initial === null ? {} : { initial }),
        },
        { kind: 'text', name: 'place', label: t('loans.form.place'), maxLength: 32 },
        {
          kind: 'number',
          name: 'quantity',
          label: t('loans.form.quantity'),
          initial: 1,
          min: 1,
          max: 999,
        },
        {
          kind: 'moment',
          name: 'due',
          label: t('loans.form.due'),
          hint: t('loans.form.dueHint'),
          lean: 'ahead',
          optional: true,
        },
        {
          kind: 'choice',
          name: 'way',
          label: t('loans.form.way'),
          initial: 'lend',
          choices: [
            { value: 'lend', label: t('loans.form.lendNow') },
            { value: 'own', label: t('loans.form.guestReturns') },
            { value: 'wait', label: t('loans.form.wait') },
          ],
        },
      ]}
      send={async ({ item, place, quantity, due, way }) => {
        if (way === 'wait') return (await desk.loans.wait({ item, place, quantity })).id;
        const { loans } = await desk.loans.lend({
          item,
          place,
          quantity,
          collect: way === 'lend',
          ...(due === null ? {} : { due }),
        });
        return loans[0]?.id ?? null;
      }}
      onDone={(id) => hand.select(id)}
    />
  );
};
