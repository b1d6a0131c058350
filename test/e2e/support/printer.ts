// A printer where this machine has none: it stands at the window's own boundary and takes every sheet.
// Everything above it is the program's own.
import type { ElectronApplication } from 'playwright-core';

/** Gives the windows a printer of a name, in place of those of the machine. */
export const lendPrinter = (app: ElectronApplication, name: string): Promise<void> =>
  app.evaluate(({ BrowserWindow }, printer) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.getPrintersAsync = async () => [
        { name: printer, displayName: printer, description: '', options: {} },
      ];
      webContents.print = (_, settle) => settle?.(true, '');
    }
  }, name);
