// Serves the console's own files, and nothing else, under app://console/.
// Knows the folder of the built renderer; must not serve a path outside it.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session } from 'electron';
import { appScheme, contentPolicy, nonceMark } from './policy.ts';
import { fileFor, types } from './served.ts';

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
