// What a centre does besides guests' wishes: keys out and back, things found and lost, loans, messages, signs on
// doors, wake-ups, complaints. Each is one errand from its beginning to its end.

type Ask = (path: string, input: unknown) => Promise<Record<string, unknown> | undefined>;
type Errand = {
  share: number;
  run: (ask: Ask, random: () => number, room: string) => Promise<void>;
};

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const pick = <T>(random: () => number, all: readonly T[]): T =>
  all[Math.floor(random() * all.length)] as T;
const idOf = (made: unknown): string => (made as { id: string }).id;

const takers = ['101', '102', '103', '104', '105', '106', '131', '132'] as const;

const keyOutAndBack: Errand['run'] = async (ask, random) => {
  const key = `F${String(1 + Math.floor(random() * 20)).padStart(2, '0')}`;
  // Two want it at once: one of them is told who has it.
  const [first, second] = await Promise.all([
    ask('keys.issue', { key, to: pick(random, takers) }),
    random() < 0.3 ? ask('keys.issue', { key, to: pick(random, takers) }) : undefined,
  ]);
  if (!first && !second) return;
  await sleep(500 + random() * 5_000);
  await ask('keys.get', { key });
  await ask('keys.return', { key });
};

const foundThing: Errand['run'] = async (ask, random, room) => {
  const what = pick(random, ['黑色长柄雨伞', '充电器 白', '男士手表', '灰围巾', '儿童水杯']);
  const made = await ask('lostAndFound.found', { what, place: room });
  if (!made) return;
  await ask('lostAndFound.matches', { id: idOf(made) });
  await sleep(1_000 + random() * 10_000);
  await ask('lostAndFound.move', { id: idOf(made), store: 'shelf', bin: 'A1' });
};

const lostThing: Errand['run'] = async (ask, random) => {
  const what = pick(random, ['雨伞 黑', '充电器', '手表', '围巾', '水杯']);
  const made = await ask('lostAndFound.lost', { what, contact: '13800000000', place: 'lobby' });
  if (made) await ask('lostAndFound.matches', { id: idOf(made) });
};

const message: Errand['run'] = async (ask, random, room) => {
  const made = await ask('messages.take', { place: room, from: '张先生', text: '请回电话' });
  if (!made) return;
  await sleep(1_000 + random() * 10_000);
  await ask('messages.deliver', { id: idOf(made['message']), how: 'phone' });
};

const sign: Errand['run'] = async (ask, random, room) => {
  await ask('rooms.set', { place: room, flags: { dnd: random() < 0.5 } });
};

const wakeUp: Errand['run'] = async (ask, random, room) => {
  const made = await ask('wakeUps.set', { place: room, at: '06:30' });
  if (made && random() < 0.5) await ask('wakeUps.list', {});
};

const complaint: Errand['run'] = async (ask, random, room) => {
  const made = await ask('complaints.open', { what: '等了很久', place: room, repeatedBack: true });
  if (!made) return;
  await ask('complaints.list', {});
  await sleep(1_000 + random() * 10_000);
  await ask('complaints.resolve', { id: idOf(made['complaint']), text: '已道歉' });
};

const errands: readonly Errand[] = [
  { share: 0.15, run: keyOutAndBack },
  { share: 0.08, run: foundThing },
  { share: 0.05, run: lostThing },
  { share: 0.08, run: message },
  { share: 0.15, run: sign },
  { share: 0.05, run: wakeUp },
  { share: 0.03, run: complaint },
];

/** What comes up with one guest's call, each by its share of the calls. */
export const runErrands = async (ask: Ask, random: () => number, room: string): Promise<void> => {
  for (const { share, run } of errands) if (random() < share) await run(ask, random, room);
};
