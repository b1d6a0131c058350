// Serves the console's own files, and nothing else, under app://console/.
// Knows the folder of the built renderer; must not serve a path outside it.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { appOrigin, appScheme, contentPolicy, nonceMark } from './policy.ts';

const types: Record<string, string> = {
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

/** Makes app:// a scheme with a real origin. Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves `folder` in `session`. */
export function serveConsole(session: Session, folder: string): void {
  session.protocol.handle(appScheme, async (request) => {
    const file = fileFor(request.url, folder);
    if (!file) return new Response('Not found', { status: 404 });
    try {
      return respond(file, await readFile(file));
    } catch {
      return new Response('Not found', { status: 404 });
    }
  });
}

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

function respond(file: string, content: Buffer): Response {
  const headers: Record<string, string> = {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  };
  if (extname(file) !== '.html') return new Response(new Uint8Array(content), { headers });
  const nonce = randomBytes(16).toString('base64');
  headers['content-security-policy'] = contentPolicy(nonce);
  return new Response(content.toString('utf8').replaceAll(nonceMark, nonce), { headers });
}
