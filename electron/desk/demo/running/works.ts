/**
 * The twenty-five requests that are open in the demo house, with every step each has had. Moments are
 * seconds before now.
 */
import type { RequestRow } from '../../database/schema/index.ts';

/** Part of the day a work fits into; some are another service by night than by day. */
export type Part = 'night' | 'day' | 'evening';

export type WorkStep =
  | [ago: number, step: 'dispatch' | 'acknowledge' | 'start' | 'complete']
  | [ago: number, step: 'chase' | 'note', words: string]
  /** Tells the guest a time so many seconds from now. */
  | [ago: number, step: 'promise', inSeconds: number]
  | [ago: number, step: 'wait', reason: string, recheckInMinutes: number]
  /** The guest, asked whether it is right, says no. */
  | [ago: number, step: 'reopen', reason: string];

export type Work = {
  place: string;
  service: string | Record<Part, string>;
  words: string | Record<Part, string>;
  quantity?: number;
  /** The line as the operator typed it; works with one line came in one call. */
  line?: string;
  loggedAgo: number;
  caller?: 'guest' | 'department';
  /** Booked for a clock time, minutes after midnight. */
  bookedFor?: number;
  /** Began by daylight: after dark it dates from the evening before. */
  daylight?: boolean;
  state: RequestRow['state'];
  steps: readonly WorkStep[];
};

const minutes = (count: number, seconds = 0): number => count * 60 + seconds;

/** What needs the door of a room that shows "do not disturb". */
const behindTheSign = (
  place: string,
  service: string,
  words: string,
  loggedAgo: number,
  recheckInMinutes: number,
  note: string,
  begun = false,
): Work => ({
  place,
  service,
  words,
  caller: 'department',
  loggedAgo,
  daylight: true,
  state: 'waiting',
  steps: [
    [loggedAgo - 25, 'dispatch'],
    [loggedAgo - 90, 'acknowledge'],
    ...(begun ? [[loggedAgo - minutes(2), 'start'] satisfies WorkStep] : []),
    [loggedAgo - minutes(6), 'wait', 'dnd', recheckInMinutes],
    [loggedAgo - minutes(8), 'note', note],
  ],
});

/** So many of the list are late; they stand first. */
export const lateWorks = 2;

