/** The forms of charges: what one costs, why nobody pays it, what the paid services cost from now on. */
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../shared/catalogue/contract.ts';
import type { ChargeCard, ChargeView } from '../../../shared/charges/contract.ts';
import { amountOf } from '../../../shared/kernel/money.ts';
import type { FormItem } from '../../app/register/form/fields.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { nameIn } from '../../client/texts.ts';
import { findableBy } from '../../ui/find.ts';

type FormsProps = { hand: RegisterHand<ChargeView>; act: Act };

const most = 999_999;
const centsOf = (amount: number): number => Math.round(amount * 100);

export const ChargeForms = ({ hand, act, charge }: FormsProps & { charge: ChargeCard }) => {
  const { t } = useTranslation();
  const { id, cents, currency } = charge;
  return (
    <>
      <RecordForm
        hand={hand}
        form="price"
        title={t('charges.act.price')}
        act={act}
        fields={[
          {
            kind: 'number',
            name: 'amount',
            label: t('charges.form.amount', { currency }),
            min: 0.01,
            max: most,
            ...(cents > 0 ? { initial: cents / 100 } : {}),
          },
        ]}
        send={({ amount }) => desk.charges.price({ id, cents: centsOf(amount) })}
      />
      <RecordForm
        hand={hand}
        form="void"
        title={t(charge.state === 'open' ? 'charges.act.void' : 'charges.act.counter')}
        act={act}
        fields={[
          { kind: 'text', name: 'reason', label: t('charges.sheet.reason'), maxLength: 500 },
        ]}
        send={({ reason }) => desk.charges.void({ id, reason })}
        // What is billed has a counter-entry now, a charge of its own: whoever made it by a slip voids it.
        {...(charge.state === 'open' ? { undo: () => desk.charges.undo({ id }) } : {})}
      />
    </>
  );
};

/** What no register knows: a broken vase, a taxi that was paid for. */
export const AddChargeForm = ({ hand, act, currency }: FormsProps & { currency: string }) => {
  const { t } = useTranslation();
  return (
    <RecordForm
      hand={hand}
      form="add"
      layout="line"
      title={t('charges.act.add')}
      act={act}
      fields={[
        { kind: 'text', name: 'place', label: t('charges.form.room'), maxLength: 12 },
        { kind: 'text', name: 'what', label: t('charges.form.what'), maxLength: 100 },
        {
          kind: 'number',
          name: 'quantity',
          label: t('charges.form.quantity'),
          min: 1,
          max: 999,
          initial: 1,
        },
        {
          kind: 'number',
          name: 'amount',
          label: t('charges.form.amount', { currency }),
          min: 0.01,
          max: most,
        },
      ]}
      send={({ place, what, quantity, amount }) =>
        desk.charges.add({ place, what, quantity, cents: centsOf(amount) })
      }
    />
  );
};

/** What one of a paid service costs. An empty amount: each is priced when it is charged. */
export const PricesForm = ({
  hand,
  act,
  services,
  currency,
}: FormsProps & { services: readonly ServiceView[]; currency: string }) => {
  const { t, i18n } = useTranslation();
  const items = services
    .filter(({ charge }) => charge === 'yes')
    .map(
      (service): FormItem => ({
        id: service.code,
        title: nameIn(service, i18n.language),
        detail:
          service.cents === 0
            ? t('charges.form.each')
            : amountOf(service.cents, currency, i18n.language),
        words: findableBy(service.code, service.zh, service.en),
      }),
    );
  return (
    <RecordForm
      hand={hand}
      form="prices"
      layout="line"
      title={t('charges.act.prices')}
      act={act}
      fields={[
        { kind: 'search', name: 'service', label: t('charges.form.service'), items },
        {
          kind: 'number',
          name: 'amount',
          label: t('charges.form.amount', { currency }),
          hint: t('charges.form.each'),
          min: 0,
          max: most,
          optional: true,
        },
      ]}
      send={({ service, amount }) =>
        desk.catalogue.setPrice({ service, cents: centsOf(amount ?? 0) })
      }
    />
  );
};
