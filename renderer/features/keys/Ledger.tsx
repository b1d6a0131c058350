/** A book of key control with a record at its right: incidents, envelopes. Each says what its lines and its record are. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { keyBooks } from './books.ts';

type LedgerProps<Row extends { id: string }> = {
  hand: RegisterHand<Row>;
  view: 'incidents' | 'envelopes';
  facts: string;
  kinds?: readonly { kind: string; label: string }[];
  /** Said where it has no line. */
  none: string;
  columns: string;
  cells: (row: Row) => ReactNode;
  record: (row: Row) => ReactNode;
  /** A form that hangs on no line. */
  form?: ReactNode;
};

export const Ledger = <Row extends { id: string }>({
  hand,
  view,
  facts,
  kinds,
  none,
  columns,
  cells,
  record,
  form,
}: LedgerProps<Row>) => {
  const { t } = useTranslation();
  const title = t(`keyControl.view.${view}`);
  return (
    <Register
      hand={hand}
      title={title}
      facts={facts}
      tools={<RegisterFilter hand={hand} {...(kinds ? { kinds } : {})} />}
      above={
        <>
          <keyBooks.Chips />
          {form}
        </>
      }
      list={
        <RegisterList hand={hand} label={title} columns={columns} empty={none}>
          {cells}
        </RegisterList>
      }
      record={hand.selected ? record(hand.selected) : <RecordEmpty>{none}</RecordEmpty>}
    />
  );
};
