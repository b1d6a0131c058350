// The life of the program: one instance, its windows, the desk behind them, and the order in which
// they begin and end. Knows nothing about what the desk does.
import { hostname } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, powerMonitor, session } from 'electron';
import { unhindered } from '../desk/kernel/unhindered.ts';
import { hostDesk } from './desk-host.ts';
import { closeLast } from './ending.ts';
import { guardPages, guardSession } from './guard.ts';
import { installMenu, listenForCommands, type WindowCommand } from './keys.ts';
import { listensToOthers, opensBeside, readOptions, type ShellOptions } from './options.ts';
import { ownFolder } from './own-folder.ts';
import { layOutWindows, sweepWindows } from './places.ts';
import { takePorts } from './ports.ts';
import { declareScheme, serveConsole } from './protocol.ts';
import { reviveWhenFallen } from './revive.ts';
import { bringToFront, openWindow } from './window.ts';

/** Asked for at the start, and by whoever develops: they open what a locked console covers. */
const hasTools = !app.isPackaged && process.env['BELLBOARD_DEVTOOLS'] === '1';

/** Starts the console, or brings the one that already runs on this data to the front. */
export function startShell(): void {
  const options = readOptions(process.argv.slice(1), process.env);
  app.setAppUserModelId('house.bellboard.console');
  // No fuse closes this door: whoever may start a program here would sit beside whoever signs in.
  if (app.isPackaged && listensToOthers((name) => app.commandLine.hasSwitch(name))) {
    console.error('The console does not run with a debugger that others can reach.');
    app.exit(1);
    return;
  }
  choosePlaces(options);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  declareScheme();
  guardPages();
  app.on('second-instance', () => {
    const [first] = BrowserWindow.getAllWindows();
    if (first) bringToFront(first);
  });
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => run(options));
}

/** Each data folder has windows of its own, and a lock of its own. */
function choosePlaces({ dataDir }: ShellOptions): void {
  if (dataDir === undefined || app.commandLine.hasSwitch('user-data-dir')) return;
  unhindered(
    () => app.setPath('userData', layOutWindows(ownFolder(), dataDir)),
    'The windows of this house have no place of their own:',
  );
}

function run(options: ShellOptions): void {
  installMenu();
  guardSession(session.defaultSession);
  serveConsole(session.defaultSession, join(app.getAppPath(), 'dist', 'renderer'));
  // The windows come first: they paint while the database opens.
  for (let opened = 0; opened < options.windowCount; opened += 1) addWindow();
  const desk = hostDesk({
    dataDir: options.dataDir ?? join(app.getPath('userData'), 'house'),
    version: app.getVersion(),
    station: options.station ?? hostname(),
    machine: hostname(),
    readerFile: join(app.getAppPath(), 'dist', 'main', 'reader.worker.cjs'),
    printers: { sheets: options.printer, labels: options.labelPrinter },
    resources: process.resourcesPath,
    nativeBinding: app.isPackaged ? undefined : process.env['BELLBOARD_SQLITE_BINDING'],
  });
  takePorts(desk.serve);
  // A machine that sleeps may not wake in the house’s hands.
  powerMonitor.on('suspend', () => void desk.writeFallback('sleep'));
  // What fell due while it slept is found at once.
  powerMonitor.on('resume', () => void desk.wake());
  closeLast(app, desk, end);
  unhindered(() => sweepWindows(ownFolder()), 'Small files of houses long gone stay:');
}

function addWindow(): void {
  const window = openWindow({
    preload: join(app.getAppPath(), 'dist', 'preload', 'preload.cjs'),
    userData: app.getPath('userData'),
  });
  listenForCommands(window, obey);
  reviveWhenFallen(window.webContents);
}

function obey(command: WindowCommand, window: BrowserWindow): void {
  if (command === 'new-window' && opensBeside(BrowserWindow.getAllWindows().length)) addWindow();
  if (command === 'full-screen') window.setFullScreen(!window.isFullScreen());
  if (command === 'developer-tools' && hasTools) window.webContents.toggleDevTools();
}

/** The house is closed. An orderly end would wait for a thread that hangs, and the next console for that end. */
function end(hangs: boolean): void {
  if (hangs) process.kill(process.pid, 'SIGKILL');
  else app.exit();
}
