/**
 * How the page gets its port to the desk: it makes a channel and offers one end to the preload, which
 * passes it on. The only place that knows the word the preload listens to.
 */

const connectMessage = 'bellboard:connect';

/** A fresh channel; whether anybody answers on it shows with the first call. */
export const openPort = (): MessagePort => {
  const { port1, port2 } = new MessageChannel();
  window.postMessage(connectMessage, window.location.origin, [port2]);
  port1.start();
  return port1;
};
