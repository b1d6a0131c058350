/**
 * How the page gets its port to the desk. The only place that knows what the preload expects:
 * the page makes a channel and hands one end through the preload to the main process.
 */

const opening = 'bellboard:connect';

/** A fresh channel; whether anybody answers on it shows with the first call. */
export const openPort = (): MessagePort => {
  const { port1, port2 } = new MessageChannel();
  window.postMessage(opening, '*', [port2]);
  port1.start();
  return port1;
};
