// Calls an operator whose window is behind another: a desktop notification and a flashing frame.
// Knows no alarms; the words come from the caller, in the operator's language.
import { type BrowserWindow, Notification } from 'electron';

export type CallAttention = (words: { title: string; body: string }) => void;

/** The call for one window. It does nothing while the window is in front. */
export function attentionFor(window: BrowserWindow): CallAttention {
  return ({ title, body }) => {
    if (window.isDestroyed() || window.isFocused()) return;
    window.flashFrame(true);
    window.once('focus', () => window.flashFrame(false));
    if (!Notification.isSupported()) return;
    const notification = new Notification({ title, body, urgency: 'critical' });
    notification.on('click', () => bringToFront(window));
    notification.show();
  };
}

/** Puts a window before all others. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
