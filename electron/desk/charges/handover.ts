/** What of the charges is handed to the next shift: one line, how many are not taken over yet. */
import { isPriceWanted } from '../../../shared/charges/model.ts';
import type { HandoverItem, Words } from '../../../shared/handover/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { ReadContext } from '../kernel/context.ts';

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;

export const chargesForHandover = ({ reads, timeZone }: Here): HandoverItem[] => {
  const open = reads.charges.open();
  const oldest = open.at(-1);
  if (!oldest) return [];
  const gone = open.filter(
    ({ stayId }) => stayId !== null && reads.stays.byId(stayId)?.state === 'departed',
  ).length;
  const unpriced = open.filter(isPriceWanted).length;
  const count = (key: string, of: number): Words[] =>
    of > 0 ? [{ key, facts: { count: of } }] : [];
  return [
    {
      id: 'charge:open',
      subject: { kind: 'charge', id: 'open' },
      section: 'charges',
      head: { key: 'handover.section.charges' },
      words: [
        { key: 'charges', facts: { count: open.length } },
        ...count('chargesGone', gone),
        ...count('unpriced', unpriced),
      ],
      who: [],
      tag: null,
      since: isoAt(oldest.atMs, timeZone),
      due: null,
    },
  ];
};
