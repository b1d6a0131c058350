import type { Shape } from '../../shape.ts';
import type { session as zh } from '../../zh-CN/errors/session.ts';

export const session: Shape<typeof zh> = {
  badPin: 'Staff code or PIN is wrong; nobody was signed in. Type them again.',
  confirmIdentity:
    'This step asks who you are and was not done yet. Type your own PIN or password once more.',
  notConfirmed: 'That is not your PIN or password; nothing was done yet. Type it again.',
  notOpened:
    'Nobody was signed in: since it started, no password has opened this console, and a PIN alone does not. Ask a supervisor or duty manager to sign in once, or use a password of eight characters.',
  passwordWanted:
    'Your role wants a password of eight characters or more; nobody was signed in. Ask an administrator to give you one.',
  pinOfProgram:
    'A PIN does not sign a program in; nobody was signed in. Use a password of eight characters or more.',
  tooMany: 'Wrong too many times. Wait {{seconds}} s and try again.',
};
