// Starting: from nothing to a board a person can work on, against an empty window on the same runtime,
// in turns. The time a person takes to type code and PIN is no time of the console's and left out.
import { resolve } from 'node:path';
import { borrowHouse, type HouseSize, operator } from '../data/houses.ts';
import { atMost, type Figure, ratio, spread } from '../support/figures.ts';
import type { Run } from '../support/options.ts';
import { say } from '../support/progress.ts';
import { type Program, prepareProgram, type Started } from './launch.ts';
import { consoleProgram, emptyProgram } from './program.ts';

const root = resolve(import.meta.dirname, '../../..');
const settleMs = 4_000;

const turns = async (
  count: number,
  empty: Program,
  board: Program,
  dataDir: string,
): Promise<{ empty: Started[]; board: Started[] }> => {
  const started: { empty: Started[]; board: Started[] } = { empty: [], board: [] };
  // The first start of each makes its profile and is not counted.
  for (let turn = 0; turn <= count; turn += 1) {
    const bare = await empty.start();
    const full = await board.start(['--data', dataDir, '--station', 'bench']);
    if (turn === 0) continue;
    started.empty.push(bare);
    started.board.push(full);
    say(`start ${turn} of ${count}`);
  }
  return started;
};

const figures = (started: Awaited<ReturnType<typeof turns>>, house: string): Figure[] => {
  const part = 'start' as const;
  const times = (all: readonly Started[]) => all.map(({ readyMs, boardMs }) => readyMs + boardMs);
  const sizes = (all: readonly Started[]) => all.map(({ mib }) => mib);
  const empty = spread({ part, what: 'an empty window drawn' }, times(started.empty));
  const board = spread(
    {
      part,
      what: `the board interactive, ${house}`,
      note: 'start → sign-in drawn, plus Enter after the PIN → board drawn; typing left out',
    },
    times(started.board),
  );
  const emptyMemory = spread(
    { part, what: 'memory of an empty window' },
    sizes(started.empty),
    'MiB',
  );
  const boardMemory = spread(
    {
      part,
      what: `memory of the console, ${house}`,
      note: 'working sets of all processes, settled',
    },
    sizes(started.board),
    'MiB',
  );
  return [
    empty,
    spread(
      { part, what: '  start → sign-in drawn' },
      started.board.map(({ readyMs }) => readyMs),
    ),
    spread(
      { part, what: '  Enter after the PIN → board' },
      started.board.map(({ boardMs }) => boardMs),
    ),
    board,
    ratio(
      { part, what: '  board : empty window, p50', bars: [atMost('value', 1.5)] },
      board,
      empty,
    ),
    emptyMemory,
    boardMemory,
    ratio(
      { part, what: '  console : empty window, p50', bars: [atMost('value', 1.6)] },
      boardMemory,
      emptyMemory,
    ),
  ];
};

export const measureStart = async ({ sizes }: Run): Promise<Figure[]> => {
  const size: HouseSize = { past: sizes.pastSmall, open: sizes.open };
  const house = await borrowHouse(size);
  const empty = await prepareProgram('empty', emptyProgram({ settleMs }));
  const board = await prepareProgram('console', consoleProgram({ settleMs, root, ...operator }));
  say(`${sizes.starts} starts each of an empty window and of the console, in turns`);
  try {
    const started = await turns(sizes.starts, empty, board, house.dataDir);
    return figures(started, `${size.open.toLocaleString('en')} open requests`);
  } finally {
    await Promise.all([empty.drop(), board.drop(), house.drop()]);
  }
};
