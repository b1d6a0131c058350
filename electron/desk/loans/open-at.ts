/** What a room has on loan, for whoever checks its guest out. */
import type { OpenThing } from '../../../shared/stays/contract.ts';
import type { ReadContext } from '../kernel/context.ts';
import { itemNamed, outstanding } from './figures.ts';

export const loansOpenAt = (context: ReadContext, room: string): OpenThing[] =>
  context.reads.loans
    .openAt(room)
    .filter(({ state }) => state === 'out')
    .map((row) => {
      const { item } = itemNamed(context, row.itemId);
      return {
        kind: 'loan',
        subject: { kind: 'loan', id: row.id },
        words: 'loan',
        facts: { zh: item.zh, en: item.en, count: outstanding(row) },
      };
    });
