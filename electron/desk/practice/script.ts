/**
 * The calls of an invented day: who rings from where, in which words, and what a good operator makes of
 * it. The same day for the same number.
 */
import { busyRooms, createDice } from '../demo/index.ts';

export type PracticeCall = {
  position: number;
  /** Minutes after the day's beginning. */
  afterMinutes: number;
  caller: 'guest' | 'department' | 'outside';
  /** What the telephone shows: the room of a guest, nothing of others. */
  shown: string | null;
  /** Rings while the one before it is still being spoken. */
  meanwhile: boolean;
  words: { zh: string; en: string };
  wanted: {
    place: string | null;
    services: string[];
    quantity: number | null;
    /** Within so many minutes, for a caller who asks when. */
    promiseMinutes: number | null;
  };
};

export type PracticeScript = { number: number; at: string; calls: PracticeCall[] };

type Scene = {
  zh: string;
  en: string;
  services: readonly string[];
  quantity?: number;
  promise?: number;
  /** It is asked for another place than the telephone shows, or by somebody whose place it does not show. */
  from?: 'lobby' | 'elsewhere' | 'department';
  meanwhile?: boolean;
};

const scenes: readonly Scene[] = [
  {
    zh: '你好，浴室的毛巾不够，麻烦再送两条。',
    en: 'Hello, we are short of towels. Two more, please.',
    services: ['towels'],
    quantity: 2,
  },
  {
    zh: '房间太干，头发又湿，有吹风机吗？多久能送到？我半小时后要出门。',
    en: 'Is there a hair dryer? How soon can you bring it? I leave in half an hour.',
    services: ['loan-hair-dryer'],
    promise: 30,
  },
  {
    zh: '空调怎么调都不冷，屋里快三十度了。',
    en: 'The air conditioning does not cool, whatever I press. It is nearly thirty degrees.',
    services: ['repair-ac'],
  },
  {
    zh: '大堂这边打翻了咖啡，客人差点滑倒，快来人。',
    en: 'Somebody spilled coffee here in the lobby and a guest nearly slipped. Quickly, please.',
    services: ['spill', 'public-area'],
    from: 'lobby',
  },
  {
    zh: '我的衬衫明早八点开会要穿，能加急洗吗？',
    en: 'I need this shirt for a meeting at eight tomorrow. Can it be done express?',
    services: ['laundry-express'],
    meanwhile: true,
  },
  {
    zh: '喂，我在餐厅打的。我房间{{room}}的门锁没电了，进不去，几点能修好？',
    en: 'I am ringing from the restaurant. The lock of my room {{room}} is dead. When will it be mended?',
    services: ['repair-lock', 'door-opening'],
    promise: 30,
    from: 'elsewhere',
  },
  {
    zh: '隔壁一直在唱歌，孩子睡不着。',
    en: 'They are singing next door and the child cannot sleep.',
    services: ['noise'],
  },
  {
    zh: '前厅：{{room}} 的客人要加一张床，今晚住。',
    en: 'Front office here: the guest of {{room}} wants an extra bed tonight.',
    services: ['extra-bed'],
    from: 'department',
    meanwhile: true,
  },
  {
    zh: '网络连不上，我十五分钟后有视频会议，什么时候有人来？',
    en: 'The network is down and I have a video call in fifteen minutes. When will somebody come?',
    services: ['repair-network'],
    promise: 15,
  },
  {
    zh: '请送三瓶矿泉水，再要一双拖鞋。',
    en: 'Three bottles of water, please, and a pair of slippers.',
    services: ['drinking-water'],
    quantity: 3,
  },
];

const dayMinutes = 6 * 60;

/** @param at the moment the day begins, ISO 8601 */
export const writeScript = (number: number, at: string): PracticeScript => {
  const dice = createDice(`practice:${number}`);
  const rooms = dice.shuffled(busyRooms);
  const drawn = dice.shuffled(scenes).slice(0, 8);
  const every = Math.floor(dayMinutes / drawn.length);
  return {
    number,
    at,
    calls: drawn.map((scene, index): PracticeCall => {
      const room = rooms[index % rooms.length] ?? '1208';
      const put = (words: string) => words.replaceAll('{{room}}', room);
      const meanwhile = scene.meanwhile === true && index > 0;
      return {
        position: index + 1,
        afterMinutes: index * every + dice.whole(0, every - 10),
        caller: scene.from === 'department' ? 'department' : 'guest',
        shown: scene.from === undefined ? room : null,
        meanwhile,
        words: { zh: put(scene.zh), en: put(scene.en) },
        wanted: {
          place: scene.from === 'lobby' ? 'lobby' : room,
          services: [...scene.services],
          quantity: scene.quantity ?? null,
          promiseMinutes: scene.promise ?? null,
        },
      };
    }),
  };
};
