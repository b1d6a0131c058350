// The few keys that belong to the window itself and not to the page in it.
// There is no menu: its usual keys (reload, zoom) would cost an operator a half-typed line.
import { type BrowserWindow, type Input, Menu, type MenuItemConstructorOptions } from 'electron';

export type WindowCommand = 'new-window' | 'full-screen' | 'developer-tools';

/** The command a key press means, if any. */
export function commandOf(input: Pick<Input, 'type' | 'key' | 'control' | 'meta' | 'shift'>) {
  if (input.type !== 'keyDown') return undefined;
  const key = input.key.toLowerCase();
  const command = input.control || input.meta;
  if (command && input.shift && key === 'n') return 'new-window' satisfies WindowCommand;
  if (command && input.shift && key === 'i') return 'developer-tools' satisfies WindowCommand;
  return key === 'f11' ? ('full-screen' satisfies WindowCommand) : undefined;
}

/** Listens in one window, before its page does. */
export function listenForCommands(
  window: BrowserWindow,
  act: (command: WindowCommand, window: BrowserWindow) => void,
): void {
  window.webContents.on('before-input-event', (event, input) => {
    const command = commandOf(input);
    if (!command) return;
    event.preventDefault();
    // Held down it is one press.
    if (!input.isAutoRepeat) act(command, window);
  });
}

/** No menu; macOS alone needs one for quitting and for copy and paste. */
export function installMenu(): void {
  const mac: MenuItemConstructorOptions[] = [{ role: 'appMenu' }, { role: 'editMenu' }];
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate(mac) : null);
}
