/** The forms of a kind: counting, a new unit, the state of one, its settings. */
import { useTranslation } from 'react-i18next';
import type { LoanItemCard } from '../../../shared/loans/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import type { LoanLine } from './lines.ts';

type ItemFormsProps = { hand: RegisterHand<LoanLine>; act: Act; item: LoanItemCard };

const most = 9_999;
const settable = ['in', 'cleaning', 'broken', 'lost'] as const;

const Units = ({ hand, act, item }: ItemFormsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <RecordForm
        hand={hand}
        form="addUnit"
        title={t('loans.act.addUnit')}
        act={act}
        fields={[{ kind: 'text', name: 'serial', label: t('loans.form.serial'), maxLength: 64 }]}
        send={({ serial }) => desk.loans.addUnit({ item: item.code, serial })}
      />
      <RecordForm
        hand={hand}
        form="unit"
        title={t('loans.act.unit')}
        act={act}
        fields={[
          {
            kind: 'search',
            name: 'serial',
            label: t('loans.form.serial'),
            items: item.units
              .filter(({ state }) => state !== 'out')
              .map(({ serial, state }) => ({
                id: serial,
                title: serial,
                detail: t(`loans.unit.${state}`),
                words: findableBy(serial),
              })),
          },
          {
            kind: 'choice',
            name: 'state',
            label: t('loans.form.state'),
            choices: settable.map((value) => ({ value, label: t(`loans.unit.${value}`) })),
          },
          { kind: 'text', name: 'note', label: t('loans.form.note'), optional: true },
        ]}
        send={({ serial, state, note }) =>
          desk.loans.setUnitState({
            serial,
            state: state as (typeof settable)[number],
            ...(note === '' ? {} : { note }),
          })
        }
      />
    </>
  );
};

export const ItemForms = (props: ItemFormsProps) => {
  const { t } = useTranslation();
  const { hand, act, item } = props;
  const pieces = (name: 'owned' | 'cleaning' | 'broken') =>
    ({
      kind: 'number',
      name,
      label: t(`loans.form.${name}`),
      initial: item[name],
      min: 0,
      max: most,
    }) as const;
  return (
    <>
      <Units {...props} />
      <RecordForm
        hand={hand}
        form="stock"
        title={t('loans.act.stock')}
        act={act}
        fields={[pieces('owned'), pieces('cleaning'), pieces('broken')]}
        send={({ owned, cleaning, broken }) =>
          desk.loans.setStock({ item: item.code, owned, cleaning, broken })
        }
      />
      <RecordForm
        hand={hand}
        form="item"
        title={t('loans.act.item')}
        act={act}
        fields={[
          {
            kind: 'number',
            name: 'par',
            label: t('loans.form.par'),
            initial: item.par,
            min: 0,
            max: most,
          },
          {
            kind: 'number',
            name: 'minutes',
            label: t('loans.form.minutes'),
            hint: t('loans.facts.untilCheckOut'),
            min: 1,
            max: 43_200,
            optional: true,
            ...(item.dueMinutes === null ? {} : { initial: item.dueMinutes }),
          },
          {
            kind: 'number',
            name: 'price',
            label: t('loans.form.price'),
            initial: item.lostCents / 100,
            min: 0,
            max: 999_999,
          },
          {
            kind: 'text',
            name: 'home',
            label: t('loans.form.home'),
            initial: item.home,
            maxLength: 64,
            optional: true,
          },
        ]}
        send={({ par, minutes, price, home }) =>
          desk.loans.changeItem({
            item: item.code,
            par,
            dueMinutes: minutes,
            lostCents: Math.round(price * 100),
            home,
          })
        }
      />
    </>
  );
};
