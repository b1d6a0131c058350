/** What of the loans is handed to the next shift: what is out, who waits, what is to be decided. */

import type { Fact, HandoverItem } from '../../../shared/handover/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { BoardLoan } from '../../../shared/loans/contract.ts';
import type { ReadContext } from '../kernel/context.ts';
import { boardLoans } from './board.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

const tagOf = ({ nowMs, timeZone }: Here, loan: BoardLoan): HandoverItem['tag'] => {
  const time = (ms: number): Record<string, Fact> => ({ time: { at: isoAt(ms, timeZone) } });
  if (loan.toSettle) return { tone: 'warn', key: 'toSettle', facts: {} };
  if (loan.state !== 'out') return { tone: 'plain', key: 'inLine', facts: {} };
  if (loan.dueAtMs !== null && loan.dueAtMs <= nowMs)
    return { tone: 'late', key: 'overdue', facts: time(loan.dueAtMs) };
  if (loan.whereabouts === 'leaving-today') return { tone: 'warn', key: 'recall', facts: {} };
  return loan.dueAtMs === null ? null : { tone: 'plain', key: 'backBy', facts: time(loan.dueAtMs) };
};

const placeFact = ({ reads }: Here, place: string | null): Fact => {
  if (place === null) return { key: 'handover.item.noPlace' };
  const area = reads.rooms.area(place);
  return area ? { zh: area.zh, en: area.en } : place;
};

export const loansForHandover = (context: Here): HandoverItem[] =>
  boardLoans(context).map((loan) => {
    const { reads, timeZone } = context;
    const row = reads.loans.byId(loan.id);
    const iso = (ms: number | null | undefined) => (ms == null ? null : isoAt(ms, timeZone));
    const item: Fact = { zh: loan.zh, en: loan.en };
    const request = row?.returnRequestId ? reads.requests.byId(row.returnRequestId) : undefined;
    const person = request?.assigneeId ? reads.staff.byId(request.assigneeId) : undefined;
    return {
      id: `loan:${loan.id}`,
      subject: { kind: 'loan', id: loan.id },
      section: 'loans',
      head: placeFact(context, loan.place),
      words: [
        loan.quantity > 1
          ? { key: 'services', facts: { service: item, quantity: loan.quantity } }
          : { key: 'service', facts: { service: item } },
        ...(loan.unit === null ? [] : [{ key: 'said', facts: { text: loan.unit } }]),
        { key: 'loan', facts: { state: { key: `loans.state.${loan.state}` } } },
      ],
      who: person ? [person.name] : [],
      tag: tagOf(context, loan),
      since: iso(row?.lentAtMs ?? row?.askedAtMs),
      due: iso(loan.dueAtMs),
    };
  });
