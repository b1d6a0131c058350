import type { Shape } from '../../shape.ts';
import type { window as zh } from '../../zh-CN/errors/window.ts';

export const window: Shape<typeof zh> = {
  unrecorded:
    'This line is not recorded yet and the call goes on. Enter records it; F10 again ends the call and keeps the words with it.',
  lost: 'The connection to the desk was lost and this step was not recorded. What you typed is still here. Reconnecting; press again once it is back.',
  unexpected:
    'Something unexpected happened and this step was not done. What you typed is still here. Try again; if it stays, tell the administrator.',
  fileTooLarge:
    'The file has {{size}} MB, more than {{most}} MB; it was not sent. Take a smaller one.',
  fileUnreadable: 'This file cannot be read; it was not sent. Check the file and try again.',
};
