// Search over a past of a million: what is common, what is rare, one character, whole phrases.
import type { DeskClient } from '../../../electron/desk/router.ts';
import type { HouseSize } from '../data/houses.ts';
import { atMost, type Figure, spread } from '../support/figures.ts';
import { breathe, say } from '../support/progress.ts';
import { openDesk } from './desks.ts';

const questions = {
  'common words': ['毛巾', '吹风机', 'towels', 'iron', '拖鞋', 'slippers', '空调', '1208', '王芳'],
  'rare words': ['琥珀', '鹦鹉笼子', '萨克斯', '义齿', '罗盘', 'theremin', 'astrolabe', 'zoetrope'],
  'one character': ['灯', '水', '巾', '鹉', '蝙', '榴', 'a', '的'],
  'two characters': ['敲门', '漏水', '粤语', '琥珀', '榴莲', '麻袋', 'no'],
  'whole phrases': [
    '请轻轻敲门',
    '客人说昨天已经打过电话',
    '琥珀耳环掉进洗手盆',
    'guest is waiting in the room',
    'baby is asleep',
    'astrolabe left on the balcony',
  ],
  'beginnings of English words': ['tow', 'bla', 'ther', 'zoet', 'bagp', 'lad', 'meet'],
  'two things at once': ['1208 毛巾', '0512 iron', '王芳 吹风机', 'A1503 baby', '鹦鹉 0210'],
  'not there at all': ['貔貅', '麒麟纹章', 'xylophone', 'qwertz', '1208 貔貅'],
} as const;

/** Asked over everything, narrowed: what is rare must not be looked for among all that is common. */
const narrowed = [
  { text: '毛巾', from: '2026-11-01' },
  { text: '1208', kinds: ['room'] },
  { text: '', kinds: ['charge'], state: 'open' },
  { text: '吹风机', place: '1208' },
  { text: '空调', from: '2026-02-01', until: '2026-02-28' },
] as const;

const ask = async (
  client: DeskClient,
  texts: readonly string[],
  rounds: number,
): Promise<{ samples: number[]; slowest: { text: string; ms: number; hits: number } }> => {
  const samples: number[] = [];
  let slowest = { text: '', ms: 0, hits: 0 };
  for (const text of texts) await client.search.find({ text });
  for (let round = 0; round < rounds; round += 1)
    for (const text of texts) {
      await breathe();
      const from = performance.now();
      const { hits } = await client.search.find({ text });
      const ms = performance.now() - from;
      samples.push(ms);
      if (ms > slowest.ms) slowest = { text, ms, hits: hits.length };
    }
  return { samples, slowest };
};

export const measureSearch = async (size: HouseSize, n: number): Promise<Figure[]> => {
  const { client, close } = await openDesk(size);
  say(`searching ${size.past.toLocaleString('en')} past requests`);
  try {
    const figures: Figure[] = [];
    const all: number[] = [];
    for (const [kind, texts] of Object.entries(questions)) {
      const { samples, slowest } = await ask(client, texts, Math.ceil(n / 5 / texts.length));
      all.push(...samples);
      figures.push(
        spread(
          {
            part: 'core',
            what: `  ${kind}`,
            note: `slowest “${slowest.text}” ${slowest.ms.toFixed(1)} ms, ${slowest.hits} hits`,
          },
          samples,
        ),
      );
    }
    const bars = [atMost('p99', 5)];
    const samples: number[] = [];
    for (let round = 0; round < Math.ceil(n / 5 / narrowed.length); round += 1)
      for (const { ...asked } of narrowed) {
        await breathe();
        const from = performance.now();
        await client.search.find({
          ...asked,
          kinds: 'kinds' in asked ? [...asked.kinds] : undefined,
        });
        samples.push(performance.now() - from);
      }
    figures.push(
      spread({ part: 'core', what: '  narrowed by kind, place, period, state' }, samples),
    );
    all.push(...samples);
    const sum = spread({ part: 'core', what: 'search.find, all kinds together', bars }, all);
    return [sum, ...figures.map((figure) => ({ ...figure, bars }))];
  } finally {
    await close();
  }
};
