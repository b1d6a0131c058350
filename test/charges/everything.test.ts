// Nothing twice, nothing forgotten: whatever is done in whatever order, the bill is what was done.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';

const prices = { 'extra-bed': 30_000, towels: 12_000, pillows: 0 };
type Service = keyof typeof prices;

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse({ shared: true });
  // A paid service without a book of its own.
  house.arrange("UPDATE services SET charge = 'yes' WHERE code = 'towels'");
  for (const service of ['extra-bed', 'towels'] as const)
    await house.as('011').catalogue.setPrice({ service, cents: prices[service] });
});
afterAll(() => house.close());

const steps = [
  'dispatch',
  'start',
  'complete',
  'confirm',
  'reopen',
  'cancel',
  'undo',
  'pillows',
  'towels',
  'extra-bed',
  'two',
  '1210',
  'take over',
  'untick',
  'void',
  'wait',
] as const;
type Step = (typeof steps)[number];

type Row = {
  id: string;
  state: string;
  cents: number;
  source_kind: string;
  source_id: string;
  reason: string | null;
};

/** The charge of a request, its counter-entries, theirs, and so on. */
const chainOf = (request: string): Row[] => {
  const rows = house.rows<Row>('SELECT * FROM charges');
  const chain: Row[] = [];
  for (let source = request; ; ) {
    const next = rows.find((row) => row.source_id === source);
    if (!next) return chain;
    chain.push(next);
    source = next.id;
  }
};

/** A step may be refused; then nothing has happened. */
const tried = async (call: () => Promise<unknown>): Promise<boolean> => {
  try {
    await call();
    return true;
  } catch {
    return false;
  }
};

const take = async (step: Step, id: string): Promise<boolean> => {
  const operator = house.as('002');
  const supervisor = house.as('011');
  const { requests, charges } = operator;
  const chain = chainOf(id);
  const open = chain.filter(({ state, cents }) => state === 'open' && cents !== 0);
  const [last] = chain.slice(-1);
  switch (step) {
    case 'dispatch':
    case 'start':
    case 'complete':
    case 'confirm':
    case 'undo':
      return tried(() => requests[step]({ id }));
    case 'reopen':
    case 'cancel':
      return tried(() => requests[step]({ id, reason: 'x' }));
    case 'pillows':
    case 'towels':
    case 'extra-bed':
      return tried(() => requests.correct({ id, service: step }));
    case 'two':
      return tried(() => requests.correct({ id, quantity: 2 }));
    case '1210':
      return tried(() => requests.correct({ id, place: '1210' }));
    case 'take over':
      return tried(() => charges.takeOver({ ids: open.map((row) => row.id) }));
    case 'untick':
      return tried(() => charges.undo({ id: last?.id ?? '' }));
    case 'void':
      return tried(() => supervisor.charges.void({ id: last?.id ?? '', reason: 'x' }));
    case 'wait':
      house.advance(6);
      return true;
  }
};

const costOf = (service: Service, quantity: number | null): number =>
  prices[service] * (quantity ?? 1);

it('over random steps of operators, the front office and the supervisor', async () => {
  // Every run begins with a bed that is done: most of what is of interest happens from there.
  const begin: Step[] = ['dispatch', 'start', 'complete'];
  // What belongs together comes together: of single steps alone hardly any chain grows long.
  const phrases = fc.constantFrom<Step[]>(
    ['take over'],
    ['undo', 'take over', 'complete'],
    ['undo', 'complete'],
    ['reopen', 'two', ...begin],
    ['reopen', '1210', ...begin, 'take over'],
    ['reopen', 'towels', ...begin],
    ['reopen', 'pillows', ...begin],
    ['reopen', 'cancel'],
    ['reopen', 'take over', 'cancel', 'undo', ...begin],
  );
  const single = fc.constantFrom(...steps).map((step): Step[] => [step]);
  const course = fc
    .array(fc.oneof({ weight: 3, arbitrary: phrases }, { weight: 2, arbitrary: single }), {
      maxLength: 12,
    })
    .map((parts) => parts.flat());
  await fc.assert(
    fc.asyncProperty(course, async (wanted) => {
      const { id } = await house
        .as('002')
        .requests.create({ place: '1208', service: 'extra-bed', words: '加床' });
      let owed = 0;
      let isVoided = false;
      let was = await house.as('002').requests.get({ id });
      for (const step of [...begin, ...wanted]) {
        const isTaken = await take(step, id);
        const is = await house.as('002').requests.get({ id });
        const [done, wasDone] = [is, was].map(
          ({ state }) => state === 'done' || state === 'confirmed',
        );
        if (done && !wasDone) owed = costOf(is.service as Service, is.quantity);
        if (!done && wasDone && step === 'undo') owed = 0;
        // Called off after it was reopened: nobody has it, nobody pays for it.
        if (is.state === 'cancelled' && was.state !== 'cancelled') owed = 0;
        if (isTaken && step === 'void') isVoided = true;
        was = is;
        const chain = chainOf(id);
        const billed = chain
          .filter(({ state }) => state !== 'voided')
          .reduce((sum, { cents }) => sum + cents, 0);
        // What a person has voided is theirs to say; still nothing is billed twice.
        if (isVoided)
          expect(billed).toBeLessThanOrEqual(Math.max(owed, ...chain.map(({ cents }) => cents)));
        else expect([step, billed]).toEqual([step, owed]);
        const { missing } = await house.as('002').charges.missing({});
        expect(missing).toEqual([]);
      }
    }),
    { numRuns: 80 },
  );
});
