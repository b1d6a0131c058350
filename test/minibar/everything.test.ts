// Whatever is checked, taken back, corrected and filled up in whatever order: the bill is what was taken,
// and what is gone from the room is what was taken and not filled up.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';

const price = 1_500;
const par = 40;

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse({ shared: true });
  const supervisor = house.as('011');
  await supervisor.minibar.changeArticle({ article: 'cola', cents: price, par });
});
afterAll(() => house.close());

const step = fc.oneof(
  fc.record({ kind: fc.constant('check' as const), quantity: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ kind: fc.constant('correct' as const), quantity: fc.integer({ min: 0, max: 4 }) }),
  fc.record({
    kind: fc.constantFrom(
      'undo' as const,
      'take over' as const,
      'refill' as const,
      'wait' as const,
    ),
  }),
);

let rooms = 0;

it('over random steps', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      // A room of its own for each run: there are enough of them.
      const place = `${String(1 + Math.floor(rooms / 18)).padStart(2, '0')}${String(1 + (rooms % 18)).padStart(2, '0')}`;
      rooms += 1;
      const operator = house.as('002');
      for (const one of steps) {
        const { checks } = await operator.minibar.room({ place });
        const last = checks.find(({ undone }) => !undone);
        const line = last?.taken[0];
        if (one.kind === 'check')
          await operator.minibar.check({
            place,
            taken: one.quantity > 0 ? [{ article: 'cola', quantity: one.quantity }] : [],
          });
        if (one.kind === 'correct' && line)
          await operator.minibar.correct({ id: line.id, quantity: one.quantity, reason: 'x' });
        if (one.kind === 'undo' && last)
          await operator.minibar.undo({ id: last.id }).catch(() => null);
        if (one.kind === 'take over') {
          const { charges } = await operator.charges.list({ place });
          if (charges.length > 0)
            await operator.charges.takeOver({ ids: charges.map(({ id }) => id) });
        }
        const { missing } = await operator.minibar.room({ place });
        if (one.kind === 'refill' && missing.length > 0) await operator.minibar.refill({ place });
        if (one.kind === 'wait') house.advance(2);

        const card = await operator.minibar.room({ place });
        const taken = card.checks
          .filter(({ undone }) => !undone)
          .flatMap((check) => check.taken)
          .reduce((sum, { quantity }) => sum + quantity, 0);
        const [billed] = house.rows<{ cents: number | null }>(
          "SELECT sum(cents) AS cents FROM charges WHERE place = ? AND state <> 'voided'",
          place,
        );
        expect([one.kind, billed?.cents ?? 0]).toEqual([one.kind, taken * price]);
        const filled = house
          .rows<{ pieces: string }>('SELECT pieces FROM minibar_refills WHERE room = ?', place)
          .flatMap(({ pieces }) => JSON.parse(pieces) as { quantity: number }[])
          .reduce((sum, { quantity }) => sum + quantity, 0);
        const stock = card.stock.find(({ article }) => article === 'cola')?.stock;
        expect([one.kind, stock]).toEqual([one.kind, par - taken + filled]);
      }
    }),
    { numRuns: 60 },
  );
});
