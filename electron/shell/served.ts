// Which file an address of the console names: one inside the folder of the built renderer, or none.
// Plain: imports nothing of Electron.
import { extname, join, sep } from 'node:path';
import { appOrigin } from './policy.ts';

/** What is served, by its ending; nothing else is. */
export const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.wasm': 'application/wasm',
};

/** The file an address names, or undefined when it is not ours, not served, or outside the folder. */
export function fileFor(address: string, folder: string): string | undefined {
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== appOrigin) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
  const file = join(folder, path === '/' ? 'index.html' : path);
  if (!file.startsWith(folder + sep) || path.includes('\0')) return undefined;
  return types[extname(file)] ? file : undefined;
}
