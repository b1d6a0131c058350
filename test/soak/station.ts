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

const lines = ['毛巾', '2瓶水', '吹风机', '枕头', '打扫', '灯坏了', '拖鞋', '加床'];

/** One guest's request from the call to the confirmation; a third is looked after by another hand in between. */
const serve = async (random: () => number, rooms: readonly string[]): Promise<void> => {
  const room = rooms[Math.floor(random() * rooms.length)] ?? '';
  const text = `${room}${lines[Math.floor(random() * lines.length)]}`;
  await ask('intake.parse', { text });
  const made = outputOf(await ask('intake.record', { text }));
  const ids = ((made?.['requests'] ?? []) as { id: string }[]).map(({ id }) => id);
  for (const id of ids) {
    await ask('requests.dispatch', { id });
    await sleep(50 + random() * 400);
    await ask('requests.get', { id });
    // Two at once: one of them must be refused, or nothing is lost.
    const [one] = await Promise.all([
      ask('requests.start', { id }),
      random() < 0.3 ? ask('requests.start', { id }) : undefined,
      random() < 0.3 ? ask('requests.note', { id, text: '已去看过' }) : undefined,
    ]);
    if (!('output' in one)) continue;
    await ask('board.snapshot', {});
    await ask('requests.complete', { id });
    await ask('requests.confirm', { id, satisfied: true });
  }
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
  else {
    waiting.get(word.id)?.(word);
    waiting.delete(word.id);
  }
});
process.on('disconnect', () => process.exit());
