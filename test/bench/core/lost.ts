// Matching one loss report against a store of fifty thousand things, all of them still unclaimed.
import { openDatabase } from '../../../electron/desk/database/open.ts';
import { foundItems, lostWords } from '../../../electron/desk/database/schema/index.ts';
import { createDesk } from '../../../electron/desk/desk.ts';
import { traitsOf } from '../../../electron/desk/lost-and-found/register.ts';
import { matchWords } from '../../../electron/desk/lost-and-found/sides.ts';
import { dayMs } from '../../../shared/kernel/durations.ts';
import { borrowHouse, type HouseSize, operator } from '../data/houses.ts';
import { pick, seeded } from '../data/random.ts';
import { inserter } from '../data/raw.ts';
import { atMost, type Figure, spread } from '../support/figures.ts';
import { breathe, say } from '../support/progress.ts';

const stored = 50_000;

const colours = ['黑色', '白色', '灰色', '蓝色', '红色', 'black', 'white', 'brown', '棕色', ''];
const things = [
  ...['长柄雨伞', '折叠伞', 'umbrella', '手机 华为', 'iphone', '充电器', 'phone charger', '耳机'],
  ...['手表 西铁城', '皮夹', 'wallet', '围巾', '帽子', 'baseball cap', '睡衣', 'shirt', '外套'],
  ...['太阳镜', '眼镜 无框', '水杯', '背包', 'backpack', '运动鞋', '护照', '毛绒玩具 小熊', '小说'],
  ...['电动牙刷', '口红', '戒指', '钥匙串', '笔记本电脑 联想', '相机 佳能', '怪东西 奇形怪状'],
];
const marks = [
  null,
  null,
  '木柄',
  '皮质',
  '格子',
  '左',
  '碎屏',
  '刻有名字',
  'with a sticker',
  '新',
];
const asked = [
  ...[
    '雨伞 黑 木柄',
    'black umbrella wooden handle',
    '手机 白 华为',
    '男士手表 西铁城',
    'wallet brown',
  ],
  ...[
    '围巾 灰 格子',
    '充电器 白',
    '耳机 左',
    'xiaoxiong 玩具',
    '戒指 刻有名字',
    '背包 黑 联想 笔记本电脑',
  ],
  ...['护照', 'iphone black cracked', '怪东西', 'heise yusan'],
];

const fill = (dataDir: string, nowMs: number): void => {
  const database = openDatabase({ dataDir });
  const random = seeded(231);
  const places = database.raw.prepare('SELECT number FROM rooms').pluck().all() as string[];
  const receiverId = database.raw.prepare("SELECT id FROM staff WHERE code = '002'").pluck().get();
  const insert = inserter(database.raw, foundItems);
  const index = inserter(database.raw, lostWords);
  database.transact(() => {
    for (let number = 1; number <= stored; number += 1) {
      const what = `${pick(random, colours)}${pick(random, things)}`;
      const mark = pick(random, marks);
      const foundAtMs = nowMs - Math.floor(random() * 90 * 24 * 60) * 60_000;
      const { class: itemClass, ...traits } = traitsOf(what, mark);
      const place = pick(random, [...places, 'lobby', 'lobby', 'restaurant', 'gym']);
      const row: typeof foundItems.$inferSelect = {
        id: `bench-${number}`,
        number: 1_000_000 + number,
        what,
        class: itemClass,
        ...traits,
        marks: mark,
        heldBack: null,
        place,
        placeKind: /\d/.test(place) ? 'room' : 'area',
        placeNote: null,
        foundAtMs,
        finder: null,
        finderId: null,
        receiverId: String(receiverId),
        registeredAtMs: foundAtMs,
        store: 'shelf',
        bin: 'A1',
        state: 'shelved',
        open: true,
        shelvedAtMs: foundAtMs,
        shelvedBy: null,
        lossId: null,
        keepUntil: '2027-12-31',
        pickupAtMs: null,
        labelledAtMs: null,
        release: null,
        batch: null,
        closedAtMs: null,
        version: 1,
      };
      insert(row);
      for (const { word, weight } of matchWords(row))
        index({ word, weight, kind: 'found-item', atMs: foundAtMs, subjectId: row.id });
    }
  });
  database.raw.exec('ANALYZE');
  database.close();
};

export const measureLost = async (size: HouseSize, n: number): Promise<Figure[]> => {
  const house = await borrowHouse(size);
  say(`filling the store with ${stored.toLocaleString('en')} things`);
  const nowMs = Date.parse('2026-11-23T16:00:00+08:00');
  fill(house.dataDir, nowMs);
  const desk = await createDesk({ dataDir: house.dataDir });
  try {
    const client = desk.clientFor(desk.connect({ station: 'bench-1' }));
    await client.session.signIn(operator);
    const recording: number[] = [];
    const ids: string[] = [];
    for (const what of asked) {
      const from = performance.now();
      const { id } = await client.lostAndFound.lost({
        what,
        place: 'lobby',
        contact: '13800000000',
        from: new Date(nowMs - 20 * dayMs).toISOString(),
      });
      recording.push(performance.now() - from);
      ids.push(id);
    }
    const samples: number[] = [];
    let slowest = { what: '', ms: 0, pairs: 0 };
    for (let round = 0; round < Math.ceil(n / 5 / ids.length); round += 1)
      for (const [at, id] of ids.entries()) {
        await breathe();
        const from = performance.now();
        const { pairs } = await client.lostAndFound.matches({ id });
        const ms = performance.now() - from;
        samples.push(ms);
        if (ms > slowest.ms) slowest = { what: asked[at] ?? '', ms, pairs: pairs.length };
      }
    return [
      spread(
        {
          part: 'core',
          what: `a loss report matched against ${stored.toLocaleString('en')} things`,
          bars: [atMost('p99', 50)],
          note: `slowest “${slowest.what}” ${slowest.ms.toFixed(1)} ms, ${slowest.pairs} pairs`,
        },
        samples,
      ),
      spread({ part: 'core', what: '  recorded, with its proposals', bars: [] }, recording),
    ];
  } finally {
    await desk.close();
    await house.drop();
  }
};
