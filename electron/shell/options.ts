// Reads the command line the console was started with. Plain: imports nothing of Electron.
import { parseArgs } from 'node:util';

export type ShellOptions = {
  /** The data folder, when it is not the user's own. */
  dataDir: string | undefined;
  /** How many windows to open at start. */
  windowCount: number;
  /** The name this workstation signs with, when it is not the machine's. */
  station: string | undefined;
  /** The printer for sheets and the one for labels, when they are not the system's default. */
  printer: string | undefined;
  labelPrinter: string | undefined;
};

const mostWindows = 8;

/** Whether one more window opens beside so many. */
export const opensBeside = (open: number): boolean => open < mostWindows;

/** Takes our own options and leaves every other to Chromium. `BELLBOARD_DATA` names the folder too. */
export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): ShellOptions {
  const { values } = parseArgs({
    args: [...argv],
    strict: false,
    options: {
      data: { type: 'string' },
      windows: { type: 'string' },
      station: { type: 'string' },
      printer: { type: 'string' },
      'label-printer': { type: 'string' },
    },
  });
  const count = Number.parseInt(text(values.windows) ?? '1', 10);
  return {
    dataDir: text(values.data) ?? text(env['BELLBOARD_DATA']),
    windowCount: Math.min(Math.max(Number.isNaN(count) ? 1 : count, 1), mostWindows),
    station: text(values.station),
    printer: text(values.printer),
    labelPrinter: text(values['label-printer']),
  };
}

/** Whether it was started with a debugger that others can reach. @param has whether a switch is given */
export const listensToOthers = (has: (name: string) => boolean): boolean =>
  ['remote-debugging-port', 'remote-debugging-pipe'].some(has);

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
