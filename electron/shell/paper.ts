// What a window does for the desk's papers: its print view as a PDF or on a printer, a file shown in its
// folder. Knows which station is which window; knows nothing of what stands on a sheet.
import { type BrowserWindow, shell, type WebContentsPrintOptions } from 'electron';
import type { PaperShell } from '../desk/desk.ts';

export type Printers = {
  /** The printer for A4 and A5, when it is not the system's own. */
  sheets: string | undefined;
  /** The printer labels go to, when it is not the system's own. */
  labels: string | undefined;
};

type PrintJob = Parameters<PaperShell['print']>[1];

const micronsOfLabel = { width: 60_000, height: 40_000 };

/** Without a dialog: it would hold the whole page still, alarms and all, until somebody answers it. */
const optionsFor = (size: PrintJob, deviceName: string): WebContentsPrintOptions => ({
  silent: true,
  deviceName,
  pageSize: size === 'label' ? micronsOfLabel : size,
});

const printOn = (window: BrowserWindow, options: WebContentsPrintOptions): Promise<boolean> =>
  new Promise((settle) => {
    window.webContents.print(options, (done, reason) => {
      if (!done) console.error('A sheet could not be printed:', reason);
      settle(done);
    });
  });

/** @param windowOf the window that signs with the station; undefined when it has closed */
export function createPaperShell(
  windowOf: (station: string) => BrowserWindow | undefined,
  printers: Printers,
): PaperShell {
  /** The printer by its name; without one, the system's default, else the only one there is. */
  const printerFor = async (window: BrowserWindow, size: PrintJob): Promise<string | undefined> => {
    const wanted = size === 'label' ? printers.labels : printers.sheets;
    const all = await window.webContents.getPrintersAsync();
    if (wanted !== undefined)
      return all.find(({ name, displayName }) => name === wanted || displayName === wanted)?.name;
    // Newer runtimes no longer say which is the default: an empty name leaves it to the system.
    return all.length === 0 ? undefined : all.length === 1 ? all[0]?.name : '';
  };

  return {
    pdf: async (station) => {
      const window = windowOf(station);
      if (!window) return null;
      // Grounds are left to the sheet's own styles: else the window's colour would fill the margins.
      return window.webContents.printToPDF({ preferCSSPageSize: true });
    },
    print: async (station, size) => {
      const window = windowOf(station);
      if (!window) return null;
      const printer = await printerFor(window, size);
      if (printer === undefined) return { problem: 'no-printer' };
      const done = await printOn(window, optionsFor(size, printer));
      return done ? { printer } : { problem: 'failed' };
    },
    reveal: (station, path) => {
      if (!windowOf(station)) return false;
      shell.showItemInFolder(path);
      return true;
    },
  };
}
