// The real window with a full board: what an operator waits for between a key and its sight.
import { atMost, type Figure, spread } from '../support/figures.ts';
import type { Run } from '../support/options.ts';
import { say } from '../support/progress.ts';
import { openConsole } from './console.ts';
import { playLives } from './life.ts';
import { installProbe, type Painted } from './probe.ts';
import { measureRooms } from './rooms.ts';
import { restingFrames, scrollFrames } from './scroll.ts';
import { measureEverything } from './search.ts';

const drawn = (all: readonly Painted[]): number[] => all.map(({ drawnMs }) => drawnMs);
const nextFrame = (all: readonly Painted[]): number[] => all.map(({ nextFrameMs }) => nextFrameMs);

const measureBoard = async ({ sizes, tellVersions }: Run): Promise<Figure[]> => {
  const size = { past: sizes.pastSmall, open: sizes.open };
  const { page, versions, close } = await openConsole(size);
  tellVersions(versions);
  try {
    await page.getByTestId('request-row').first().waitFor();
    await installProbe(page);
    say(`${sizes.window} requests from the quick line to confirmed, with real keys`);
    await playLives(page, 3, () => undefined);
    const { recorded, stepped } = await playLives(page, sizes.window, (done) => {
      if (done % 30 === 0) say(`${done} of ${sizes.window}`);
    });
    say('scrolling the list');
    const resting = await restingFrames(page, sizes.window * 4);
    const scrolling = await scrollFrames(page, sizes.window * 10);
    return [
      spread(
        {
          part: 'window',
          what: 'Enter in the quick line → row painted',
          bars: [atMost('p50', 33), atMost('p99', 100)],
          note: 'from the key’s own time to the end of the frame that holds the row',
        },
        drawn(recorded),
      ),
      spread(
        { part: 'window', what: '  … to the beginning of the next frame' },
        nextFrame(recorded),
      ),
      spread(
        {
          part: 'window',
          what: 'state key → repaint (T, A, D, C)',
          bars: [atMost('p99', 50)],
        },
        drawn(stepped),
      ),
      spread(
        { part: 'window', what: '  … to the beginning of the next frame' },
        nextFrame(stepped),
      ),
      spread(
        {
          part: 'window',
          what: `frame while scrolling ${size.open.toLocaleString('en')} rows`,
          bars: [atMost('p50', 17.2), atMost('p95', 25)],
          note: '60 frames: the middle one every 16.7 ms, at most one in twenty a frame late',
        },
        scrolling,
      ),
      spread({ part: 'window', what: '  frame at rest, for comparison' }, resting),
    ];
  } finally {
    await close();
  }
};

export const measureWindow = async (run: Run): Promise<Figure[]> => [
  ...(await measureBoard(run)),
  ...(await measureRooms(run.sizes.window)),
  ...(await measureEverything(
    { past: run.sizes.pastLarge, open: run.sizes.open },
    run.sizes.window,
  )),
];
