/** The forms of a loan: a part back, lost, who pays, another room, another time, a note, withdrawn. */
import { useTranslation } from 'react-i18next';
import type { LoanCard } from '../../../shared/loans/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import type { LoanLine } from './lines.ts';

type LoanFormsProps = { hand: RegisterHand<LoanLine>; act: Act; loan: LoanCard };

const given = (text: string): { note: string } | Record<string, never> =>
  text === '' ? {} : { note: text };

const Ending = ({ hand, act, loan }: LoanFormsProps) => {
  const { t } = useTranslation();
  const { id } = loan;
  return (
    <>
      <RecordForm
        hand={hand}
        form="part"
        title={t('loans.act.part')}
        act={act}
        fields={[
          {
            kind: 'number',
            name: 'quantity',
            label: t('loans.form.back'),
            initial: 1,
            min: 1,
            max: loan.outstanding,
          },
        ]}
        send={({ quantity }) => desk.loans.return({ id, quantity })}
      />
      <RecordForm
        hand={hand}
        form="broken"
        title={t('loans.act.broken')}
        act={act}
        fields={[{ kind: 'text', name: 'note', label: t('loans.form.whatBroke'), optional: true }]}
        send={({ note }) => desk.loans.return({ id, condition: 'broken', ...given(note) })}
      />
      <RecordForm
        hand={hand}
        form="lose"
        title={t('loans.act.lose')}
        act={act}
        fields={[{ kind: 'text', name: 'note', label: t('loans.form.note'), optional: true }]}
        send={({ note }) => desk.loans.lose({ id, ...given(note) })}
      />
      <RecordForm
        hand={hand}
        form="settle"
        title={t('loans.act.settle')}
        act={act}
        fields={(value) => [
          {
            kind: 'choice',
            name: 'as',
            label: t('loans.form.as'),
            choices: [
              { value: 'charge', label: t('loans.form.charge') },
              { value: 'write-off', label: t('loans.form.writeOff') },
            ],
          },
          ...(value('as') === 'charge'
            ? ([
                {
                  kind: 'number',
                  name: 'amount',
                  label: t('loans.form.amount'),
                  hint: t('loans.facts.price'),
                  min: 0,
                  max: 999_999,
                  optional: true,
                },
              ] as const)
            : []),
          { kind: 'text', name: 'reason', label: t('loans.form.reason'), optional: true },
        ]}
        send={(values) => {
          const { as, reason, amount } = values as {
            as: 'charge' | 'write-off';
            reason: string;
            amount?: number | null;
          };
          return desk.loans.settle({
            id,
            as,
            ...(amount == null ? {} : { cents: Math.round(amount * 100) }),
            ...(reason === '' ? {} : { reason }),
          });
        }}
      />
      <RecordForm
        hand={hand}
        form="withdraw"
        title={t('loans.act.withdraw')}
        act={act}
        fields={[{ kind: 'text', name: 'reason', label: t('loans.form.reason') }]}
        send={({ reason }) => desk.loans.withdraw({ id, reason })}
      />
    </>
  );
};

export const LoanForms = (props: LoanFormsProps) => {
  const { t } = useTranslation();
  const { hand, act, loan } = props;
  const { id, place } = loan;
  return (
    <>
      <Ending {...props} />
      <RecordForm
        hand={hand}
        form="move"
        title={t('loans.act.move')}
        act={act}
        fields={[
          { kind: 'text', name: 'to', label: t('loans.form.to'), maxLength: 32 },
          {
            kind: 'choice',
            name: 'which',
            label: t('loans.form.all'),
            initial: place === null ? 'one' : 'all',
            choices: [
              ...(place === null ? [] : [{ value: 'all', label: t('loans.form.allHere') }]),
              { value: 'one', label: t('loans.form.thisOne') },
            ],
          },
        ]}
        send={async ({ to, which }) => {
          if (which === 'all' && place !== null) await desk.loans.moveAll({ from: place, to });
          else await desk.loans.move({ id, to });
        }}
      />
      <RecordForm
        hand={hand}
        form="extend"
        title={t('loans.act.extend')}
        act={act}
        fields={[
          {
            kind: 'moment',
            name: 'due',
            label: t('loans.form.due'),
            hint: t('loans.form.extendHint'),
            lean: 'ahead',
            optional: true,
          },
        ]}
        send={({ due }) => desk.loans.extend({ id, due })}
      />
      <RecordForm
        hand={hand}
        form="note"
        title={t('loans.act.note')}
        act={act}
        fields={[{ kind: 'textarea', name: 'text', label: t('loans.form.note') }]}
        send={({ text }) => desk.loans.note({ id, text })}
      />
    </>
  );
};
