// One station's callers, in a process of their own: guests ask as they come, the work goes its way, the
// board is looked at after each step. Times are those the caller waits, there and back.
import { seeded } from '../bench/data/random.ts';
import type { Answered, Ask, Orders, Word } from './ask.ts';
import { runErrands } from './besides.ts';

const waiting = new Map<number, (answer: Answered) => void>();
const samples: Record<string, number[]> = {};
let asked = 0;
let resting = false;
let running = 0;

const ask = (path: string, input: unknown): Promise<Answered> => {
  asked += 1;
  const question: Ask = { id: asked, path, input };
  const from = performance.now();
  return new Promise((resolve) => {
    waiting.set(question.id, (answer) => {
      samples[path] ??= [];
      samples[path].push(performance.now() - from);
      resolve(answer);
    });
    process.send?.(question);
  });
};

const outputOf = (answer: Answered): Record<string, unknown> | undefined =>
  'output' in answer ? (answer.output as Record<string, unknown>) : undefined;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Most guests bring back what they were lent before anybody asks. */
const giveBack = async (random: () => number, room: string): Promise<void> => {
  const lent = outputOf(await ask('loans.openAt', { place: room }))?.['loans'];
  await sleep(1_000 + random() * 10_000);
  for (const { id } of (lent ?? []) as { id: string }[])
    if (random() < 0.8) await ask('loans.return', { id });
};

const lines = ['毛巾', '2瓶水', '吹风机', '枕头', '打扫', '灯坏了', '拖鞋', '加床'];

type Row = { id: string; state: string; loggedAtMs: number; deadlineAtMs: number | null };

/** What was on the list and was taken up here, also what another was quicker with. */
const takenUp = new Set<string>();
const dueWithinMs = 10 * 60_000;

/** What nobody has taken up and is due by the hour of the board's newest row. */
const dueOn = (board: Record<string, unknown> | undefined): string[] => {
  const rows = (board?.['requests'] ?? []) as Row[];
  const nowMs = rows.reduce((latest, { loggedAtMs }) => Math.max(latest, loggedAtMs), 0);
  return rows.flatMap(({ id, state, loggedAtMs, deadlineAtMs }) =>
    state === 'logged' &&
    !takenUp.has(id) &&
    // What has just come in is its taker's.
    loggedAtMs < nowMs - dueWithinMs &&
    deadlineAtMs !== null &&
    deadlineAtMs < nowMs + dueWithinMs
      ? id
      : [],
  );
};

/**
 * One request's way to the confirmation; a third is looked after by another hand in between. Gives what
 * else the board says is due.
 */
const work = async (random: () => number, id: string): Promise<string[]> => {
  takenUp.add(id);
  await ask('requests.dispatch', { id });
  await sleep(50 + random() * 400);
  await ask('requests.get', { id });
  // Two at once: one of them must be refused, or nothing is lost.
  const [one] = await Promise.all([
    ask('requests.start', { id }),
    random() < 0.3 ? ask('requests.start', { id }) : undefined,
    random() < 0.3 ? ask('requests.note', { id, text: '已去看过' }) : undefined,
  ]);
  if (!('output' in one)) return [];
  const due = dueOn(outputOf(await ask('board.snapshot', {})));
  await ask('requests.complete', { id });
  await ask('requests.confirm', { id, satisfied: true });
  return due;
};

/** At one look so much of what is due is taken up: more than comes to be. */
const mostAtOnce = 3;

/** One guest's call, from the line to the confirmation of what was asked for; then what the board says is due. */
const serve = async (random: () => number, rooms: readonly string[]): Promise<void> => {
  const room = rooms[Math.floor(random() * rooms.length)] ?? '';
  const text = `${room}${lines[Math.floor(random() * lines.length)]}`;
  await ask('intake.parse', { text });
  const made = outputOf(await ask('intake.record', { text }));
  const due: string[] = [];
  for (const { id } of (made?.['requests'] ?? []) as Row[]) due.push(...(await work(random, id)));
  for (const id of due.slice(0, mostAtOnce)) await work(random, id);
  await giveBack(random, room);
  if (random() < 0.2) await ask('search.find', { text: room, limit: 20 });
  if (random() < 0.1) await ask('alarms.list', {});
  await runErrands(async (path, input) => outputOf(await ask(path, input)), random, room);
};

const go = async ({ seed, rooms, ...orders }: Orders): Promise<void> => {
  const random = seeded(seed);
  while (!resting) {
    // Guests come without a plan: exponential gaps about the middle.
    await sleep((-Math.log(1 - random()) * 3_600_000) / (perHour ?? orders.perHour));
    if (resting) break;
    running += 1;
    void serve(random, rooms).finally(() => {
      running -= 1;
    });
  }
  while (running > 0) await sleep(20);
  process.send?.({ resting: true, samples });
};

let perHour: number | undefined;
process.on('message', (word: Word) => {
  if ('orders' in word) void go(word.orders);
  else if ('perHour' in word) perHour = word.perHour;
  else if ('rest' in word) resting = true;
  else if ('id' in word) {
    waiting.get(word.id)?.(word);
    waiting.delete(word.id);
  }
});
process.on('disconnect', () => process.exit());
