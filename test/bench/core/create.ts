// Recording a request: through the whole pipeline against bare SQL, in a small and a large house. The
// four take turns in blocks, so that whatever else the machine does falls on all of them alike.
import type { HouseSize } from '../data/houses.ts';
import { atMost, type Figure, ratio, spread } from '../support/figures.ts';
import { breathe, say, timed } from '../support/progress.ts';
import { openBare } from './bare.ts';
import { openBoard, openDesk } from './desks.ts';

const blocks = 20;
const warmUp = 60;

const lines = [
  { place: '1208', service: 'loan-hair-dryer', words: '吹风机' },
  { place: '0512', service: 'towels', words: '毛巾两条 请轻轻敲门' },
  { place: '0803', service: 'repair-hot-water', words: 'no hot water in the shower' },
  { place: 'A1503', service: 'pillows', words: '荞麦枕' },
  { place: '0210', service: 'bedding', words: 'extra blanket, baby is asleep' },
] as const;
const lineOf = (at: number) => lines[at % lines.length] ?? lines[0];

type Taker = {
  create: () => unknown;
  samples: number[];
  /** What the desk does once the answer is out, before it hears anything else. */
  afterwards: number[];
};

/** So many of one taker in a row; between two the desk may index and ring, as it may between two people. */
const block = async (taker: Taker, count: number): Promise<void> => {
  for (let at = 0; at < count; at += 1) {
    await breathe(1);
    taker.samples.push(await timed(taker.create));
    taker.afterwards.push(await timed(() => breathe()));
  }
};

const takerOf = (create: () => unknown): Taker => ({ create, samples: [], afterwards: [] });

const deskTaker = async (size: HouseSize) => {
  const open = await openDesk(size);
  const closeBoard = await openBoard(open.client);
  let at = 0;
  const create = () => {
    at += 1;
    return open.client.requests.create({ ...lineOf(at) });
  };
  return {
    taker: takerOf(create),
    close: async () => {
      await closeBoard();
      await open.close();
    },
  };
};

const bareTaker = async (size: HouseSize, count: number) => {
  const bare = await openBare(size, count, lineOf);
  return { taker: takerOf(bare.create), close: bare.close };
};

export const measureCreate = async (
  small: HouseSize,
  large: HouseSize,
  n: number,
): Promise<Figure[]> => {
  const count = n + warmUp;
  const all = [
    await deskTaker(small),
    await bareTaker(small, count),
    await deskTaker(large),
    await bareTaker(large, count),
  ] as const;
  say(`recording ${n} requests in each house, through the pipeline and bare`);
  try {
    const takers = all.map(({ taker }) => taker);
    for (const taker of takers) await block(taker, warmUp);
    for (const { samples, afterwards } of takers) {
      samples.length = 0;
      afterwards.length = 0;
    }
    for (let turn = 0; turn < blocks; turn += 1)
      for (const taker of takers) await block(taker, Math.ceil(n / blocks));
  } finally {
    for (const { close } of all) await close();
  }
  const named = (what: string, size: HouseSize) =>
    `${what}, ${size.past.toLocaleString('en')} past`;
  const [deskSmall, bareSmall, deskLarge, bareLarge] = all.map(({ taker }) => taker.samples);
  const record = (what: string, samples: number[] = [], limit?: number) =>
    spread({ part: 'core', what, bars: limit ? [atMost('p99', limit)] : [] }, samples);
  const figures = {
    deskLarge: record(named('requests.create', large), deskLarge, 10),
    bareLarge: record(named('  the same rows by bare SQL', large), bareLarge),
    deskSmall: record(named('requests.create', small), deskSmall),
    bareSmall: record(named('  the same rows by bare SQL', small), bareSmall),
  };
  const bars = [atMost('value', 1.5)];
  const rest = spread(
    {
      part: 'core',
      what: '  then, after the answer: patch, bell, index',
      note: 'what a second call in the same millisecond would wait for',
    },
    all[2].taker.afterwards,
  );
  return [
    figures.deskLarge,
    rest,
    figures.bareLarge,
    ratio(
      {
        part: 'core',
        what: '  pipeline : bare SQL, p50',
        bars,
        note: 'whole pipeline: contract client, input, permission, events, commit, a board open and listening',
      },
      figures.deskLarge,
      figures.bareLarge,
    ),
    figures.deskSmall,
    figures.bareSmall,
    ratio(
      { part: 'core', what: '  growth small → large, p50', bars },
      figures.deskLarge,
      figures.deskSmall,
    ),
  ];
};
