// The only bridge between a page and the shell: it passes on the port a page offers, nothing else.
// It knows no operation and never grows: what may be asked is the contract's business.
import { ipcRenderer } from 'electron';
import { connectMessage } from './shell/handshake.ts';

window.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.source !== window || event.data !== connectMessage || !port) return;
  ipcRenderer.postMessage(connectMessage, null, [port]);
});
