/**
 * What is done in the house, one step after the other: step 17 is the same in every run, given the house as
 * sixteen steps left it. Many kinds of work, so that many tables, numbers and events are under way.
 */
import { found } from '../support/furnish.ts';
import { livedIn, type SteppedDesk } from './house.ts';

type House = Pick<SteppedDesk, 'desk' | 'as' | 'rows'>;
type Step = (house: House, number: number) => Promise<unknown>;

/** A room of floors 4 to 8, another each time. */
const roomOf = (number: number): string =>
  `0${4 + (number % 5)}${String(1 + (Math.floor(number / 5) % 18)).padStart(2, '0')}`;

const day = (later: number): string =>
  new Date(Date.parse('2026-12-01T00:00:00Z') + later * 86_400_000).toISOString().slice(0, 10);

/** The oldest request in a state, or a new one where there is none. */
const requestIn = async ({ as, rows }: House, state: string, number: number): Promise<string> => {
  const [row] = rows<{ id: string }>(
    'SELECT id FROM requests WHERE state = ? ORDER BY number LIMIT 1',
    state,
  );
  return (
    row?.id ?? (await as('002').requests.create({ place: roomOf(number), service: 'towels' })).id
  );
};

const move =
  (from: string, step: 'dispatch' | 'acknowledge' | 'start' | 'complete' | 'confirm'): Step =>
  async (house, number) => {
    const id = await requestIn(house, from, number);
    const { requests } = house.as('002');
    // Where none was in the state a new one was made, and that is the step.
    const [row] = house.rows<{ state: string }>('SELECT state FROM requests WHERE id = ?', id);
    if (row?.state === from) await requests[step]({ id });
  };

const issueOrReturn: Step = async ({ as, rows }, number) => {
  const floor = 1 + (number % 12);
  const key = `F${String(floor).padStart(2, '0')}`;
  const [row] = rows<{ state: string }>('SELECT state FROM keys WHERE code = ?', key);
  if (row?.state === 'in') return as('002').keys.issue({ key, to: String(100 + floor) });
  return as('002').keys.return({ key });
};

const doNotDisturb: Step = ({ as, rows }, number) => {
  const place = roomOf(number);
  const [row] = rows<{ flags: string }>('SELECT flags FROM rooms WHERE number = ?', place);
  return as('002').rooms.set({ place, flags: { dnd: !row?.flags.includes('"dnd"') } });
};

const dirtyOrClean: Step = ({ as, rows }, number) => {
  const place = roomOf(number + 40);
  const [row] = rows<{ is: string }>(
    'SELECT housekeeping AS "is" FROM rooms WHERE number = ?',
    place,
  );
  return as('002').rooms.set({ place, housekeeping: row?.is === 'dirty' ? 'clean' : 'dirty' });
};

/** A call comes, something is typed into it, it is over: a step each. */
const onTheLine: Step = async ({ as, rows }, number) => {
  const { calls } = as('002');
  const [call] = rows<{ id: string; draft: string }>(
    'SELECT id, draft FROM calls WHERE ended_at_ms IS NULL LIMIT 1',
  );
  if (!call) return calls.begin({ place: roomOf(number) });
  if (call.draft === '') return calls.keep({ id: call.id, draft: `第 ${number} 步 要` });
  return calls.end({ id: call.id });
};

const kinds: readonly Step[] = [
  ({ as }, number) => as('002').intake.record({ text: `${roomOf(number)} 毛巾` }),
  move('logged', 'dispatch'),
  onTheLine,
  ({ as }, number) =>
    as('002').requests.create({
      place: roomOf(number),
      service: number % 2 === 0 ? 'slippers' : 'pillows',
      quantity: 1 + (number % 3),
      words: `第 ${number} 步`,
    }),
  issueOrReturn,
  move('dispatched', 'start'),
  ({ as }, number) => as('002').lostAndFound.found({ what: '黑色雨伞', place: roomOf(number) }),
  onTheLine,
  doNotDisturb,
  move('in-progress', 'complete'),
  ({ as }, number) => as('002').messages.take({ for: '林晓梅', text: `第 ${number} 条留言` }),
  dirtyOrClean,
  ({ as }, number) =>
    as('002').charges.add({
      place: livedIn[number % livedIn.length] ?? livedIn[0],
      what: '花瓶',
      cents: 100 + number,
    }),
  onTheLine,
  move('done', 'confirm'),
  ({ as }, number) =>
    as('002').stays.expect({
      place: roomOf(number),
      guest: `客人 ${number}`,
      arrival: day(2 * number),
      departure: day(2 * number + 1),
    }),
  async (house, number) => {
    const id = await requestIn(house, 'logged', number);
    return house.as('002').requests.note({ id, text: `第 ${number} 步写的` });
  },
  ({ as }, number) => as('002').handover.note({ text: `第 ${number} 步，夜里停水` }),
  ({ as }, number) => as('002').loans.lend({ item: 'umbrella', place: roomOf(number) }),
  ({ as }, number) => as('011').complaints.open({ what: '空调吵', place: roomOf(number) }),
];

/** A picture of one pixel. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What is kept as files of their own beside the database: papers of contracts, the month. */
const papers: readonly Step[] = [
  ({ as }, number) =>
    as('010').contracts.add({ supplier: `绿安 ${number}`, scope: '虫害', startsOn: '2026-01-01' }),
  ({ as, rows }, number) => {
    const [contract] = rows<{ id: string }>(
      'SELECT id FROM service_contracts ORDER BY id DESC LIMIT 1',
    );
    // Another paper each time: bytes after the picture's end are not part of it.
    const bytes = Buffer.concat([dot, Buffer.from(`${number}`.repeat(2_000))]);
    const content = bytes.toString('base64');
    return as('010').contracts.attach({ id: contract?.id ?? '', name: `${number}.png`, content });
  },
  ({ as }) => as('011').archive.write({ month: '2026-11' }),
];

/** The first start: there is no folder yet, and then a house with its people. */
const firstStart: readonly Step[] = [
  async ({ desk, as }, number) => {
    if (number === 0) return found(desk);
    return as('090').staff.add({
      code: String(300 + number),
      name: `新人 ${number}`,
      role: 'attendant',
      department: 'housekeeping',
      floors: ['4'],
    });
  },
];

/** Copies of the house: one made, a change after it, gone back to. */
const copies: readonly Step[] = [
  ({ as }) => as('011').backups.now(),
  ({ as }, number) => as('002').intake.record({ text: `${roomOf(number)} 毛巾` }),
  async ({ as }) => {
    const { backups } = as('090');
    // The oldest: a desk with windows makes another when it opens.
    const { copies: lying } = await backups.list();
    return backups.restore({ name: lying.at(-1)?.name ?? '', why: '误删整层房间' });
  },
];

export const works = { day: kinds, papers, copies, 'first start': firstStart } as const;
export type Work = keyof typeof works;

/** Does one step. @throws what the desk refused: no step of these is to be refused */
export const takeStep = async (
  stepped: SteppedDesk,
  number: number,
  work: Work = 'day',
): Promise<void> => {
  const steps = works[work];
  const step = steps[number % steps.length];
  if (!step) throw new Error(`there is no step ${number}`);
  stepped.at(number);
  await step(stepped, number);
};
