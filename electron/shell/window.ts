// Owns the console's windows: how one is opened, sized, coloured and named.
// Knows nothing about what a page shows or asks.
import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { keepPlace, readPlace, smallestSize } from './bounds.ts';
import { appOrigin } from './policy.ts';

/** The page's ground in both themes, so that no white flashes before the first paint. */
const ground = { light: '#eceef0', dark: '#15191d' };

export type WindowOptions = { preload: string; userData: string; icon?: string };

/** Opens a window on the board. The first takes the remembered place, each further one steps aside. */
export function openWindow({ preload, userData, icon }: WindowOptions): BrowserWindow {
  const placeFile = join(userData, 'window.json');
  const others = BrowserWindow.getAllWindows().length;
  const { maximized, ...place } = readPlace(placeFile);
  const window = new BrowserWindow({
    ...stepAside(place, others),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title: 'Bellboard',
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    ...(icon ? { icon } : {}),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // Clocks of a window behind another must go on: an alarm does not wait for a click.
      backgroundThrottling: false,
      // An alarm sounds whether or not somebody has clicked since the start.
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  if (others === 0) keepPlace(window, placeFile);
  if (maximized && others === 0) window.maximize();
  window.once('ready-to-show', () => window.show());
  // The text size belongs to the person who signed in, not to the window.
  void window.webContents.setVisualZoomLevelLimits(1, 1);
  void window.loadURL(`${appOrigin}/`);
  return window;
}

/** Puts a window before all others. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

type Size = { x?: number; y?: number; width: number; height: number };

function stepAside(place: Size, others: number): Size {
  if (others === 0 || place.x === undefined || place.y === undefined) return place;
  return { ...place, x: place.x + 32 * others, y: place.y + 32 * others };
}
