// The only module that owns MessagePorts: takes the port a page offers, checks who offers it, and
// connects it to the desk for as long as its window lives. Knows no operation of the desk.
import { BrowserWindow, type IpcMainEvent, ipcMain, type MessagePortMain } from 'electron';
import { isOurs } from './guard.ts';
import { connectMessage } from './handshake.ts';

/** Serves one port until it closes. */
export type ServePort = (port: MessagePortMain, window: BrowserWindow) => Promise<void>;

/** Starts taking ports. A window has one at a time: a new one (a page loaded anew) closes the last. */
export function takePorts(serve: ServePort): void {
  const ports = new Map<number, MessagePortMain>();
  ipcMain.on(connectMessage, (event) => {
    const [port] = event.ports;
    const window = ownWindow(event);
    if (!port || !window) {
      for (const stray of event.ports) stray.close();
      return;
    }
    const { id } = window.webContents;
    const last = ports.get(id);
    last?.close();
    ports.set(id, port);
    port.once('close', () => {
      if (ports.get(id) === port) ports.delete(id);
    });
    if (!last) window.once('closed', () => ports.get(id)?.close());
    void serve(port, window);
  });
}

/** The window a message came from, when its sender is a page of ours in the window's own frame. */
function ownWindow(event: Pick<IpcMainEvent, 'sender' | 'senderFrame'>): BrowserWindow | null {
  const frame = event.senderFrame;
  if (!frame || frame !== event.sender.mainFrame || !isOurs(frame.url)) return null;
  return BrowserWindow.fromWebContents(event.sender);
}
