// Remembers where the console's window stood, in one small file of the user's folder.
// A file that is missing or unreadable means the usual size; it never keeps a window from opening.
import { readFileSync, writeFileSync } from 'node:fs';
import { type BrowserWindow, type Rectangle, screen } from 'electron';

export const usualSize = { width: 1366, height: 768 };
export const smallestSize = { width: 1024, height: 640 };

type Place = Partial<Rectangle> & { width: number; height: number; maximized: boolean };

/** Where the last window stood, if that place is still on a screen. */
export function readPlace(file: string): Place {
  const usual = { ...usualSize, maximized: false };
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Place;
    const { x, y, width, height, maximized } = kept;
    if (![x, y, width, height].every(Number.isFinite)) return usual;
    const place = { x: x ?? 0, y: y ?? 0, width, height };
    return isOnAScreen(place) ? { ...place, maximized: maximized === true } : usual;
  } catch {
    return usual;
  }
}

/** Writes the place down when the window closes. */
export function keepPlace(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeFileSync(file, JSON.stringify(place));
    } catch {
      // A full disk costs the window its place, nothing more.
    }
  });
}

function isOnAScreen(place: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const right = Math.min(place.x + place.width, workArea.x + workArea.width);
    const bottom = Math.min(place.y + place.height, workArea.y + workArea.height);
    return (
      right - Math.max(place.x, workArea.x) > 200 && bottom - Math.max(place.y, workArea.y) > 100
    );
  });
}
