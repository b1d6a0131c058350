/** The cells of a line: place, what, when it is due, what is odd; of a kind how many are free. */
import { useTranslation } from 'react-i18next';
import type { BoardLoan, LoanItemView } from '../../../shared/loans/contract.ts';
import { nameIn } from '../../client/texts.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePlaceName } from '../board/names.ts';
import { useMoment } from '../board/time.ts';
import type { LoanLine } from './lines.ts';
import { isAstray, type LoanGroup } from './pressing.ts';
import { useLoanName } from './words.ts';

const LoanMark = ({ loan, group }: { loan: BoardLoan; group: LoanGroup }) => {
  const { t } = useTranslation();
  if (loan.toSettle) return <Tag tone="warn">{t(`loans.tag.settle`)}</Tag>;
  if (group === 'overdue') return <Tag tone="late">{t('loans.tag.overdue')}</Tag>;
  if (loan.state !== 'out')
    return (
      <Tag tone={loan.state === 'ready' ? 'blue' : 'plain'}>{t(`loans.state.${loan.state}`)}</Tag>
    );
  if (isAstray(loan)) return <Tag tone="warn">{t(`loans.where.${loan.whereabouts}`)}</Tag>;
  if (loan.whereabouts === 'leaving-today') return <Tag>{t('loans.where.leaving-today')}</Tag>;
  return null;
};

const Loan = ({ loan, group }: { loan: BoardLoan; group: LoanGroup }) => {
  const name = useLoanName();
  const place = usePlaceName();
  const moment = useMoment();
  return (
    <>
      <Cell weight="strong">{loan.place === null ? '–' : place(loan.place)}</Cell>
      <Cell title={name(loan)}>{name(loan)}</Cell>
      <Cell weight="quiet">
        {loan.dueAtMs === null || loan.state !== 'out' ? '' : moment(loan.dueAtMs)}
      </Cell>
      <Cell end>
        <LoanMark loan={loan} group={group} />
      </Cell>
    </>
  );
};

const Kind = ({ item }: { item: LoanItemView }) => {
  const { t, i18n } = useTranslation();
  return (
    <>
      <Cell weight="quiet" title={item.home}>
        {item.home}
      </Cell>
      <Cell weight="strong">{nameIn(item, i18n.language)}</Cell>
      <Cell>{t('loans.tag.free', { free: item.free, owned: item.owned })}</Cell>
      <Cell end>
        {item.belowPar ? (
          <Tag tone="warn">{t('loans.tag.belowPar')}</Tag>
        ) : item.waiting > 0 ? (
          <Tag>{`${t('loans.facts.waiting')} ${item.waiting}`}</Tag>
        ) : null}
      </Cell>
    </>
  );
};

export const LoanCells = ({ line }: { line: LoanLine }) =>
  line.loan ? <Loan loan={line.loan} group={line.group} /> : <Kind item={line.item} />;
