// The end of the program waits for the house: nothing is cut off in the middle of being written.
import type { DeskHost } from './desk-host.ts';

/** What is heard of the program as it goes. */
type Going = {
  on: (event: 'will-quit', hear: (event: { preventDefault: () => void }) => void) => unknown;
};

/**
 * Holds the end of the program until the desk has closed its file, however often the program is told to go.
 * @param end told whether a thread hangs that an orderly end would wait for
 */
export function closeLast(
  app: Going,
  desk: Pick<DeskHost, 'close'>,
  end: (hangs: boolean) => void,
): void {
  let closing = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void desk
      .close()
      .catch((error: unknown) => {
        console.error('The desk did not close in order:', error);
        return { hangs: false };
      })
      .then(({ hangs }) => setImmediate(() => end(hangs)));
  });
}