export const works: readonly Work[] = [
  // Late.
  {
    place: '0507',
    service: 'repair-plumbing',
    words: '下水堵塞漏水',
    loggedAgo: minutes(36, 20),
    state: 'in-progress',
    steps: [
      [minutes(36), 'dispatch'],
      [minutes(34, 10), 'acknowledge'],
      [minutes(27), 'start'],
      [minutes(17), 'chase', '下水还没人来'],
      [minutes(5, 30), 'chase', '又催，水漫到地毯了'],
    ],
  },
  {
    place: '0911',
    service: 'repair-ac',
    words: 'ac not cooling',
    loggedAgo: minutes(31, 5),
    state: 'acknowledged',
    steps: [
      [minutes(30, 40), 'dispatch'],
      [minutes(28, 30), 'acknowledge'],
      [minutes(20), 'promise', minutes(2)],
    ],
  },
  // Near their target.
  {
    place: '1003',
    service: 'pillows',
    words: '2 pillows',
    quantity: 2,
    loggedAgo: minutes(9, 10),
    state: 'acknowledged',
    steps: [
      [minutes(9), 'dispatch'],
      [minutes(8, 20), 'acknowledge'],
    ],
  },
  {
    place: '0606',
    service: 'move-room',
    words: '换房，要安静的房间',
    loggedAgo: minutes(27, 50),
    state: 'acknowledged',
    steps: [
      [minutes(27, 30), 'dispatch'],
      [minutes(26, 50), 'acknowledge'],
      [minutes(25), 'promise', minutes(11)],
    ],
  },
  {
    place: '0812',
    service: 'loan-cot',
    words: '婴儿床',
    loggedAgo: minutes(17, 20),
    state: 'in-progress',
    steps: [
      [minutes(17), 'dispatch'],
      [minutes(15, 50), 'acknowledge'],
      [minutes(12), 'start'],
    ],
  },
  // In good time.
  {
    place: '1105',
    service: { night: 'bedding', day: 'make-up-room', evening: 'turn-down' },
    words: { night: '加一床被子', day: '打扫房间', evening: '开夜床' },
    loggedAgo: minutes(7, 40),
    state: 'in-progress',
    steps: [
      [minutes(7, 20), 'dispatch'],
      [minutes(6, 30), 'acknowledge'],
      [minutes(5), 'start'],
    ],
  },
  {
    place: '1206',
    service: 'loan-charger',
    words: '手机充电器',
    line: '1206 手机充电器 拖鞋两双',
    loggedAgo: 45,
    state: 'dispatched',
    steps: [[40, 'dispatch']],
  },
  {
    place: '1206',
    service: 'slippers',
    words: '拖鞋两双',
    quantity: 2,
    line: '1206 手机充电器 拖鞋两双',
    loggedAgo: 45,
    state: 'dispatched',
    steps: [[38, 'dispatch']],
  },
  {
    place: '0305',
    service: 'extra-bed',
    words: '加床一张',
    quantity: 1,
    loggedAgo: minutes(12),
    state: 'acknowledged',
    steps: [
      [minutes(11, 40), 'dispatch'],
      [minutes(10, 15), 'acknowledge'],
    ],
  },
  {
    place: '1112',
    service: 'room-service',
    words: 'beef noodles and green tea',
    loggedAgo: minutes(15),
    state: 'in-progress',
    steps: [
      [minutes(14, 45), 'dispatch'],
      [minutes(13, 50), 'acknowledge'],
      [minutes(11), 'start'],
    ],
  },
  {
    place: '0210',
    service: 'repair-network',
    words: '网络很慢',
    loggedAgo: 75,
    state: 'dispatched',
    steps: [[60, 'dispatch']],
  },
  {
    place: 'lobby',
    service: 'public-area',
    words: '门口地面有水',
    line: '大堂 门口地面有水',
    caller: 'department',
    loggedAgo: minutes(6, 30),
    state: 'acknowledged',
    steps: [
      [minutes(6, 10), 'dispatch'],
      [minutes(5, 20), 'acknowledge'],
    ],
  },
  {
    place: '0904',
    service: 'noise',
    words: '隔壁太吵',
    loggedAgo: minutes(4),
    state: 'in-progress',
    steps: [
      [minutes(3, 50), 'dispatch'],
      [minutes(3, 10), 'acknowledge'],
      [minutes(2, 40), 'start'],
    ],
  },
  {
    place: '1102',
    service: 'laundry-return',
    words: '洗衣送回',
    loggedAgo: minutes(20),
    state: 'acknowledged',
    steps: [
      [minutes(19, 30), 'dispatch'],
      [minutes(17), 'acknowledge'],
      [minutes(16), 'promise', minutes(50)],
    ],
  },
  {
    place: '0902',
    service: 'other',
    words: '客人想借一副象棋',
    loggedAgo: minutes(4, 20),
    state: 'acknowledged',
    steps: [
      [minutes(4), 'dispatch'],
      [minutes(3), 'acknowledge'],
    ],
  },
  // Waiting.
  behindTheSign(
    '0415',
    'laundry-return',
    '送还客衣',
    minutes(62),
    20,
    '门上请勿打扰，已致电无人接',
  ),
  behindTheSign('0703', 'minibar-refill', '补小酒吧', minutes(74), 35, '已塞便条'),
  behindTheSign('0816', 'shoe-shine', '送回皮鞋', minutes(55), 30, '已塞便条', true),
  behindTheSign('1110', 'make-up-room', '打扫房间', minutes(95), 60, '客人休息，晚点再来'),
  {
    place: '0809',
    service: 'repair-furniture',
    words: '衣柜门掉了',
    loggedAgo: minutes(110),
    daylight: true,
    state: 'waiting',
    steps: [
      [minutes(109, 30), 'dispatch'],
      [minutes(107), 'acknowledge'],
      [minutes(98), 'start'],
      [minutes(90), 'wait', 'parts', 180],
    ],
  },
  // Nobody has it yet.
  {
    place: '0420',
    service: 'drinking-water',
    words: '矿泉水两瓶',
    quantity: 2,
    loggedAgo: 35,
    state: 'logged',
    steps: [],
  },
  {
    place: '1010',
    service: 'wake-up',
    words: '早上6:30叫醒',
    bookedFor: 390,
    loggedAgo: minutes(48),
    state: 'logged',
    steps: [],
  },
  {
    place: '0708',
    service: 'repair-tv',
    words: '电视没信号',
    loggedAgo: minutes(58),
    state: 'reopened',
    steps: [
      [minutes(57, 30), 'dispatch'],
      [minutes(55), 'acknowledge'],
      [minutes(41), 'complete'],
      [50, 'reopen', '问题又出现'],
    ],
  },
  // Done, the guest not yet asked.
  {
    place: '1015',
    service: 'drinking-water',
    words: '矿泉水',
    loggedAgo: minutes(11),
    state: 'done',
    steps: [
      [minutes(10, 50), 'dispatch'],
      [minutes(10), 'acknowledge'],
      [minutes(4, 10), 'complete'],
    ],
  },
  {
    place: '0603',
    service: 'towels',
    words: '2 towels',
    quantity: 2,
    loggedAgo: minutes(14),
    state: 'done',
    steps: [
      [minutes(13, 50), 'dispatch'],
      [minutes(13), 'acknowledge'],
      [minutes(8, 30), 'complete'],
    ],
  },
];

/** Rooms work is going on in; somebody lives in each. */
export const busyRooms: readonly string[] = [
  ...new Set(works.map(({ place }) => place).filter((place) => /^\d{4}$/.test(place))),
].filter((place) => place !== '0420');
