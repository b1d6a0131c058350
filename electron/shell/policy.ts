// What a page of the console may load and run (Content-Security-Policy). Imports nothing.

/** The scheme and host the console's pages come from. */
export const appScheme = 'app';
export const appOrigin = 'app://console';

/** Stands in the built index.html where the nonce of one page load goes. */
export const nonceMark = '__BELLBOARD_NONCE__';

/**
 * The policy of one page load: only files of the console itself, no inline script, and style elements
 * only with this load's nonce (Mantine writes some).
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}
