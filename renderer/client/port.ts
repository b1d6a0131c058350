/**
 * How the page gets its port to the desk. The only place that knows the two words the preload
 * listens to and answers with.
 */

const connectMessage = 'bellboard:connect';
const portMessage = 'bellboard:port';

/** Longer than this no port comes any more: the shell is gone, or gives one port a page only. */
const portWithinMs = 3_000;

/** A port to the desk; whether anybody answers on it shows with the first call. */
export const openPort = (): Promise<MessagePort> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      window.removeEventListener('message', heard);
    };
    const heard = (event: MessageEvent) => {
      const port = event.ports[0];
      if (event.source !== window || event.data !== portMessage || !port) return;
      stop();
      port.start();
      resolve(port);
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error('the shell gave no port'));
    }, portWithinMs);
    window.addEventListener('message', heard);
    window.postMessage(connectMessage, window.location.origin);
  });
