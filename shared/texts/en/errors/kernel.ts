import type { Shape } from '../../shape.ts';
import type { kernel as zh } from '../../zh-CN/errors/kernel.ts';

export const kernel: Shape<typeof zh> = {
  invalidInput: '“{{field}}” is not right; nothing was recorded. Correct it and try again.',
  tooLarge: 'That is too long; nothing was recorded. Shorten it and try again.',
  unauthenticated: 'Sign in first. Nothing was recorded.',
  locked: 'The console is locked. Open it with your PIN and try again.',
  notAllowed: 'Your role ({{role}}) may not do this; nothing was changed. Ask a colleague who may.',
  internal:
    'The desk failed at this step and did not do it; the record is whole. Try again; if it stays, tell the administrator.',
  incomplete:
    'The program’s own files are incomplete; an update may have been broken off. The house was not touched and all of it is there. Install the program again, then press R.',
  readerGone:
    'The reading was not finished; nothing was changed. Try again; if it stays, tell the administrator.',
  notJson: 'This is not valid JSON; nothing was done. Correct it and send it again.',
  unknownProcedure:
    'There is no operation “{{procedure}}”; nothing was done. The procedures command lists them all.',
  streamByCommand:
    '“{{procedure}}” is a live stream and cannot be called from the command line; nothing was done. Use board.snapshot instead.',
  notBase64: 'The file was damaged on its way; nothing was recorded. Choose it again.',
};
