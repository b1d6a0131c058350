import type { Shape } from '../../shape.ts';
import type { session as zh } from '../../zh-CN/errors/session.ts';

export const session: Shape<typeof zh> = {
  badPin: 'Staff code or PIN is wrong; nobody was signed in. Type them again.',
  confirmIdentity:
    'This step asks who you are and was not done yet. Type your own PIN or password once more.',
  notConfirmed: 'That is not your PIN or password; nothing was done yet. Type it again.',
  tooMany: 'Wrong too many times. Wait {{seconds}} s and try again.',
};
