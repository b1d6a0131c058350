/** A loan in hand: what, where, due when, what to do about it, what has happened. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { amountOf } from '../../../shared/kernel/money.ts';
import type { LoanCard } from '../../../shared/loans/contract.ts';
import type { LoanStep } from '../../../shared/loans/model.ts';
import { openRequest } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { type Fact, RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { usePlaceName, useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { LoanForms } from './LoanForms.tsx';
import { LoanTimeline } from './LoanTimeline.tsx';
import type { LoanLine } from './lines.ts';
import { useLoanName } from './words.ts';

type LoanRecordProps = { hand: RegisterHand<LoanLine>; act: Act; id: string };

const RequestLink = ({ request }: { request: { id: string; number: number } }) => (
  <TextLink onClick={() => openRequest(request.id)}>#{request.number}</TextLink>
);

/** What there is to be told about it, the most pressing first. */
const noticeOf = (loan: LoanCard): { text: string; tone: 'warn' | 'late' | 'blue' } | null => {
  if (loan.toSettle) return { text: 'settle', tone: 'warn' };
  if (loan.state === 'ready') return { text: 'ready', tone: 'blue' };
  if (loan.state !== 'out') return null;
  if (loan.overdue) return { text: 'overdue', tone: 'late' };
  if (loan.whereabouts === 'leaving-today') return { text: 'leaving', tone: 'warn' };
  if (loan.whereabouts === 'vacant') return { text: 'vacant', tone: 'warn' };
  if (loan.whereabouts === 'elsewhere') return { text: 'elsewhere', tone: 'warn' };
  return loan.beyond ? { text: 'beyond', tone: 'warn' } : null;
};

const useFacts = (loan: LoanCard): (Fact | null)[] => {
  const { t, i18n } = useTranslation();
  const moment = useIsoMoment();
  const place = usePlaceName();
  const person = useStaffName();
  const due = loan.dueAt === null ? null : moment(loan.dueAt);
  const charge = loan.charge;
  const settled = charge
    ? t(`loans.charge.${charge.settled}`, {
        amount: amountOf(charge.cents, charge.currency, i18n.language),
      })
    : null;
  return [
    [
      t('loans.facts.place'),
      `${loan.place === null ? '–' : place(loan.place)}${
        loan.whereabouts === 'staying' ? '' : ` · ${t(`loans.where.${loan.whereabouts}`)}`
      }`,
    ],
    loan.unit === null ? null : [t('loans.facts.unit'), loan.unit],
    loan.quantity === 1 ? null : [t('loans.facts.quantity'), loan.quantity],
    loan.outstanding === loan.quantity || loan.state !== 'out'
      ? null
      : [t('loans.facts.back'), loan.outstanding],
    loan.lentAt === null
      ? [t('loans.facts.asked'), moment(loan.askedAt)]
      : [
          t('loans.facts.lent'),
          `${moment(loan.lentAt)}${loan.lentBy === null ? '' : ` · ${person(loan.lentBy)}`}`,
        ],
    due === null
      ? null
      : [
          t('loans.facts.due'),
          loan.dueKind === 'check-out' ? t('loans.facts.checkOut', { time: due }) : due,
        ],
    loan.request
      ? [t('loans.facts.request'), <RequestLink key="r" request={loan.request} />]
      : null,
    loan.collection
      ? [t('loans.facts.collection'), <RequestLink key="c" request={loan.collection} />]
      : loan.state === 'out' && loan.request === null
        ? [t('loans.facts.collection'), t('loans.facts.noCollection')]
        : null,
    settled === null
      ? null
      : [
          t('loans.facts.charge'),
          charge?.state === 'voided' ? t('loans.charge.voided', { words: settled }) : settled,
        ],
  ];
};

const Loan = ({ hand, act, loan }: LoanRecordProps & { loan: LoanCard }) => {
  const { t } = useTranslation();
  const name = useLoanName();
  const facts = useFacts(loan);
  const notice = noticeOf(loan);
  const { id } = loan;
  const can = (step: LoanStep) => loan.steps.includes(step);
  const back = (condition: 'whole' | 'cleaning') => () =>
    act.run(() => desk.loans.return({ id, condition }));
  return (
    <RecordPanel
      title={t('loans.number', { number: loan.number })}
      facts={name(loan)}
      tools={<Tag tone={loan.overdue ? 'late' : 'plain'}>{t(`loans.state.${loan.state}`)}</Tag>}
    >
      {notice ? <RecordNotice tone={notice.tone} title={t(`loans.notice.${notice.text}`)} /> : null}
      <RecordFacts facts={facts} />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'H',
            text: 'loans.act.handOut',
            primary: loan.state === 'ready',
            foot: 30,
            when: can('hand-out'),
            run: () => act.run(() => desk.loans.handOut({ id })),
          },
          {
            key: 'R',
            text: 'loans.act.return',
            primary: loan.state === 'out',
            foot: 31,
            when: can('return'),
            run: back('whole'),
          },
          {
            key: 'P',
            text: 'loans.act.part',
            when: can('return') && loan.outstanding > 1,
            run: () => hand.openForm('part'),
          },
          {
            key: 'C',
            text: 'loans.act.cleaning',
            when: can('return-cleaning'),
            run: back('cleaning'),
          },
          {
            key: 'B',
            text: 'loans.act.broken',
            when: can('return-broken'),
            run: () => hand.openForm('broken'),
          },
          { key: 'L', text: 'loans.act.lose', when: can('lose'), run: () => hand.openForm('lose') },
          {
            key: 'S',
            text: 'loans.act.settle',
            primary: loan.toSettle,
            may: 'loans.manage',
            when: can('settle'),
            run: () => hand.openForm('settle'),
          },
          { key: 'V', text: 'loans.act.move', when: can('move'), run: () => hand.openForm('move') },
          {
            key: 'E',
            text: 'loans.act.extend',
            when: can('extend'),
            run: () => hand.openForm('extend'),
          },
          { key: 'N', text: 'loans.act.note', run: () => hand.openForm('note') },
          {
            key: 'X',
            text: 'loans.act.withdraw',
            when: can('withdraw'),
            run: () => hand.openForm('withdraw'),
          },
          { key: 'A', text: 'loans.act.lend', foot: 25, run: () => hand.openForm('lend') },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <LoanForms hand={hand} act={act} loan={loan} />
      <LoanTimeline title={t('loans.timeline')} events={loan.events} />
    </RecordPanel>
  );
};

export const LoanRecord = (props: LoanRecordProps) => {
  const { t } = useTranslation();
  const { data: loan } = useQuery(orpc.loans.get.queryOptions({ input: { id: props.id } }));
  if (!loan) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  return <Loan {...props} loan={loan} />;
};
