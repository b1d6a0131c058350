// Closes every door a page could use to leave the console: permissions, navigation, new windows,
// webviews, downloads. Knows nothing about what the pages do.
import { app, type Session } from 'electron';
import { appOrigin } from './policy.ts';

/**
 * Denies whatever a page may ask the browser for, but one thing: a page of ours may show a desktop
 * notification, for an alarm while its window is behind another.
 */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(permission === 'notifications' && isOurs(contents.getURL())),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => permission === 'notifications' && isOurs(`${origin}/`),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Holds for every page that is ever created, whoever creates it. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isOurs(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Whether an address is a page of the console. */
export function isOurs(address: string): boolean {
  return address.startsWith(`${appOrigin}/`);
}
